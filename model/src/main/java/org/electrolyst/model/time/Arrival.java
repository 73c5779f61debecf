package org.electrolyst.model.time;

import java.time.Duration;

/** Something that comes from outside at a time of its own, like bytes on a line. */
@FunctionalInterface
public interface Arrival {
    /**
     * Waits up to {@code realTime} until something has come that was not taken yet; with zero it only looks. An end of
     * the line counts as something.
     *
     * @return whether there is something
     * @throws Cancelled if a stop is asked for meanwhile
     */
    boolean await(Duration realTime, Cancel cancel) throws Cancelled;
}
