package org.electrolyst.drivers.frame;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Numbers as instruments print them. */
public final class Decimal {
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:\\d{1,20}(?:\\.\\d{0,20})?|\\.\\d{1,20})(?:[eE][+-]?\\d{1,3})?");

    private Decimal() {}

    /** The number that a text is, spaces around it left out; empty if it is none, or too large for any instrument. */
    public static OptionalDouble parse(String text) {
        String number = text.strip();
        if (!NUMBER.matcher(number).matches()) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(number) + 0.0; // without the sign of -0
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
