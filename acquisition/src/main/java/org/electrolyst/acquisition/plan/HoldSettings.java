package org.electrolyst.acquisition.plan;

import java.time.Duration;
import java.util.Optional;

/**
 * How long a voltage is held and how often it is read. The first minute is read densely in any case.
 *
 * @param atMost end of the hold if nothing ends it earlier, laboratory time; positive
 * @param steady ends it earlier; empty to hold it for {@code atMost}
 * @param lateInterval between points after the first minute; 1 s to 10 s of laboratory time
 */
public record HoldSettings(Duration atMost, Optional<SteadyCriterion> steady, Duration lateInterval) {
    /** Where a plan does not say. */
    public static final Duration DEFAULT_LATE_INTERVAL = Duration.ofSeconds(10);

    static final Duration SHORTEST_LATE_INTERVAL = Duration.ofSeconds(1);
    static final Duration LONGEST_LATE_INTERVAL = Duration.ofSeconds(10);

    public HoldSettings {
        Words.requirePositive(atMost);
        if (lateInterval.compareTo(SHORTEST_LATE_INTERVAL) < 0 || lateInterval.compareTo(LONGEST_LATE_INTERVAL) > 0) {
            throw new IllegalArgumentException("points come every 1 s to 10 s, not every " + lateInterval);
        }
    }

    String description() {
        return (steady.isPresent() ? "until steady, at most " : "for ") + Words.duration(atMost);
    }
}
