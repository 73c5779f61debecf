package org.electrolyst.acquisition.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.electrolyst.model.measurement.TemperaturePoint;

/**
 * Temperatures read during an attempt, and their mean over a part of it.
 *
 * @param resolutionK smallest step of a reading, K
 */
record Readings(double resolutionK, List<TemperaturePoint> points) {
    /**
     * A mean temperature.
     *
     * @param temperatureK K
     * @param standardUncertaintyK of the mean, K: scatter of the readings and their resolution; what the sensor is off by is
     *     not in it
     */
    record Mean(double temperatureK, double standardUncertaintyK) {}

    Readings(double resolutionK) {
        this(resolutionK, new ArrayList<>());
    }

    /** Mean of the readings from {@code timeS} on. */
    Optional<Mean> meanSince(double timeS) {
        double[] kelvin = points.stream()
                .filter(point -> point.timeS() >= timeS)
                .mapToDouble(TemperaturePoint::temperatureK)
                .toArray();
        if (kelvin.length == 0) {
            return Optional.empty();
        }
        double sum = 0;
        for (double value : kelvin) {
            sum += value;
        }
        double mean = sum / kelvin.length;
        double squares = 0;
        for (double value : kelvin) {
            squares += (value - mean) * (value - mean);
        }
        // A reading that never changes may lie anywhere in its last digit: a rectangle of the width of the resolution.
        double varianceOfMean = squares / Math.max(1, kelvin.length - 1) / kelvin.length;
        return Optional.of(new Mean(mean, Math.sqrt(varianceOfMean + resolutionK * resolutionK / 12)));
    }
}
