package org.electrolyst.reports.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/**
 * How many digits of a number are shown; the number itself is kept in full.
 *
 * @param decimals digits after the decimal point (of the mantissa if scientific), 0 to 9
 * @param scientific whether the number is written with a power of ten
 */
public record Digits(int decimals, boolean scientific) {
    private static final int MAX_DECIMALS = 9;
    private static final int WITHOUT_UNCERTAINTY = 4;
    private static final int OF_UNCERTAINTY = 2;
    private static final int MIN_PLAIN_EXPONENT = -4;
    private static final int MAX_PLAIN_EXPONENT = 5;

    public Digits {
        if (decimals < 0 || decimals > MAX_DECIMALS) {
            throw new IllegalArgumentException("0 to " + MAX_DECIMALS + " decimals can be shown, not " + decimals);
        }
    }

    /** Always so many digits after the decimal point. */
    public static Digits fixed(int decimals) {
        return new Digits(decimals, false);
    }

    /** Always a power of ten, with so many digits after the decimal point of its mantissa. */
    public static Digits scientific(int decimals) {
        return new Digits(decimals, true);
    }

    /** So many significant digits, with a power of ten for very large and very small numbers. */
    public static Digits significant(double value, int digits) {
        if (value == 0) {
            return fixed(0);
        }
        int exponent = exponent(rounded(value, digits));
        boolean plain = exponent >= MIN_PLAIN_EXPONENT && exponent <= MAX_PLAIN_EXPONENT;
        return plain ? fixed(limited(digits - 1 - exponent)) : scientific(limited(digits - 1));
    }

    /** For a value: to the place of the second significant digit of its standard uncertainty, else four digits. */
    public static Digits ofValue(double value, OptionalDouble standardUncertainty) {
        if (isUnknown(standardUncertainty)) {
            return significant(value, WITHOUT_UNCERTAINTY);
        }
        BigDecimal u = rounded(standardUncertainty.getAsDouble(), OF_UNCERTAINTY);
        int exponent = commonExponent(value, u);
        return isPlain(exponent, u)
                ? fixed(u.scale())
                : scientific(limited((value == 0 ? exponent : exponent(shown(value, u))) + u.scale()));
    }

    /** For the standard uncertainty of {@code value}: two significant digits, written as the value is. */
    public static Digits ofUncertainty(double value, OptionalDouble standardUncertainty) {
        if (isUnknown(standardUncertainty)) {
            return fixed(0);
        }
        BigDecimal u = rounded(standardUncertainty.getAsDouble(), OF_UNCERTAINTY);
        return isPlain(commonExponent(value, u), u) ? fixed(u.scale()) : scientific(OF_UNCERTAINTY - 1);
    }

    /** The same place of {@code value}, written with a power of ten: for columns whose numbers span decades. */
    public Digits asScientific(double value) {
        return scientific || value == 0 ? this : scientific(limited(decimals + exponent(new BigDecimal(value))));
    }

    private static boolean isUnknown(OptionalDouble u) {
        return u.isEmpty() || !(u.getAsDouble() > 0);
    }

    private static boolean isPlain(int exponent, BigDecimal u) {
        return exponent >= MIN_PLAIN_EXPONENT
                && exponent <= MAX_PLAIN_EXPONENT
                && u.scale() >= 0
                && u.scale() <= MAX_DECIMALS;
    }

    private static int commonExponent(double value, BigDecimal u) {
        return Math.max(exponent(u), value == 0 ? Integer.MIN_VALUE : exponent(shown(value, u)));
    }

    /** The value rounded to the place of {@code u}; unrounded where nothing of it would be left. */
    private static BigDecimal shown(double value, BigDecimal u) {
        BigDecimal atPlace = new BigDecimal(value).setScale(u.scale(), RoundingMode.HALF_UP);
        return atPlace.signum() == 0 ? new BigDecimal(value) : atPlace;
    }

    private static BigDecimal rounded(double value, int digits) {
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_UP));
        return rounded.setScale(digits - 1 - exponent(rounded), RoundingMode.UNNECESSARY);
    }

    private static int exponent(BigDecimal value) {
        return value.precision() - value.scale() - 1;
    }

    private static int limited(int decimals) {
        return Math.max(0, Math.min(MAX_DECIMALS, decimals));
    }
}
