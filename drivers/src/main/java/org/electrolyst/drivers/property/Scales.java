package org.electrolyst.drivers.property;

import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.Unit;
import org.electrolyst.model.quantity.Units;

/** The units in which instruments speak. */
public final class Scales {
    public static final Unit CELSIUS = unit(Dimension.TEMPERATURE, "°C");
    public static final Unit KELVIN = unit(Dimension.TEMPERATURE, "K");
    public static final Unit KELVIN_PER_MINUTE = unit(Dimension.TEMPERATURE_RATE, "K/min");
    public static final Unit PERCENT = unit(Dimension.FRACTION, "%");
    public static final Unit VOLT = unit(Dimension.VOLTAGE, "V");
    public static final Unit AMPERE = unit(Dimension.CURRENT, "A");
    public static final Unit HERTZ = unit(Dimension.FREQUENCY, "Hz");

    /** Codes, bits and counts. */
    public static final Unit NUMBER = unit(Dimension.NUMBER, "");

    private Scales() {}

    private static Unit unit(Dimension dimension, String symbol) {
        return Units.find(dimension, symbol).orElseThrow();
    }
}
