package org.electrolyst.model.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/**
 * Prints numbers for people: the uncertainty to two significant digits and the value to the same place; without an
 * uncertainty up to four significant digits. Locale-independent, with a decimal point.
 */
public final class QuantityFormat {
    private static final int DIGITS_WITHOUT_UNCERTAINTY = 4;
    private static final int MAX_PLAIN_EXPONENT = 5;
    private static final int MIN_PLAIN_EXPONENT = -4;

    private QuantityFormat() {}

    /** With the SI prefix that suits the value: {@code 4.7 µF}, {@code 146 ± 12 kΩ}. */
    public static String engineering(Quantity quantity) {
        if (quantity.dimension() == Dimension.TEMPERATURE) {
            return inUnit(quantity, unit(Dimension.TEMPERATURE, "°C"));
        }
        double magnitude =
                Math.max(Math.abs(quantity.si()), quantity.standardUncertainty().orElse(0));
        return inUnit(quantity, Units.engineering(quantity.dimension(), magnitude));
    }

    /** In the given unit of the quantity's dimension: {@code 0.520 ± 0.010 mm}. */
    public static String inUnit(Quantity quantity, String unitSymbol) {
        return inUnit(quantity, unit(quantity.dimension(), unitSymbol));
    }

    private static String inUnit(Quantity quantity, Unit unit) {
        double value = unit.fromSi(quantity.si());
        OptionalDouble u = quantity.standardUncertainty();
        String number = u.isPresent() ? plusMinus(value, u.getAsDouble() / unit.factor()) : significant(value);
        return unit.symbol().isEmpty() ? number : number + " " + unit.symbol();
    }

    private static Unit unit(Dimension dimension, String symbol) {
        return Units.find(dimension, symbol)
                .orElseThrow(() -> new IllegalArgumentException(symbol + " is no unit of " + dimension.words()));
    }

    /** A value with its standard uncertainty, both in the same unit: {@code 146 ± 12}, {@code (1.30 ± 0.29)e-05}. */
    public static String plusMinus(double value, double uncertainty) {
        if (!(uncertainty > 0) || !Double.isFinite(uncertainty)) {
            return number(value);
        }
        BigDecimal u = padded(rounded(uncertainty, 2), 2);
        BigDecimal v = BigDecimal.valueOf(value).setScale(u.scale(), RoundingMode.HALF_UP);
        int exponent = exponentOf(v.signum() == 0 || v.abs().compareTo(u) < 0 ? u : v);
        if (exponent >= MIN_PLAIN_EXPONENT && exponent <= MAX_PLAIN_EXPONENT) {
            return v.toPlainString() + " ± " + u.toPlainString();
        }
        return "(" + v.movePointLeft(exponent).toPlainString() + " ± "
                + u.movePointLeft(exponent).toPlainString() + ")" + power(exponent);
    }

    /** A number without uncertainty, to four significant digits, zeros at the end included. */
    public static String number(double value) {
        return number(value, DIGITS_WITHOUT_UNCERTAINTY);
    }

    /** A number to {@code digits} significant digits, zeros at the end included. */
    public static String number(double value, int digits) {
        return value == 0 ? "0" : plainOrPower(padded(rounded(value, digits), digits));
    }

    /** Without zeros at the end: they would claim a precision that nobody stated. */
    private static String significant(double value) {
        return value == 0
                ? "0"
                : plainOrPower(rounded(value, DIGITS_WITHOUT_UNCERTAINTY).stripTrailingZeros());
    }

    private static String plainOrPower(BigDecimal value) {
        int exponent = exponentOf(value);
        return exponent >= MIN_PLAIN_EXPONENT && exponent <= MAX_PLAIN_EXPONENT
                ? value.toPlainString()
                : value.movePointLeft(exponent).toPlainString() + power(exponent);
    }

    private static BigDecimal rounded(double value, int digits) {
        return BigDecimal.valueOf(value).round(new MathContext(digits, RoundingMode.HALF_UP));
    }

    private static BigDecimal padded(BigDecimal value, int digits) {
        return value.setScale(digits - 1 - exponentOf(value));
    }

    private static int exponentOf(BigDecimal value) {
        return value.precision() - value.scale() - 1;
    }

    private static String power(int exponent) {
        return "e" + (exponent < 0 ? "-" : "+") + (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
    }
}
