package org.electrolyst.analysis.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.electrolyst.analysis.fit.FitSettings;
import org.electrolyst.analysis.fit.TrialFits;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/** One of the spectra that a circuit is sought for. */
final class Subject {
    private final TrialFits fits;
    private final SpectrumEnds ends;
    private final double resolved;

    private Subject(TrialFits fits) {
        this.fits = fits;
        ends = new SpectrumEnds(fits.spectrum());
        resolved = fits.resolvedSumOfSquares();
    }

    /** A spectrum, if the settings leave points of it. */
    static Optional<Subject> of(ImpedanceSpectrum measured, FitSettings settings) {
        return TrialFits.of(measured, settings).map(Subject::new);
    }

    ImpedanceSpectrum spectrum() {
        return fits.spectrum();
    }

    SpectrumEnds ends() {
        return ends;
    }

    /** The sum of squares below which fits are taken for equally good. */
    double resolvedSumOfSquares() {
        return resolved;
    }

    /** {@code draws}: how many sets of start values are drawn beside those given. */
    Optional<ShapeFit> fit(CircuitShape shape, List<ShapeValues> starts, int draws, Cancel cancel) throws Cancelled {
        List<double[]> parameters = starts.stream().map(shape::parameters).toList();
        return fits.fit(shape.circuit(), parameters, draws, cancel).map(trial -> new ShapeFit(shape, this, trial));
    }

    /** Starts of a shape without arcs, from what is known without any fit. */
    List<ShapeValues> firstStarts(Tail tail) {
        List<ShapeValues> starts = new ArrayList<>();
        for (ShapeValues.TailValues values : ends.tails(tail)) {
            starts.add(new ShapeValues(ends.leadH(), ends.interceptOhm(), List.of(), values));
        }
        return starts;
    }
}
