package org.electrolyst.app.lab;

import java.util.List;
import java.util.Optional;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.analysis.fit.CircuitFit;
import org.electrolyst.analysis.fit.CircuitSearch;
import org.electrolyst.analysis.fit.FitSettings;
import org.electrolyst.analysis.series.MeasuredSpectrum;
import org.electrolyst.model.result.FitResult;
import org.electrolyst.model.sample.Cell;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/**
 * Fits one spectrum.
 *
 * @param circuit the circuit; without one it is found for each spectrum
 * @param settings how
 */
public record FitWork(Optional<Circuit> circuit, FitSettings settings) implements SpectrumBatch.Work<FitResult> {
    @Override
    public FitResult on(MeasuredSpectrum spectrum, Cell cell, Cancel cancel) throws Cancelled {
        Circuit used = circuit.isPresent()
                ? circuit.get()
                : new CircuitSearch(settings).choose(List.of(spectrum.spectrum()), cancel);
        return new CircuitFit(used, settings).fit(spectrum.data(), spectrum.spectrum(), cell, cancel);
    }
}
