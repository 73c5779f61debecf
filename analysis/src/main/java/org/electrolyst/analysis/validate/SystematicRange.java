package org.electrolyst.analysis.validate;

import java.util.List;
import org.electrolyst.model.result.ValidationResult.Residual;

/**
 * Where residuals of neighbouring points point the same way most.
 *
 * @param place at which end, if at one
 * @param frequencyHz Hz
 */
record SystematicRange(Place place, double frequencyHz) {
    private static final int HALF_WINDOW = 2;
    private static final double DECADE = 10;

    enum Place {
        LOW_FREQUENCY,
        HIGH_FREQUENCY,
        BETWEEN
    }

    /** {@code residuals}: highest frequency first. */
    static SystematicRange of(List<Residual> residuals) {
        List<Residual> used = residuals.stream().filter(r -> !r.leftOut()).toList();
        int worst = 0;
        double largest = -1;
        for (int i = 0; i < used.size(); i++) {
            List<Residual> window =
                    used.subList(Math.max(0, i - HALF_WINDOW), Math.min(used.size(), i + HALF_WINDOW + 1));
            double real = window.stream().mapToDouble(Residual::realPercent).sum();
            double imaginary =
                    window.stream().mapToDouble(Residual::imaginaryPercent).sum();
            // Sums of independent residuals grow as the root of their number.
            double size = Math.hypot(real, imaginary) / Math.sqrt(window.size());
            if (size > largest) {
                largest = size;
                worst = i;
            }
        }
        double at = used.get(worst).frequencyHz();
        if (at < DECADE * used.get(used.size() - 1).frequencyHz()) {
            return new SystematicRange(Place.LOW_FREQUENCY, at);
        }
        return new SystematicRange(at > used.get(0).frequencyHz() / DECADE ? Place.HIGH_FREQUENCY : Place.BETWEEN, at);
    }
}
