package org.electrolyst.drivers.exchange;

import java.time.Duration;

/**
 * Real times of an instrument's conversation.
 *
 * @param afterAnswer shortest time from an answer to the next request
 * @param afterSet shortest time from a command without answer to the next request
 * @param answer how long an answer may take
 */
public record Timing(Duration afterAnswer, Duration afterSet, Duration answer) {
    /** Times in ms. */
    public static Timing ofMillis(long afterAnswer, long afterSet, long answer) {
        return new Timing(Duration.ofMillis(afterAnswer), Duration.ofMillis(afterSet), Duration.ofMillis(answer));
    }

    /** No pauses, for a simulated instrument. */
    public Timing withoutPauses() {
        return new Timing(Duration.ZERO, Duration.ZERO, answer);
    }

    /** The same with another limit for answers. */
    public Timing answeringWithin(Duration limit) {
        return new Timing(afterAnswer, afterSet, limit);
    }
}
