package org.electrolyst.model.result;

import java.util.List;
import java.util.Optional;

/**
 * What a direct-current test of a cell gives.
 *
 * @param source file or what the numbers were computed from
 * @param test which kind of test
 * @param numbers what follows, in the order of importance
 * @param flags what a reader must know
 */
public record DcResult(String source, Test test, List<Value> numbers, List<Flag> flags) implements Result {
    /** The kinds of test. */
    public enum Test {
        /** Steady currents of a blocking cell. */
        ELECTRONIC("electronic"),
        /** Voltage jump at a step of current. */
        OHMIC_JUMP("ir"),
        /** Linear sweep of voltage. */
        WINDOW("window"),
        /** Plating and stripping. */
        PLATING("plating"),
        /** Resistance of interfaces over time. */
        AGEING("ageing"),
        /** Capacity over cycles. */
        RETENTION("retention");

        private final String code;

        Test(String code) {
            this.code = code;
        }

        /** The word that JSON and the command line use. */
        public String code() {
            return code;
        }
    }

    /**
     * One number of a test.
     *
     * @param name such as {@code onset.threshold10}
     * @param unit of the estimate; empty for a pure number
     * @param estimate in that unit
     */
    public record Value(String name, String unit, Estimate estimate) {}

    public DcResult {
        numbers = List.copyOf(numbers);
        flags = List.copyOf(flags);
    }

    /** The number of this name. */
    public Optional<Estimate> number(String name) {
        return numbers.stream()
                .filter(number -> number.name().equals(name))
                .map(Value::estimate)
                .findFirst();
    }
}
