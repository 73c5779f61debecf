package org.electrolyst.model.time;

import java.time.Duration;

/** A point in real, monotonic time. Changes of the computer's clock and of laboratory time do not move it. */
public final class Deadline {
    private final long atNanos;

    private Deadline(long atNanos) {
        this.atNanos = atNanos;
    }

    /** The deadline {@code duration} from now. */
    public static Deadline in(Duration duration) {
        return new Deadline(System.nanoTime() + duration.toNanos());
    }

    /** Time left; zero once it has passed. */
    public Duration left() {
        return Duration.ofNanos(Math.max(0, atNanos - System.nanoTime()));
    }

    public boolean hasPassed() {
        return atNanos - System.nanoTime() <= 0;
    }
}
