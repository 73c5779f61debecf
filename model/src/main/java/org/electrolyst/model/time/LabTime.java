package org.electrolyst.model.time;

import java.time.Duration;
import java.time.Instant;

/**
 * The time that plans, physics and stamps live in. It may run faster than the real clock or only when waited for;
 * deadlines of links and safety never use it.
 */
public interface LabTime {
    /** The present instant of laboratory time. */
    Instant now();

    /**
     * Waits for {@code duration} of laboratory time.
     *
     * @throws Cancelled if a stop is asked for meanwhile
     */
    void await(Duration duration, Cancel cancel) throws Cancelled;

    /**
     * Waits until {@code arrival} has something, at most for {@code duration} of laboratory time. Where time passes only
     * when waited for, it stands still as soon as a device has sent something.
     *
     * @return whether there is something
     * @throws Cancelled if a stop is asked for meanwhile
     */
    boolean await(Duration duration, Arrival arrival, Cancel cancel) throws Cancelled;
}
