package org.electrolyst.drivers.hioki;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.electrolyst.drivers.frame.Decimal;

/**
 * An answer to {@code :MEAS?}: resistance and reactance, each perhaps followed by the comparator's judgement.
 *
 * @param resistanceOhm Z', Ω
 * @param reactanceOhm Z'', Ω
 * @param overflow whether one of them is beyond the range, in which case both mean nothing
 */
record HiokiAnswer(double resistanceOhm, double reactanceOhm, boolean overflow) {
    /** What is printed in place of a value is a number that no impedance reaches: 9999.99E+28 and kin. */
    private static final double BEYOND = 1e20;

    private static final double NO_VALUE = 9.99999e31;
    private static final Pattern NO_NUMBER =
            Pattern.compile("[-+]?(?:OF|UF|OVER|UNDER|-{2,})", Pattern.CASE_INSENSITIVE);

    /** The values that a line tells, if it does. */
    static Optional<HiokiAnswer> parse(String line) {
        String[] fields = line.split(",", -1);
        if (fields.length != 2 && fields.length != 4) {
            return Optional.empty();
        }
        List<Double> values = new ArrayList<>();
        for (String field : fields) {
            OptionalDouble value = Decimal.parse(field);
            if (value.isEmpty() && !NO_NUMBER.matcher(field.strip()).matches()) {
                return Optional.empty();
            }
            values.add(value.orElse(NO_VALUE));
        }
        double r = values.get(0);
        double x = values.get(fields.length / 2);
        return Optional.of(new HiokiAnswer(r, x, Math.abs(r) >= BEYOND || Math.abs(x) >= BEYOND));
    }
}
