package org.electrolyst.drivers.palmsens;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a hold in which points come at one interval.
 *
 * @param lasts how long
 * @param interval between points
 * @param reading how long each value is averaged that the loop does not give by itself
 */
record HoldPhase(Duration lasts, Duration interval, Duration reading) {
    static final Duration DENSE_INTERVAL = Duration.ofMillis(5);
    private static final Duration DENSE_UNTIL = Duration.ofSeconds(2);
    private static final Duration MIDDLE_INTERVAL = Duration.ofMillis(100);
    private static final Duration MIDDLE_UNTIL = Duration.ofSeconds(60);

    /** One period of 50 Hz mains, where there is time for it. */
    private static final Duration LONG_READING = Duration.ofMillis(20);

    private static final int INTERVALS_PER_READING = 5;

    /** Dense, less dense and late, as far as the hold lasts. */
    static List<HoldPhase> of(Duration atMost, Duration lateInterval) {
        List<HoldPhase> phases = new ArrayList<>();
        add(phases, Duration.ZERO, shorter(DENSE_UNTIL, atMost), DENSE_INTERVAL);
        add(phases, DENSE_UNTIL, shorter(MIDDLE_UNTIL, atMost), MIDDLE_INTERVAL);
        add(phases, MIDDLE_UNTIL, atMost, lateInterval);
        return List.copyOf(phases);
    }

    private static void add(List<HoldPhase> phases, Duration from, Duration to, Duration interval) {
        Duration lasts = to.minus(from);
        if (lasts.compareTo(interval) >= 0) {
            phases.add(new HoldPhase(lasts, interval, reading(interval)));
        }
    }

    /** How long a value may be averaged between points that come at this interval: a fifth, at most one mains period. */
    static Duration reading(Duration interval) {
        return shorter(interval.dividedBy(INTERVALS_PER_READING), LONG_READING);
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
