package org.electrolyst.app.lab;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.analysis.fit.Bootstrap;
import org.electrolyst.analysis.fit.CircuitFit;
import org.electrolyst.analysis.fit.FitSettings;
import org.electrolyst.analysis.fit.Intervals;
import org.electrolyst.analysis.search.CircuitChoice;
import org.electrolyst.analysis.search.CircuitSearch;
import org.electrolyst.analysis.series.MeasuredSpectrum;
import org.electrolyst.model.result.DerivedQuantity;
import org.electrolyst.model.result.FitResult;
import org.electrolyst.model.result.FittedParameter;
import org.electrolyst.model.result.RefittedInterval;
import org.electrolyst.model.sample.Cell;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/**
 * Fits one spectrum. May be used by several threads.
 *
 * @param circuit the circuit; without one it is found for each spectrum
 * @param settings how
 * @param refitting how intervals are found by refitting; empty if those from the curvature are enough
 */
public record FitWork(Optional<Circuit> circuit, FitSettings settings, Optional<Refitting> refitting)
        implements SpectrumBatch.Work<FitResult> {

    /** How 95 % intervals are found by refitting. */
    public enum Refitting {
        PROFILE,
        BOOTSTRAP
    }

    @Override
    public FitResult on(MeasuredSpectrum spectrum, Cell cell, Cancel cancel) throws Cancelled {
        if (circuit.isPresent()) {
            return fit(circuit.get(), spectrum, cell, cancel);
        }
        CircuitChoice choice = new CircuitSearch(settings).choose(List.of(spectrum.spectrum()), cancel);
        return choice.isFound()
                ? choice.explain(fit(choice.circuit(), spectrum, cell, cancel))
                : new CircuitFit(choice.circuit(), settings)
                        .refuse(spectrum.data(), spectrum.spectrum(), choice.flag());
    }

    private FitResult fit(Circuit used, MeasuredSpectrum spectrum, Cell cell, Cancel cancel) throws Cancelled {
        FitResult fit = new CircuitFit(used, settings).fit(spectrum.data(), spectrum.spectrum(), cell, cancel);
        return refitting.isEmpty() || fit.status() == FitResult.Status.FAILED
                ? fit
                : fit.with(intervals(
                        new Intervals(used, settings, spectrum.spectrum(), fit), refitting.get(), fit, cancel));
    }

    private static List<RefittedInterval> intervals(Intervals of, Refitting how, FitResult fit, Cancel cancel)
            throws Cancelled {
        List<String> names = Stream.concat(
                        fit.parameters().stream().filter(p -> !p.fixed()).map(FittedParameter::name),
                        fit.derived().stream()
                                .map(DerivedQuantity::name)
                                .filter(name -> name.startsWith("resistance.")))
                .toList();
        return switch (how) {
            case PROFILE -> of.profile(names, cancel);
            case BOOTSTRAP -> of.bootstrap(names, Bootstrap.ofResiduals(), cancel);
        };
    }
}
