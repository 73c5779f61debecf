package org.electrolyst.app;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.electrolyst.app.command.CommandLineProgram;
import org.electrolyst.app.output.Terminal;
import org.electrolyst.model.time.WallTime;

/** Starts the program. */
public final class Electrolyst {
    private Electrolyst() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] args) {
        Locale.setDefault(Locale.ROOT);
        System.setProperty("java.awt.headless", "true");
        Terminal terminal = new Terminal(
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8),
                Path.of(""),
                System.getenv(),
                new WallTime(),
                Boolean.getBoolean("electrolyst.terminal"));
        System.exit(new CommandLineProgram(terminal).run(args));
    }
}
