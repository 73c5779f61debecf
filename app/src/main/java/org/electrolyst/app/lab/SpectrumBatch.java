package org.electrolyst.app.lab;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.electrolyst.acquisition.imports.ImportError;
import org.electrolyst.analysis.series.MeasuredSpectrum;
import org.electrolyst.app.output.Failure;
import org.electrolyst.model.result.DataSource;
import org.electrolyst.model.sample.Cell;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does the same work on many spectra on all cores and hands what came of it on in the order of the spectra. A spectrum that
 * fails is handed on as a failure, and the others go on. Only as much is read ahead as keeps the cores busy, so thousands of
 * files need no more memory than a few.
 *
 * @param <R> what comes of one spectrum
 */
public final class SpectrumBatch<R> {
    private static final Logger LOG = LoggerFactory.getLogger(SpectrumBatch.class);
    private static final int AHEAD_PER_CORE = 16;

    /** What is done with one spectrum; called on several threads at once. */
    @FunctionalInterface
    public interface Work<R> {
        /**
         * Does it.
         *
         * @throws Failure if nothing can come of this spectrum; says why
         */
        R on(MeasuredSpectrum spectrum, Cell cell, Cancel cancel) throws Cancelled;
    }

    /** Opens the source that an argument names. */
    @FunctionalInterface
    public interface Opener {
        SpectrumSource open(String argument);
    }

    /** Gets what came of the spectra, in their order, on the thread that runs the batch. */
    public interface Receiver<R> {
        /** A source was opened, from which as many spectra or failures will come as it has. */
        void opened(SpectrumSource source);

        void result(MeasuredSpectrum spectrum, R result);

        void failure(SpectrumSource.Failed failed);
    }

    /** One result or failure whose turn comes. */
    @FunctionalInterface
    private interface Delivery<R> {
        void to(Receiver<R> receiver) throws Cancelled;
    }

    private final Opener opener;
    private final Work<R> work;

    public SpectrumBatch(Opener opener, Work<R> work) {
        this.opener = opener;
        this.work = work;
    }

    /** Works on all spectra that the arguments name. */
    public void run(List<String> arguments, Receiver<R> receiver, Cancel cancel) throws Cancelled {
        int cores = Runtime.getRuntime().availableProcessors();
        ExecutorService workers = Executors.newFixedThreadPool(cores);
        try {
            Iterator<String> unopened = arguments.iterator();
            Queue<Delivery<R>> inOrder = new ArrayDeque<>();
            while (unopened.hasNext() || !inOrder.isEmpty()) {
                cancel.throwIfRequested();
                if (unopened.hasNext() && inOrder.size() < AHEAD_PER_CORE * cores) {
                    SpectrumSource source = open(unopened.next());
                    receiver.opened(source);
                    submit(source, workers, inOrder, cancel);
                } else {
                    inOrder.remove().to(receiver);
                }
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private SpectrumSource open(String argument) {
        try {
            return opener.open(argument);
        } catch (RuntimeException e) {
            return brokenOff(argument, argument, e);
        }
    }

    private void submit(SpectrumSource source, ExecutorService workers, Queue<Delivery<R>> inOrder, Cancel cancel) {
        if (source instanceof SpectrumSource.Found found) {
            for (MeasuredSpectrum spectrum : found.spectra()) {
                Future<R> future = workers.submit(() -> work.on(spectrum, found.cell(), cancel));
                inOrder.add(receiver -> deliver(spectrum, future, receiver));
            }
        } else if (source instanceof SpectrumSource.Failed failed) {
            inOrder.add(receiver -> receiver.failure(failed));
        }
    }

    private void deliver(MeasuredSpectrum spectrum, Future<R> future, Receiver<R> receiver) throws Cancelled {
        R result;
        try {
            result = future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Cancelled();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Cancelled cancelled) {
                throw cancelled;
            }
            receiver.failure(failed(spectrum.data(), e.getCause() == null ? e : e.getCause()));
            return;
        }
        receiver.result(spectrum, result);
    }

    private static SpectrumSource.Failed failed(DataSource data, Throwable cause) {
        String where = data.source() + ", spectrum " + data.spectrum();
        return cause instanceof Failure failure
                ? new SpectrumSource.Failed(
                        data.source(), new ImportError(failure.code(), String.valueOf(failure.getMessage()), where))
                : brokenOff(data.source(), where, cause);
    }

    private static SpectrumSource.Failed brokenOff(String source, String where, Throwable cause) {
        LOG.error("{} broke off", where, cause);
        return new SpectrumSource.Failed(
                source,
                new ImportError(
                        "brokeOff",
                        "the work broke off, which should not have happened: " + cause
                                + "; everything else goes on. Please report it with this spectrum",
                        where));
    }
}
