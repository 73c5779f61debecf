package org.electrolyst.app.command;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.electrolyst.app.output.ExitCode;
import org.electrolyst.app.output.Terminal;
import org.electrolyst.model.time.Cancelled;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** The command line: finds the command, runs it, and turns trouble into a message and an exit code. */
public final class CommandLineProgram {
    private static final int INTERRUPTED = 130;

    private final Terminal terminal;
    private final CommandLine commandLine;

    public CommandLineProgram(Terminal terminal) {
        this.terminal = terminal;
        commandLine = new CommandLine(new MainCommand());
        for (Object command : Commands.all(terminal)) {
            commandLine.addSubcommand(command);
        }
        commandLine.setOut(writer(terminal.out()));
        commandLine.setErr(writer(terminal.err()));
        commandLine.setUsageHelpAutoWidth(false);
        commandLine.setUsageHelpWidth(110);
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setExecutionExceptionHandler((exception, line, parsed) -> explain(exception));
        commandLine.setParameterExceptionHandler(this::explainUsage);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    /** Runs the command that the arguments name and returns the process's exit code. */
    public int run(String... arguments) {
        int exitCode = commandLine.execute(arguments);
        if (terminal.out().checkError()) {
            say("not everything could be written to standard output, as on a full disk or a closed pipe");
            return Math.max(exitCode, ExitCode.FAILED.number());
        }
        return exitCode;
    }

    /** The commands, for the documentation and its tests. */
    CommandLine commands() {
        return commandLine;
    }

    private int explain(Exception exception) {
        if (exception instanceof Cancelled) {
            return INTERRUPTED;
        }
        say("this should not have happened: " + exception
                + "; what was stored before is safe. Please report it with the lines below.");
        exception.printStackTrace(terminal.err());
        return ExitCode.FAILED.number();
    }

    private int explainUsage(CommandLine.ParameterException exception, String[] arguments) {
        say(exception.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(exception, commandLine.getErr());
        say("see: " + exception.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE.number();
    }

    private void say(@Nullable String message) {
        terminal.err().println("electrolyst: " + message);
    }
}
