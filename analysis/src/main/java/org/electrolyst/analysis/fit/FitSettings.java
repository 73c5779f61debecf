package org.electrolyst.analysis.fit;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * How a circuit is fitted.
 *
 * @param weighting of the residuals
 * @param fromHz lowest frequency used; empty for all
 * @param toHz highest frequency used; empty for all
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
        fixed = Map.copyOf(fixed);
        start = Map.copyOf(start);
    }

    /** Modulus weights, all frequencies, nothing fixed, no start values given. */
    public static FitSettings defaults() {
        return DEFAULTS;
    }

    public FitSettings with(Weighting other) {
        return new FitSettings(other, fromHz, toHz, fixed, start);
    }

    /** Whether a frequency lies in the window. */
    boolean uses(double frequencyHz) {
        return frequencyHz >= fromHz.orElse(0) && frequencyHz <= toHz.orElse(Double.POSITIVE_INFINITY);
    }
}
