package org.electrolyst.drivers.potentiostat;

import java.util.OptionalDouble;

/**
 * An impedance sweep, from the highest frequency to the lowest, logarithmically spaced, ends included.
 *
 * @param fromHz highest frequency
 * @param toHz lowest frequency
 * @param points how many
 * @param amplitudeRmsV amplitude, V rms
 * @param dc direct voltage during the sweep
 * @param largestCurrentA largest current to expect, for the range; empty lets the device search
 */
public record Sweep(
        double fromHz, double toHz, int points, double amplitudeRmsV, Dc dc, OptionalDouble largestCurrentA) {
    /** The direct voltage of a sweep. */
    public sealed interface Dc {
        /** The open-circuit voltage, measured right before. */
        record OpenCircuitVoltage() implements Dc {}

        /** A fixed voltage, V. */
        record Volts(double volts) implements Dc {}
    }

    public Sweep {
        if (!(toHz > 0 && fromHz >= toHz) || points < 1 || !(amplitudeRmsV > 0)) {
            throw new IllegalArgumentException(
                    "a sweep goes from a frequency down to a lower, positive one with at least one"
                            + " point and a positive amplitude, not from " + fromHz + " Hz to " + toHz + " Hz with "
                            + points
                            + " points and " + amplitudeRmsV + " V");
        }
    }
}
