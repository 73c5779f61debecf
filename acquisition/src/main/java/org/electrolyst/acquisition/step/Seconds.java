package org.electrolyst.acquisition.step;

import java.time.Duration;
import java.time.Instant;

/** Durations as numbers. */
final class Seconds {
    private Seconds() {}

    static double between(Instant from, Instant to) {
        return of(Duration.between(from, to));
    }

    static double of(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    static Duration duration(double seconds) {
        return Duration.ofNanos(Math.round(seconds * 1e9));
    }
}
