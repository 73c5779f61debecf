package org.electrolyst.app.command;

import java.util.concurrent.Callable;
import org.electrolyst.app.output.ExitCode;
import org.electrolyst.app.output.Failure;
import org.electrolyst.app.output.Output;
import org.electrolyst.app.output.Terminal;
import org.electrolyst.model.time.Cancelled;
import org.electrolyst.store.StoreException;
import picocli.CommandLine.Option;

/** What all commands share: the terminal, help, and results as text or JSON. */
abstract class TerminalCommand implements Callable<Integer> {
    private final Terminal terminal;

    @SuppressWarnings("unused") // picocli reads it
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Option(names = "--json", description = "Print one JSON object per result on a line of its own, numbers in SI.")
    private boolean json;

    TerminalCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    final Terminal terminal() {
        return terminal;
    }

    @Override
    public final Integer call() throws Cancelled {
        Output output = new Output(terminal, json);
        try {
            run(output);
        } catch (Failure failure) {
            output.failure("", failure.code(), String.valueOf(failure.getMessage()), failure.where());
            return failure.exitCode().number();
        } catch (StoreException e) {
            output.failure("", "database", String.valueOf(e.getMessage()), String.valueOf(e.path()));
            return ExitCode.FAILED.number();
        }
        return output.exitCode().number();
    }

    /** Does the work and tells {@code output} what came of it. */
    abstract void run(Output output) throws StoreException, Cancelled;
}
