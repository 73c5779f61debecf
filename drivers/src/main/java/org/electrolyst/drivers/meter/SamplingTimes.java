package org.electrolyst.drivers.meter;

import java.time.Duration;
import java.util.Optional;

/** When a curve is read. Times that go by while a reading lasts are left out. */
public final class SamplingTimes {
    private static final Duration FAST = Duration.ofMillis(100);
    private static final Duration EARLY = Duration.ofSeconds(60);

    private final Duration first;
    private final Duration early;
    private final Duration late;
    private final Duration atMost;
    private Optional<Duration> last = Optional.empty();
    private Optional<Duration> next = Optional.empty();

    private SamplingTimes(Duration first, Duration early, Duration late, Duration atMost) {
        if (late.isZero() || late.isNegative()) {
            throw new IllegalArgumentException("an interval is positive, not " + late);
        }
        this.first = first;
        this.early = early;
        this.late = late;
        this.atMost = atMost;
    }

    /** Of a hold: at once, then every 0.1 s or as fast as the instrument goes for a minute, then at a late interval. */
    public static SamplingTimes ofHold(Duration atMost, Duration lateInterval) {
        return new SamplingTimes(Duration.ZERO, EARLY, lateInterval, atMost);
    }

    /** At one interval, first after one interval. */
    public static SamplingTimes every(Duration interval, Duration atMost) {
        return new SamplingTimes(interval, Duration.ZERO, interval, atMost);
    }

    /** When the next reading is due, {@code elapsed} after the beginning; empty when there is none any more. */
    public Optional<Duration> due(Duration elapsed) {
        if (next.isEmpty()) {
            next = Optional.of(last.isEmpty() ? first : after(last.get(), elapsed));
        }
        return next.filter(due -> due.compareTo(atMost) <= 0);
    }

    /** The reading that was due has been taken. */
    public void taken() {
        last = next;
        next = Optional.empty();
    }

    private Duration after(Duration taken, Duration elapsed) {
        Duration due = taken.plus(step(taken, elapsed));
        while (due.compareTo(elapsed) < 0) {
            due = due.plus(step(due, elapsed));
        }
        return due;
    }

    /** As many intervals as have gone by, at least one, and no further than to where the interval changes. */
    private Duration step(Duration from, Duration elapsed) {
        boolean fast = from.compareTo(early) < 0;
        Duration interval = fast ? FAST : late;
        long gone = elapsed.minus(from).toNanos() / interval.toNanos();
        Duration step = interval.multipliedBy(Math.max(1, gone));
        Duration rest = early.minus(from);
        return fast && step.compareTo(rest) > 0 ? rest : step;
    }
}
