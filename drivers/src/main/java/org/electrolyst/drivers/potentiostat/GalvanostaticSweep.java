package org.electrolyst.drivers.potentiostat;

/**
 * An impedance sweep under a controlled current, from the highest frequency to the lowest, logarithmically spaced, ends
 * included.
 *
 * @param fromHz highest frequency
 * @param toHz lowest frequency
 * @param points how many
 * @param amplitudeRmsA amplitude, A rms
 * @param currentA direct current during the sweep, A
 * @param largestVoltageV magnitude of the direct cell voltage at which the sweep ends early, V
 */
public record GalvanostaticSweep(
        double fromHz, double toHz, int points, double amplitudeRmsA, double currentA, double largestVoltageV) {
    public GalvanostaticSweep {
        if (!(toHz > 0 && fromHz >= toHz) || points < 1 || !(amplitudeRmsA > 0)) {
            throw new IllegalArgumentException("a sweep goes from a frequency down to a lower, positive one with at"
                    + " least one point and a positive amplitude, not from " + fromHz + " Hz to " + toHz + " Hz with "
                    + points + " points and " + amplitudeRmsA + " A");
        }
        if (!(largestVoltageV > 0) || !Double.isFinite(currentA)) {
            throw new IllegalArgumentException("a finite current and a positive limit of voltage, not " + currentA
                    + " A and " + largestVoltageV + " V");
        }
    }

    /** Peak of direct and alternating current, A. */
    public double peakA() {
        return Math.abs(currentA) + Math.sqrt(2) * amplitudeRmsA;
    }
}
