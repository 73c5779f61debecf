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
}
