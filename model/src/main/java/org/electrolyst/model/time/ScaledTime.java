package org.electrolyst.model.time;

import java.time.Duration;
import java.time.Instant;

/** Laboratory time that runs a number of times faster than real time, on the monotonic clock. */
public final class ScaledTime implements LabTime {
    private final Instant start;
    private final double scale;
    private final long startNanos = System.nanoTime();

    /**
     * Starts the clock.
     *
     * @param start what it shows now
     * @param scale laboratory seconds in one real second; positive
     */
    public ScaledTime(Instant start, double scale) {
        if (!(scale > 0) || Double.isInfinite(scale)) {
            throw new IllegalArgumentException("a time scale must be positive, not " + scale);
        }
        this.start = start;
        this.scale = scale;
    }

    @Override
    public Instant now() {
        return start.plusNanos(Math.round((System.nanoTime() - startNanos) * scale));
    }

    @Override
    public void await(Duration duration, Cancel cancel) throws Cancelled {
        cancel.await(real(duration));
    }

    @Override
    public boolean await(Duration duration, Arrival arrival, Cancel cancel) throws Cancelled {
        return arrival.await(real(duration), cancel);
    }

    /** Real time that passes during {@code duration} of laboratory time. */
    public Duration real(Duration duration) {
        return Duration.ofNanos(Math.round(duration.toNanos() / scale));
    }
}
