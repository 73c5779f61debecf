package org.electrolyst.reports.table;

import java.util.OptionalDouble;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.Unit;
import org.electrolyst.model.quantity.Units;

/** The units that people read in a report. */
public final class DisplayUnit {
    public static final DisplayUnit CELSIUS = new DisplayUnit(Dimension.TEMPERATURE, "°C");
    public static final DisplayUnit MILLIMETRE = new DisplayUnit(Dimension.LENGTH, "mm");
    public static final DisplayUnit SQUARE_CENTIMETRE = new DisplayUnit(Dimension.AREA, "cm²");
    public static final DisplayUnit PERCENT = new DisplayUnit(Dimension.FRACTION, "%");
    public static final DisplayUnit MILLIVOLT = new DisplayUnit(Dimension.VOLTAGE, "mV");
    public static final DisplayUnit MICROAMPERE = new DisplayUnit(Dimension.CURRENT, "µA");
    public static final DisplayUnit OHM = new DisplayUnit(Dimension.RESISTANCE, "Ω");
    public static final DisplayUnit SIEMENS_PER_CENTIMETRE = new DisplayUnit(Dimension.CONDUCTIVITY, "S/cm");

    private final Unit unit;

    private DisplayUnit(Dimension dimension, String symbol) {
        this.unit = Units.find(dimension, symbol).orElseThrow();
    }

    /** The symbol that stands in headings. */
    public String symbol() {
        return unit.symbol();
    }

    /** The number of this unit that equals an SI value. */
    public double of(double si) {
        return unit.fromSi(si);
    }

    /** The number of this unit that equals an SI value, if there is one. */
    public OptionalDouble of(OptionalDouble si) {
        return si.isPresent() ? OptionalDouble.of(of(si.getAsDouble())) : si;
    }

    /** A difference or uncertainty, which has no zero point. */
    public OptionalDouble ofDifference(OptionalDouble si) {
        return si.isPresent() ? OptionalDouble.of(si.getAsDouble() / unit.factor()) : si;
    }
}
