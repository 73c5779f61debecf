package org.electrolyst.drivers;

import java.time.Duration;
import java.time.Instant;
import org.electrolyst.model.time.Arrival;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;
import org.electrolyst.model.time.LabTime;

/** Laboratory time that jumps to the end of every wait in which nothing comes. */
public final class JumpingTime implements LabTime {
    private static final Duration UNDER_WAY = Duration.ofMillis(20);

    private volatile Instant now = Instant.parse("2026-01-01T08:00:00Z");

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public void await(Duration duration, Cancel cancel) throws Cancelled {
        cancel.throwIfRequested();
        now = now.plus(duration);
    }

    @Override
    public boolean await(Duration duration, Arrival arrival, Cancel cancel) throws Cancelled {
        boolean came = arrival.await(UNDER_WAY, cancel);
        if (!came) {
            now = now.plus(duration);
        }
        return came;
    }
}
