package org.electrolyst.app.recipe;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.electrolyst.analysis.fit.ErrorModel;
import org.electrolyst.analysis.fit.PointFilter;
import org.electrolyst.analysis.fit.Range;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.Quantity;

/**
 * Settings of fits as people write them, in recipes and on the command line. What cannot be read is an
 * {@link IllegalArgumentException} whose message says why.
 */
public final class SettingText {
    private static final Map<String, Dimension> PREFIXED = Map.of(
            "Ω", Dimension.RESISTANCE, "F", Dimension.CAPACITANCE, "H", Dimension.INDUCTANCE, "s", Dimension.TIME);

    private static final Pattern ENDS = Pattern.compile("\\s*\\.\\.\\s*");
    private static final Pattern POINTS = Pattern.compile("\\s*(\\d{1,7})\\s*(?:-\\s*(\\d{1,7})\\s*)?");

    private SettingText() {}

    /**
     * The value of a parameter whose unit is {@code unit}: {@code 1.2 kΩ}, or, of units of a power of s, which have no prefixes,
     * {@code 1e-6} or {@code 1e-6 S s^n}.
     */
    public static double value(String text, String unit) {
        Dimension dimension = PREFIXED.get(unit);
        if (dimension != null) {
            return Quantity.parse(text, dimension).si();
        }
        String bare = text.endsWith(unit) ? text.substring(0, text.length() - unit.length()) : text;
        return Quantity.parse(bare.strip(), Dimension.NUMBER).si();
    }

    /** {@code 1 kΩ .. 2 kΩ} for a parameter whose unit is {@code unit}. */
    public static Range bounds(String text, String unit) {
        String[] ends = ends(text, "write both ends, such as 1 kΩ .. 2 kΩ");
        return new Range(value(ends[0], unit), value(ends[1], unit));
    }

    /** {@code points} within {@code 1 Hz .. 100 kHz}; either end may be left out. */
    public static PointFilter window(PointFilter points, String text) {
        String[] ends = ends(text, "write 1 Hz .. 100 kHz");
        OptionalDouble low = end(ends[0]);
        OptionalDouble high = end(ends[1]);
        if (low.isPresent() && high.isPresent() && low.getAsDouble() >= high.getAsDouble()) {
            throw new IllegalArgumentException("the range '" + text + "' is empty; write the lower frequency first");
        }
        return points.within(low, high);
    }

    private static String[] ends(String text, String mend) {
        String[] ends = ENDS.split(text.strip(), -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException("'" + text + "' is no range; " + mend);
        }
        return ends;
    }

    private static OptionalDouble end(String text) {
        return text.isBlank() ? OptionalDouble.empty() : OptionalDouble.of(hertz(text));
    }

    /** A frequency, Hz. */
    public static double hertz(String text) {
        return Quantity.parse(text, Dimension.FREQUENCY).si();
    }

    /** Numbers of points from 1: {@code 3,7-9}. */
    public static SortedSet<Integer> points(String text) {
        SortedSet<Integer> points = new TreeSet<>();
        for (String part : text.split(",", -1)) {
            Matcher match = POINTS.matcher(part);
            if (!match.matches()) {
                throw new IllegalArgumentException(
                        "'" + part.strip() + "' names no points; write numbers from 1, such as 3,7-9");
            }
            int first = Integer.parseInt(match.group(1));
            int last = match.group(2) == null ? first : Integer.parseInt(match.group(2));
            if (last < first) {
                throw new IllegalArgumentException("'" + part.strip() + "' is empty; write the lower number first");
            }
            for (int point = first; point <= last; point++) {
                points.add(point);
            }
        }
        return points;
    }

    /** Known errors of Z' and Z'': {@code 0.5 %}, {@code 0.2 Ω} or {@code 0.5 % + 0.2 Ω}. */
    public static ErrorModel errors(String text) {
        double relative = 0;
        double ohm = 0;
        for (String part : text.split("\\+", -1)) {
            if (part.contains("%")) {
                relative = Quantity.parse(part, Dimension.FRACTION).si();
            } else {
                ohm = Quantity.parse(part, Dimension.RESISTANCE).si();
            }
        }
        return new ErrorModel.Relative(relative, ohm);
    }

    /** {@code least-squares} for {@code leastSquares}. */
    public static String hyphenated(String code) {
        return code.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
