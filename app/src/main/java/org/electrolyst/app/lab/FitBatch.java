package org.electrolyst.app.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.analysis.fit.CircuitFit;
import org.electrolyst.analysis.fit.CircuitSearch;
import org.electrolyst.analysis.fit.FitSettings;
import org.electrolyst.analysis.series.MeasuredSpectrum;
import org.electrolyst.model.result.FitResult;
import org.electrolyst.model.sample.Cell;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/** Fits many spectra on all cores and hands the results on in the order of the spectra. */
public final class FitBatch {
    private final Optional<Circuit> circuit;
    private final FitSettings settings;

    /** Without {@code circuit} one is found for each spectrum. */
    public FitBatch(Optional<Circuit> circuit, FitSettings settings) {
        this.circuit = circuit;
        this.settings = settings;
    }

    /** Hands one result or failure on. */
    private interface Delivery {
        void run() throws Cancelled;
    }

    /** Fits all; {@code results} and {@code failures} are called on this thread, in order. */
    public void run(
            List<SpectrumSource> sources,
            Consumer<FitResult> results,
            Consumer<SpectrumSource.Failed> failures,
            Cancel cancel)
            throws Cancelled {
        ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Delivery> inOrder = new ArrayList<>();
            for (SpectrumSource source : sources) {
                if (source instanceof SpectrumSource.Found found) {
                    for (MeasuredSpectrum spectrum : found.spectra()) {
                        Future<FitResult> fit = workers.submit(() -> fit(spectrum, found.cell(), cancel));
                        inOrder.add(() -> results.accept(resultOf(fit)));
                    }
                } else if (source instanceof SpectrumSource.Failed failed) {
                    inOrder.add(() -> failures.accept(failed));
                }
            }
            for (Delivery next : inOrder) {
                cancel.throwIfRequested();
                next.run();
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private FitResult fit(MeasuredSpectrum spectrum, Cell cell, Cancel cancel) throws Cancelled {
        Circuit used = circuit.isPresent()
                ? circuit.get()
                : new CircuitSearch(settings).choose(List.of(spectrum.spectrum()), cancel);
        return new CircuitFit(used, settings).fit(spectrum.data(), spectrum.spectrum(), cell, cancel);
    }

    private static FitResult resultOf(Future<FitResult> fit) throws Cancelled {
        try {
            return fit.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a fit", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Cancelled cancelled) {
                throw cancelled;
            }
            throw new IllegalStateException("a fit broke off: " + e.getCause(), e);
        }
    }
}
