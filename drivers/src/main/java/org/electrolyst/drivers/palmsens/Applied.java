package org.electrolyst.drivers.palmsens;

import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.electrolyst.drivers.DeviceFault;
import org.electrolyst.model.measurement.PolarizationPoint;

/**
 * What a script applies, compared with what the device measures. A script has no checksum: one flipped bit on the way makes
 * {@code 10m} a {@code 90m}, or {@code 10i}, which is ten volts. Where the device reports an overload the two may differ.
 *
 * @param measured what is compared
 * @param lowest of what is applied
 * @param highest of what is applied
 * @param room for offset and settling of the device, on either side
 * @param unit for messages
 */
record Applied(ToDoubleFunction<PolarizationPoint> measured, double lowest, double highest, double room, String unit) {
    private static final double ROOM_OF_VALUE = 0.1;
    private static final double ROOM_V = 0.05;

    /** A voltage between two, V. */
    static Applied voltage(double oneV, double otherV) {
        double room = ROOM_V + ROOM_OF_VALUE * Math.max(Math.abs(oneV), Math.abs(otherV));
        return new Applied(PolarizationPoint::voltageV, Math.min(oneV, otherV), Math.max(oneV, otherV), room, "V");
    }

    /** One current, A. */
    static Applied current(double amperes) {
        return new Applied(PolarizationPoint::currentA, amperes, amperes, ROOM_OF_VALUE * Math.abs(amperes), "A");
    }

    void require(PolarizationPoint point) throws DeviceFault {
        double value = measured.applyAsDouble(point);
        if (!point.status().overload() && !(value >= lowest - room && value <= highest + room)) {
            throw new DeviceFault(String.format(
                    Locale.ROOT,
                    "it measures %.4g %s at the cell, where %.4g %s to %.4g %s were asked for. Check the connections of the"
                            + " cell and the line",
                    value,
                    unit,
                    lowest,
                    unit,
                    highest,
                    unit));
        }
    }
}
