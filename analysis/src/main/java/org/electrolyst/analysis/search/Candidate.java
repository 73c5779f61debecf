package org.electrolyst.analysis.search;

import java.util.List;
import java.util.function.Predicate;

/**
 * A shape fitted to all spectra.
 *
 * @param shape which
 * @param fits one for each spectrum
 */
record Candidate(CircuitShape shape, List<ShapeFit> fits) {
    Candidate {
        fits = List.copyOf(fits);
    }

    double akaike() {
        return fits.stream().mapToDouble(ShapeFit::akaike).sum();
    }

    double schwarz() {
        return fits.stream().mapToDouble(ShapeFit::schwarz).sum();
    }

    int freeParameters() {
        return fits.get(0).trial().freeParameters();
    }

    /** The largest of the misfits. */
    double relativeMisfit() {
        return fits.stream().mapToDouble(ShapeFit::relativeMisfit).max().orElseThrow();
    }

    boolean inMost(Predicate<ShapeFit> condition) {
        return 2 * fits.stream().filter(condition).count() > fits.size();
    }
}
