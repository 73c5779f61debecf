package org.electrolyst.model.polarization;

import org.electrolyst.model.quantity.DoubleVector;

/**
 * Current and measured cell voltage over time, in the order they were measured.
 *
 * @param timeS time since the start, s; never decreasing
 * @param currentA current, A
 * @param voltageV measured cell voltage, V
 */
public record PolarizationCurve(DoubleVector timeS, DoubleVector currentA, DoubleVector voltageV) {
    public PolarizationCurve {
        int n = timeS.size();
        if (n == 0) {
            throw new IllegalArgumentException("a polarization curve needs at least one point");
        }
        if (currentA.size() != n || voltageV.size() != n) {
            throw new IllegalArgumentException("a polarization curve needs as many currents (" + currentA.size()
                    + ") and voltages (" + voltageV.size() + ") as times (" + n + ")");
        }
        for (int i = 1; i < n; i++) {
            if (timeS.at(i) < timeS.at(i - 1)) {
                throw new IllegalArgumentException("time runs backwards at point " + (i + 1) + ": " + timeS.at(i)
                        + " s after " + timeS.at(i - 1) + " s");
            }
        }
    }

    /** How many points there are. */
    public int size() {
        return timeS.size();
    }

    /** The points with these indices, in this order, which must be one of time. */
    public PolarizationCurve select(int... indices) {
        return new PolarizationCurve(
                DoubleVector.generate(indices.length, i -> timeS.at(indices[i])),
                DoubleVector.generate(indices.length, i -> currentA.at(indices[i])),
                DoubleVector.generate(indices.length, i -> voltageV.at(indices[i])));
    }
}
