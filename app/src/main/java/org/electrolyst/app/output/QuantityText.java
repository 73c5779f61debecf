package org.electrolyst.app.output;

import static org.electrolyst.model.quantity.QuantityFormat.number;

import java.util.Map;
import java.util.OptionalDouble;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.quantity.QuantityFormat;
import org.electrolyst.model.quantity.QuantityFormatException;
import org.electrolyst.model.result.Estimate;

/** Numbers with unit and uncertainty for people. */
public final class QuantityText {
    private static final Map<String, Dimension> PREFIXED = Map.of(
            "Ω", Dimension.RESISTANCE,
            "F", Dimension.CAPACITANCE,
            "H", Dimension.INDUCTANCE,
            "s", Dimension.TIME);

    private QuantityText() {}

    /** A value with its error in the SI prefix that suits it. */
    public static String with(double value, OptionalDouble error, String unit) {
        Dimension dimension = PREFIXED.get(unit);
        if (dimension != null) {
            return new Quantity(value, error, dimension).toString();
        }
        String text = error.isPresent() ? QuantityFormat.plusMinus(value, error.getAsDouble()) : number(value);
        return unit.isEmpty() ? text : text + " " + unit;
    }

    /** The value that somebody wrote for a number of this unit, bare or with that unit; empty if it is none. */
    public static OptionalDouble parse(String text, String unit) {
        try {
            double bare = Double.parseDouble(text.strip());
            return Double.isFinite(bare) ? OptionalDouble.of(bare) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return withUnit(text, unit);
        }
    }

    private static OptionalDouble withUnit(String text, String unit) {
        Dimension dimension = PREFIXED.get(unit);
        try {
            return dimension == null
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(Quantity.parse(text, dimension).si());
        } catch (QuantityFormatException e) {
            return OptionalDouble.empty();
        }
    }

    /** An estimate with its standard uncertainty. */
    static String estimate(Estimate e, String unit) {
        return with(e.value(), e.standardUncertainty(), unit);
    }

    /** What follows an estimate to state its interval; empty without one. */
    static String interval95(Estimate e, String unit) {
        return e.lower95().isPresent() && e.upper95().isPresent()
                ? ", 95 % from " + number(e.lower95().getAsDouble(), 3) + " to "
                        + number(e.upper95().getAsDouble(), 3) + " " + unit
                : "";
    }

    /** A temperature for people. */
    public static String celsius(double kelvin) {
        return Quantity.of(kelvin, Dimension.TEMPERATURE).toString();
    }
}
