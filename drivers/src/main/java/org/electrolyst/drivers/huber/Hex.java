package org.electrolyst.drivers.huber;

import java.util.Locale;
import java.util.OptionalDouble;

/** Numbers of 16 bits in four hexadecimal digits, as both protocols write them. */
final class Hex {
    private static final int NOT_AVAILABLE = 0x7FFF;
    private static final int NO_SENSOR = 0xC504;

    /** From here on, just below the code for no sensor, a word is no temperature below zero but one above 327.67 °C. */
    private static final double LOWEST_C = -151.11;

    private Hex() {}

    /** What four digits stand for, 0 to 65535. */
    static int word(String digits) {
        return Integer.parseInt(digits, 16);
    }

    static String of(int word) {
        return String.format(Locale.ROOT, "%04X", word & 0xFFFF);
    }

    /** A temperature in 0.01 °C; empty where there is none. */
    static OptionalDouble celsius(int word) {
        if (word == NOT_AVAILABLE || word == NO_SENSOR) {
            return OptionalDouble.empty();
        }
        double signed = (short) word / 100.0;
        return OptionalDouble.of(signed < LOWEST_C ? word / 100.0 : signed);
    }

    /** The word of a temperature. */
    static int word(double celsius) {
        return (int) Math.round(celsius * 100) & 0xFFFF;
    }
}
