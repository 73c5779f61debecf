package org.electrolyst.acquisition.stabilize;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalDouble;

/**
 * Least-squares slope of the newest readings. Only readings inside the band are given to it: so none can lie far from the
 * others, and a wrong one at the very end of n readings moves the slope by no more than 6/n of the band over the window.
 */
final class SlidingLine {
    private static final int FEWEST_READINGS = 5;

    private final double spanS;
    private final Deque<Reading> readings = new ArrayDeque<>();

    private record Reading(double timeS, double temperatureK) {}

    SlidingLine(double spanS) {
        this.spanS = spanS;
    }

    void add(double timeS, double temperatureK) {
        readings.addLast(new Reading(timeS, temperatureK));
        while (timeS - readings.getFirst().timeS() > spanS) {
            readings.removeFirst();
        }
    }

    void clear() {
        readings.clear();
    }

    /** Slope in K/s; empty while there are too few readings to tell. */
    OptionalDouble slopeKPerS() {
        if (readings.size() < FEWEST_READINGS) {
            return OptionalDouble.empty();
        }
        double meanTimeS =
                readings.stream().mapToDouble(Reading::timeS).average().orElseThrow();
        double meanK =
                readings.stream().mapToDouble(Reading::temperatureK).average().orElseThrow();
        double covariance = 0;
        double variance = 0;
        for (Reading reading : readings) {
            double dt = reading.timeS() - meanTimeS;
            covariance += dt * (reading.temperatureK() - meanK);
            variance += dt * dt;
        }
        return OptionalDouble.of(covariance / variance);
    }
}
