package org.electrolyst.acquisition.plan;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.quantity.QuantityFormat;

/** Settings as people write them in a plan. */
final class Words {
    private Words() {}

    static String temperature(double kelvin) {
        return Quantity.of(kelvin, Dimension.TEMPERATURE).toString();
    }

    static String temperatureRate(double kelvinPerSecond) {
        return QuantityFormat.inUnit(Quantity.of(kelvinPerSecond, Dimension.TEMPERATURE_RATE), "K/min");
    }

    static String voltage(double volts) {
        return Quantity.of(volts, Dimension.VOLTAGE).toString();
    }

    static String voltages(DoubleVector volts) {
        return Arrays.stream(volts.toArray()).mapToObj(Words::voltage).collect(Collectors.joining(", "));
    }

    static String voltageRate(double voltsPerSecond) {
        return QuantityFormat.inUnit(Quantity.of(voltsPerSecond, Dimension.VOLTAGE_RATE), "mV/min");
    }

    static String current(double amperes) {
        return Quantity.of(amperes, Dimension.CURRENT).toString();
    }

    static String frequency(double hertz) {
        return Quantity.of(hertz, Dimension.FREQUENCY).toString();
    }

    /** In the largest unit of which there is at least one: {@code 30 min}, {@code 24 h}. */
    static String duration(Duration duration) {
        double seconds = duration.toNanos() / 1e9;
        String unit = seconds >= 3600 ? "h" : seconds >= 60 ? "min" : seconds >= 1 ? "s" : "ms";
        return QuantityFormat.inUnit(Quantity.of(seconds, Dimension.TIME), unit);
    }

    static void requirePositive(Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException("a duration must be positive, not " + duration);
        }
    }
}
