package org.electrolyst.drivers.modbus;

/**
 * A number in the registers of a Modbus unit.
 *
 * @param number of the (first) holding register, from 0
 * @param kind how the number is written there
 * @param decimals by how many digits an integer is shifted: 253 with one decimal is 25.3
 */
public record Register(int number, Kind kind, int decimals) {
    /** How a number is written in registers. */
    public enum Kind {
        /** One register, two's complement. */
        SIGNED(1),
        /** One register, 0 to 65535. */
        UNSIGNED(1),
        /** IEEE 754 single in two registers, the high word first. */
        FLOAT(2),
        /** IEEE 754 single in two registers, the low word first. */
        FLOAT_LOW_WORD_FIRST(2);

        private final int words;

        Kind(int words) {
            this.words = words;
        }

        int words() {
            return words;
        }

        boolean isFloat() {
            return words == 2;
        }
    }

    /** A signed integer with decimals. */
    public static Register signed(int number, int decimals) {
        return new Register(number, Kind.SIGNED, decimals);
    }

    /** A code or a set of bits. */
    public static Register code(int number) {
        return new Register(number, Kind.UNSIGNED, 0);
    }

    /** An IEEE number, high word first. */
    public static Register ieee(int number) {
        return new Register(number, Kind.FLOAT, 0);
    }
}
