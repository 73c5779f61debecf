package org.electrolyst.model.result;

import java.util.OptionalDouble;

/**
 * A number with two standard uncertainties that must not be mixed: that of the fit differs from spectrum to spectrum, that of
 * the geometry and of other entered numbers is common to all spectra of a sample, so that it cancels in ratios and slopes.
 * The unit is named where it is used.
 *
 * @param value finite
 * @param fitUncertainty not negative; empty where the fit states none
 * @param commonUncertainty not negative, 0 where nothing common plays a part; empty where it does and states none
 */
public record SplitEstimate(double value, OptionalDouble fitUncertainty, OptionalDouble commonUncertainty) {
    public SplitEstimate {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("an estimate must be finite, not " + value);
        }
        requireUncertainty(fitUncertainty);
        requireUncertainty(commonUncertainty);
    }

    /** A value with relative uncertainties. */
    public static SplitEstimate ofRelative(double value, OptionalDouble relativeFit, OptionalDouble relativeCommon) {
        return new SplitEstimate(value, times(relativeFit, Math.abs(value)), times(relativeCommon, Math.abs(value)));
    }

    /** Both uncertainties together, for the comparison with other samples; empty unless both are stated. */
    public OptionalDouble combinedUncertainty() {
        return fitUncertainty.isPresent() && commonUncertainty.isPresent()
                ? OptionalDouble.of(Math.hypot(fitUncertainty.getAsDouble(), commonUncertainty.getAsDouble()))
                : OptionalDouble.empty();
    }

    private static OptionalDouble times(OptionalDouble relative, double magnitude) {
        return relative.isPresent() ? OptionalDouble.of(relative.getAsDouble() * magnitude) : relative;
    }

    private static void requireUncertainty(OptionalDouble u) {
        if (u.isPresent() && !(u.getAsDouble() >= 0 && Double.isFinite(u.getAsDouble()))) {
            throw new IllegalArgumentException(
                    "an uncertainty must be finite and not negative, not " + u.getAsDouble());
        }
    }
}
