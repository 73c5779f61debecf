package org.electrolyst.acquisition.plan;

import java.util.OptionalDouble;

/**
 * How an impedance spectrum is measured, without the direct voltage.
 *
 * @param fromHz highest frequency, Hz; empty for the highest that the potentiostat has
 * @param toHz lowest frequency, Hz; positive
 * @param pointsPerDecade at least so many; positive
 * @param amplitudeRmsV V rms; positive
 */
public record SweepSettings(OptionalDouble fromHz, double toHz, double pointsPerDecade, double amplitudeRmsV) {
    /** What holds where a plan does not say. */
    public static final SweepSettings DEFAULT = new SweepSettings(OptionalDouble.empty(), 0.1, 10, 0.010);

    public SweepSettings {
        if (!(toHz > 0 && pointsPerDecade > 0 && amplitudeRmsV > 0)
                || (fromHz.isPresent() && !(fromHz.getAsDouble() > toHz))) {
            throw new IllegalArgumentException("a sweep goes down to a positive frequency with a positive amplitude");
        }
    }

    /** The highest frequency for a potentiostat that reaches {@code highestHz}. */
    public double fromHz(double highestHz) {
        return fromHz.orElse(highestHz);
    }

    String description() {
        String from = fromHz.isPresent() ? Words.frequency(fromHz.getAsDouble()) : "highest frequency";
        return from + " to " + Words.frequency(toHz) + ", " + Words.voltage(amplitudeRmsV) + " rms";
    }
}
