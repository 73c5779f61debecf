package org.electrolyst.drivers.frame;

import java.util.List;

/** What one asks of a Modbus unit. */
public sealed interface ModbusRequest {
    /** Address of the unit, 1 to 254. */
    int unit();

    /** Its number in the protocol. */
    int function();

    /** The frame, one character for each byte, with its check. */
    String bytes();

    /** The bytes with which the answer begins, if it is none of refusal. */
    String answerBegin();

    /** Bytes of the answer, with its check, if it is none of refusal. */
    int answerLength();

    /**
     * Registers to read.
     *
     * @param function 3 for holding registers, 4 for input registers
     * @param first number of the first, from 0
     * @param count how many, 1 to 125
     */
    record Read(int unit, int function, int first, int count) implements ModbusRequest {
        public Read {
            if (count < 1 || count > 125 || (function != 3 && function != 4)) {
                throw new IllegalArgumentException("functions 3 and 4 read 1 to 125 registers, not " + count);
            }
        }

        /** Holding registers. */
        public static Read holding(int unit, int first, int count) {
            return new Read(unit, 3, first, count);
        }

        @Override
        public String bytes() {
            return checked(head(this) + word(first) + word(count));
        }

        @Override
        public String answerBegin() {
            return head(this) + (char) (2 * count);
        }

        @Override
        public int answerLength() {
            return 5 + 2 * count;
        }
    }

    /**
     * One register to write, function 6.
     *
     * @param register its number, from 0
     * @param value 16 bits
     */
    record WriteOne(int unit, int register, int value) implements ModbusRequest {
        @Override
        public int function() {
            return 6;
        }

        @Override
        public String bytes() {
            return checked(answerBegin());
        }

        @Override
        public String answerBegin() {
            return head(this) + word(register) + word(value);
        }

        @Override
        public int answerLength() {
            return 8;
        }
    }

    /**
     * Registers to write, function 16.
     *
     * @param first number of the first, from 0
     * @param values 16 bits each, 1 to 123 of them
     */
    record WriteMany(int unit, int first, List<Integer> values) implements ModbusRequest {
        public WriteMany {
            values = List.copyOf(values);
            if (values.isEmpty() || values.size() > 123) {
                throw new IllegalArgumentException("function 16 writes 1 to 123 registers, not " + values.size());
            }
        }

        @Override
        public int function() {
            return 16;
        }

        @Override
        public String bytes() {
            StringBuilder frame = new StringBuilder(answerBegin()).append((char) (2 * values.size()));
            values.forEach(value -> frame.append(word(value)));
            return checked(frame.toString());
        }

        @Override
        public String answerBegin() {
            return head(this) + word(first) + word(values.size());
        }

        @Override
        public int answerLength() {
            return 8;
        }
    }

    private static String head(ModbusRequest request) {
        return "" + (char) request.unit() + (char) request.function();
    }

    private static String word(int value) {
        return "" + (char) (value >> 8 & 0xFF) + (char) (value & 0xFF);
    }

    private static String checked(String frame) {
        return frame + Crc16.of(frame);
    }
}
