package org.electrolyst.acquisition.plan;

import java.time.Duration;
import org.electrolyst.acquisition.yaml.Settings;
import org.electrolyst.model.quantity.Dimension;

/**
 * When a temperature counts as reached. All times are laboratory time.
 *
 * @param bandK largest distance from the target, K; positive
 * @param dwell how long it must stay in the band without a break
 * @param slopeKPerS largest magnitude of the slope over the dwell, K/s; positive
 * @param soak wait after that, for the sample to follow the stage
 * @param timeout longest time without getting nearer to the target or soaking
 * @param otherwise what happens after that
 */
public record Stabilize(
        double bandK, Duration dwell, double slopeKPerS, Duration soak, Duration timeout, Otherwise otherwise) {
    /** What holds where a plan does not say. */
    public static final Stabilize DEFAULT = new Stabilize(
            0.2, Duration.ofMinutes(10), 0.05 / 60, Duration.ofMinutes(45), Duration.ofMinutes(90), Otherwise.FAIL);

    public Stabilize {
        Words.requirePositive(dwell);
        if (!(bandK > 0 && slopeKPerS > 0) || soak.isNegative() || timeout.compareTo(dwell) < 0) {
            throw new IllegalArgumentException(
                    "a temperature settles within a positive band and slope, and in a time that is not shorter than the dwell");
        }
    }

    /** Reads what {@code settings} say; the rest is as in {@code defaults}. */
    static Stabilize read(Settings settings, Stabilize defaults) {
        double band = settings.positive("band", Dimension.TEMPERATURE_DIFFERENCE, "0.2 K")
                .orElse(defaults.bandK);
        Duration dwell = settings.duration("dwell", "10 min").orElse(defaults.dwell);
        double slope = settings.positive("slope", Dimension.TEMPERATURE_RATE, "0.05 K/min")
                .orElse(defaults.slopeKPerS);
        Duration soak = settings.durationOrZero("soak", "45 min").orElse(defaults.soak);
        Duration timeout = settings.duration("timeout", "90 min").orElse(defaults.timeout);
        Otherwise otherwise = settings.word("otherwise", Otherwise.values()).orElse(defaults.otherwise);
        settings.refuseOthers();
        if (timeout.compareTo(dwell) < 0) {
            settings.error(
                    settings.map().has("timeout") ? "timeout" : "dwell",
                    "the timeout of " + Words.duration(timeout) + " ends before the dwell of " + Words.duration(dwell),
                    "Let the timeout be longer than the dwell.");
            return defaults;
        }
        return new Stabilize(band, dwell, slope, soak, timeout, otherwise);
    }
}
