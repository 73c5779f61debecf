package org.electrolyst.drivers.potentiostat;

import java.time.Duration;

/**
 * A current held from the open cell on, sampled densely first: 5 ms for 2 s, 0.1 s for 60 s, then {@code lateInterval}.
 *
 * @param currentA to drive through the cell, A; its sign is that of the measured current
 * @param atMost end of the hold, if nothing ends it earlier; laboratory time
 * @param lateInterval between points after the first minute; 1 s to 10 s of laboratory time
 * @param largestVoltageV magnitude of the cell voltage at which the device ends the hold by itself, V; looked at once for
 *     each point
 */
public record CurrentHold(double currentA, Duration atMost, Duration lateInterval, double largestVoltageV) {
    public CurrentHold {
        if (!Double.isFinite(currentA) || currentA == 0 || !(largestVoltageV > 0)) {
            throw new IllegalArgumentException("a current other than zero and a positive limit of voltage, not "
                    + currentA + " A and " + largestVoltageV + " V");
        }
    }
}
