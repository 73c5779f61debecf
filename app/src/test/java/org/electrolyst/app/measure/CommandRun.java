package org.electrolyst.app.measure;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.electrolyst.app.command.CommandLineProgram;
import org.electrolyst.app.output.Terminal;
import org.electrolyst.model.time.WallTime;

/** A command that ran in this process, in real time. */
record CommandRun(int exitCode, String out, String err) {
    static CommandRun of(Path folder, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                folder,
                Map.of(),
                new WallTime(),
                false);
        int exitCode = new CommandLineProgram(terminal).run(arguments);
        return new CommandRun(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
