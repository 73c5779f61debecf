package org.electrolyst.model.result;

import java.util.OptionalDouble;

/**
 * A number with its uncertainty; the unit is named where it is used.
 *
 * @param value finite
 * @param standardUncertainty one standard uncertainty; empty where it cannot be stated, which a flag explains
 * @param lower95 lower end of the 95 % interval; nothing is clipped
 * @param upper95 upper end of the 95 % interval
 */
public record Estimate(
        double value, OptionalDouble standardUncertainty, OptionalDouble lower95, OptionalDouble upper95) {
    public Estimate {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("an estimate must be finite, not " + value);
        }
        requireFinite(standardUncertainty);
        requireFinite(lower95);
        requireFinite(upper95);
    }

    /** A value whose uncertainty cannot be stated. */
    public static Estimate withoutUncertainty(double value) {
        return new Estimate(value, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
    }

    /** A value with standard uncertainty {@code u} and the symmetric interval of {@code coverageFactor} times it. */
    public static Estimate symmetric(double value, double u, double coverageFactor) {
        return new Estimate(
                value,
                OptionalDouble.of(u),
                OptionalDouble.of(value - coverageFactor * u),
                OptionalDouble.of(value + coverageFactor * u));
    }

    /** This estimate in a unit in which numbers are {@code factor} times as large; the factor is positive. */
    public Estimate times(double factor) {
        return new Estimate(
                value * factor, times(standardUncertainty, factor), times(lower95, factor), times(upper95, factor));
    }

    private static OptionalDouble times(OptionalDouble x, double factor) {
        return x.isPresent() ? OptionalDouble.of(x.getAsDouble() * factor) : x;
    }

    private static void requireFinite(OptionalDouble x) {
        if (x.isPresent() && !Double.isFinite(x.getAsDouble())) {
            throw new IllegalArgumentException("an uncertainty or limit must be finite, not " + x.getAsDouble());
        }
    }
}
