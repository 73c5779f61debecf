package org.electrolyst.analysis.fit;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * How a circuit is fitted.
 *
 * @param weighting of the residuals
 * @param fromHz lowest frequency used, positive; empty for all
 * @param toHz highest frequency used, at least {@code fromHz}; empty for all
 * @param fixed parameters held at these values, by name
 * @param start start values given by the user, by name; the others come from the data
 */
public record FitSettings(
        Weighting weighting,
        OptionalDouble fromHz,
        OptionalDouble toHz,
        Map<String, Double> fixed,
        Map<String, Double> start) {

    private static final FitSettings DEFAULTS =
            new FitSettings(Weighting.MODULUS, OptionalDouble.empty(), OptionalDouble.empty(), Map.of(), Map.of());

    public FitSettings {
        require(fromHz);
        require(toHz);
        if (fromHz.isPresent() && toHz.isPresent() && fromHz.getAsDouble() > toHz.getAsDouble()) {
            throw new IllegalArgumentException("the frequency window from " + fromHz.getAsDouble() + " Hz to "
                    + toHz.getAsDouble() + " Hz is empty; give the lower frequency first");
        }
        fixed = Map.copyOf(fixed);
        start = Map.copyOf(start);
    }

    private static void require(OptionalDouble limitHz) {
        if (limitHz.isPresent() && !(limitHz.getAsDouble() > 0 && Double.isFinite(limitHz.getAsDouble()))) {
            throw new IllegalArgumentException(
                    "a frequency limit must be positive and finite, not " + limitHz.getAsDouble() + " Hz");
        }
    }

    /** Modulus weights, all frequencies, nothing fixed, no start values given. */
    public static FitSettings defaults() {
        return DEFAULTS;
    }

    /** The same with other weights. */
    public FitSettings with(Weighting other) {
        return new FitSettings(other, fromHz, toHz, fixed, start);
    }

    /** Whether a frequency lies in the window. */
    boolean uses(double frequencyHz) {
        return frequencyHz >= fromHz.orElse(0) && frequencyHz <= toHz.orElse(Double.POSITIVE_INFINITY);
    }
}
