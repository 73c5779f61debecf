package org.electrolyst.drivers.palmsens;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as MethodSCRIPT writes them: an integer and an SI prefix, never a decimal point ({@code 10m}, {@code 1500m}). */
final class Literal {
    private static final String PREFIXES = "afpnum kMGTPE";
    private static final int EXPONENT_OF_FIRST = -18;
    private static final MathContext DIGITS = new MathContext(6);

    private Literal() {}

    /**
     * A real number, rounded to six digits; what is smaller than 1 atto is zero.
     *
     * @throws IllegalArgumentException if it is not finite or 1e21 or more
     */
    static String of(double value) {
        BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        if (rounded.signum() == 0 || rounded.abs().doubleValue() < 1e-18) {
            return "0";
        }
        int exponent = Math.max(EXPONENT_OF_FIRST, 3 * Math.floorDiv(-rounded.scale(), 3));
        int prefix = (exponent - EXPONENT_OF_FIRST) / 3;
        if (prefix >= PREFIXES.length()) {
            throw new IllegalArgumentException(value + " is too large for a script");
        }
        String integer = rounded.scaleByPowerOfTen(-exponent).toBigInteger().toString();
        return (integer + PREFIXES.charAt(prefix)).strip();
    }

    /** An integer. */
    static String of(int value) {
        return value + "i";
    }
}
