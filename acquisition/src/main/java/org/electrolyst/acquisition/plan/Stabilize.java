package org.electrolyst.acquisition.plan;

import java.time.Duration;

/**
 * When a temperature counts as reached. All times are laboratory time.
 *
 * @param bandK largest distance from the target, K; positive
 * @param dwell how long it must stay in the band without a break
 * @param slopeKPerS largest magnitude of the slope over the dwell, K/s; positive
 * @param soak wait after that, for the sample to follow the stage
 * @param timeout how long band, dwell and slope may take together once the ramp should have ended
 * @param otherwise what happens when they take longer
 */
public record Stabilize(
        double bandK, Duration dwell, double slopeKPerS, Duration soak, Duration timeout, Otherwise otherwise) {
    /** What holds where a plan does not say. */
    public static final Stabilize DEFAULT = new Stabilize(
            0.2, Duration.ofMinutes(10), 0.05 / 60, Duration.ofMinutes(45), Duration.ofMinutes(90), Otherwise.FAIL);

    public Stabilize {
        if (!(bandK > 0 && slopeKPerS > 0) || dwell.isNegative() || soak.isNegative() || timeout.compareTo(dwell) < 0) {
            throw new IllegalArgumentException(
                    "a temperature settles within a positive band and slope, and in a time that is not shorter than the dwell");
        }
    }
}
