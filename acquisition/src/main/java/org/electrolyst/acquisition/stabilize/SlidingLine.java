package org.electrolyst.acquisition.stabilize;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalDouble;

/** Least-squares slope of the newest readings of something that changes slowly. Confined to one thread. */
public final class SlidingLine {
    private static final int FEWEST_READINGS = 5;

    private final double spanS;
    private final Deque<Reading> readings = new ArrayDeque<>();

    private boolean full;

    private record Reading(double timeS, double value) {}

    /**
     * A line without readings.
     *
     * @param spanS how far back it looks from the newest reading, s
     */
    public SlidingLine(double spanS) {
        this.spanS = spanS;
    }

    /** Takes a reading, later than all before. */
    public void add(double timeS, double value) {
        readings.addLast(new Reading(timeS, value));
        while (timeS - readings.getFirst().timeS() > spanS) {
            readings.removeFirst();
            full = true;
        }
    }

    /** Forgets all readings. */
    public void clear() {
        readings.clear();
        full = false;
    }

    /** Whether there were readings over all of its span. */
    public boolean isFull() {
        return full;
    }

    /** Change per second; empty while there are too few readings to tell. */
    public OptionalDouble slopePerS() {
        if (readings.size() < FEWEST_READINGS) {
            return OptionalDouble.empty();
        }
        double meanTimeS =
                readings.stream().mapToDouble(Reading::timeS).average().orElseThrow();
        double meanValue =
                readings.stream().mapToDouble(Reading::value).average().orElseThrow();
        double covariance = 0;
        double variance = 0;
        for (Reading reading : readings) {
            double dt = reading.timeS() - meanTimeS;
            covariance += dt * (reading.value() - meanValue);
            variance += dt * dt;
        }
        return OptionalDouble.of(covariance / variance);
    }
}
