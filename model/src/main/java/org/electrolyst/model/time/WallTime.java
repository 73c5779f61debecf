package org.electrolyst.model.time;

import java.time.Duration;
import java.time.Instant;

/** Laboratory time that is the computer's own. */
public final class WallTime implements LabTime {
    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public void await(Duration duration, Cancel cancel) throws Cancelled {
        cancel.await(duration);
    }

    @Override
    public boolean await(Duration duration, Arrival arrival, Cancel cancel) throws Cancelled {
        return arrival.await(duration, cancel);
    }
}
