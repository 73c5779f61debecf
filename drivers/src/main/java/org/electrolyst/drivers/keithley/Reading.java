package org.electrolyst.drivers.keithley;

import java.util.Optional;
import java.util.OptionalDouble;
import org.electrolyst.drivers.frame.Decimal;

/**
 * One reading, in the order of {@code :FORM:ELEM VOLT,CURR,TIME,STAT}.
 *
 * @param voltageV V, or a code for none
 * @param currentA A, or a code for none
 * @param timeS of the instrument's clock, s
 * @param status bits
 */
record Reading(double voltageV, double currentA, double timeS, int status) {
    private static final double OVERFLOW = 9.9e37;
    private static final double NO_NUMBER = 9.91e37;
    private static final int COMPLIANCE = 1 << 3;
    private static final int RANGE_COMPLIANCE = 1 << 16;
    private static final int HIGHEST_STATUS = 1 << 24;

    /** The reading that a line is, if it is one. */
    static Optional<Reading> parse(String line) {
        String[] fields = line.split(",", -1);
        if (fields.length != 4) {
            return Optional.empty();
        }
        double[] numbers = new double[4];
        for (int i = 0; i < 4; i++) {
            OptionalDouble number = Decimal.parse(fields[i]);
            if (number.isEmpty()) {
                return Optional.empty();
            }
            numbers[i] = number.getAsDouble();
        }
        boolean status = numbers[3] >= 0 && numbers[3] < HIGHEST_STATUS && numbers[3] == Math.rint(numbers[3]);
        return status && numbers[2] >= 0
                ? Optional.of(new Reading(numbers[0], numbers[1], numbers[2], (int) numbers[3]))
                : Optional.empty();
    }

    /** Whether the source is at the limit of the other quantity, or of its measuring range. */
    boolean isInCompliance() {
        return (status & (COMPLIANCE | RANGE_COMPLIANCE)) != 0;
    }

    /** Whether a value is the code for more than the range holds. */
    static boolean isOverflow(double value) {
        return Math.abs(value) >= 0.999 * OVERFLOW && !isNoNumber(value);
    }

    /** Whether a value is the code for no number. */
    static boolean isNoNumber(double value) {
        return Math.abs(value) >= (OVERFLOW + NO_NUMBER) / 2;
    }
}
