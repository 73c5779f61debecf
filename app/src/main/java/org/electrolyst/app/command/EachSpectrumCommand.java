package org.electrolyst.app.command;

import java.util.List;
import java.util.Optional;
import org.electrolyst.analysis.series.MeasuredSpectrum;
import org.electrolyst.app.lab.Lab;
import org.electrolyst.app.lab.SpectrumBatch;
import org.electrolyst.app.lab.SpectrumSource;
import org.electrolyst.app.lab.SpectrumSources;
import org.electrolyst.app.measure.StopOnSignal;
import org.electrolyst.app.output.Output;
import org.electrolyst.app.output.Progress;
import org.electrolyst.app.output.Terminal;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;
import org.electrolyst.store.StoreException;
import picocli.CommandLine.Parameters;

/**
 * What commands share that do the same with each spectrum of files and stored records: all cores, what comes of it in order,
 * progress, Ctrl-C.
 *
 * @param <R> what comes of one spectrum
 */
abstract class EachSpectrumCommand<R> extends DatabaseCommand {
    private final String task;

    @Parameters(arity = "1..*", paramLabel = "FILE_OR_ID", description = "Files, or ids of the database.")
    private List<String> arguments = List.of();

    /** {@code task}: what the progress bar is called. */
    EachSpectrumCommand(Terminal terminal, String task) {
        super(terminal);
        this.task = task;
    }

    /**
     * What is done with each spectrum. Called once, before anything is read, so that it is the place to refuse options.
     *
     * @throws org.electrolyst.app.output.Failure if the options make no sense
     */
    abstract SpectrumBatch.Work<R> work();

    /** Hands on what came of one spectrum, in the order of the spectra. */
    abstract void deliver(MeasuredSpectrum spectrum, R result, Output output);

    /** Called when all spectra are done. */
    void finish(Output output) {
        // Most commands have said everything by then.
    }

    /** What the command line names. */
    final List<String> arguments() {
        return arguments;
    }

    @Override
    void run(Output output) throws StoreException, Cancelled {
        SpectrumBatch.Work<R> work = work();
        if (!databaseExists() || SpectrumSources.areAllFiles(arguments, terminal()::file)) {
            run(new SpectrumBatch<>(new SpectrumSources(terminal()::file, Optional.empty()), work), output);
        } else {
            try (Lab lab = openForReading()) {
                run(new SpectrumBatch<>(new SpectrumSources(terminal()::file, Optional.of(lab)), work), output);
            }
        }
        finish(output);
    }

    private void run(SpectrumBatch<R> batch, Output output) throws Cancelled {
        Cancel cancel = new Cancel();
        StopOnSignal signal = StopOnSignal.arm(
                cancel::request, terminal().err(), "the work did not stop in time; what was printed is complete");
        try (Progress progress = Progress.of(terminal(), task, arguments.size())) {
            batch.run(arguments, new Delivery(output, progress), cancel);
        } catch (Cancelled cancelled) {
            terminal().err().println("electrolyst: stopped; what was printed so far is complete");
            throw cancelled;
        } finally {
            signal.disarm();
        }
    }

    /** Prints what comes, with the progress bar out of its way. */
    private final class Delivery implements SpectrumBatch.Receiver<R> {
        private final Output output;
        private final Progress progress;

        Delivery(Output output, Progress progress) {
            this.output = output;
            this.progress = progress;
        }

        @Override
        public void opened(SpectrumSource source) {
            progress.expect(source.size() - 1);
        }

        @Override
        public void result(MeasuredSpectrum spectrum, R result) {
            progress.step(() -> deliver(spectrum, result, output));
        }

        @Override
        public void failure(SpectrumSource.Failed failed) {
            progress.step(() -> output.failure(
                    failed.source(),
                    failed.error().code(),
                    failed.error().message(),
                    failed.error().where()));
        }
    }
}
