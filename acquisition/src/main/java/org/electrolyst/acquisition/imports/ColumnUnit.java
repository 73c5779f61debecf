package org.electrolyst.acquisition.imports;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.Unit;
import org.electrolyst.model.quantity.Units;

/** Units in the spellings of column headers, on top of those of {@link Units}. */
final class ColumnUnit {
    static final Unit DEGREE = new Unit("°", Dimension.NUMBER, Math.PI / 180, 0);
    static final Unit RADIAN = new Unit("rad", Dimension.NUMBER, 1, 0);
    static final Unit RADIAN_PER_SECOND = new Unit("rad/s", Dimension.FREQUENCY, 1 / (2 * Math.PI), 0);

    /** Hertz for a frequency, but rad/s for an angular frequency. */
    static final Unit PER_SECOND = new Unit("1/s", Dimension.FREQUENCY, 1, 0);

    private static final Pattern OHMS_OR_HERTZ = Pattern.compile("([mkKMGT]?)(?i)(ohms?|hz|hertz)");
    private static final Pattern REFERENCE = Pattern.compile("\\s+vs\\.?\\s.*");

    private ColumnUnit() {}

    static Optional<Unit> find(Dimension wanted, String text) {
        String spelling = REFERENCE.matcher(text.strip()).replaceFirst("");
        if (spelling.isEmpty()) {
            return Optional.empty();
        }
        Optional<Unit> special = special(wanted, spelling.toLowerCase(Locale.ROOT));
        if (special.isPresent() || wanted == Dimension.NUMBER) {
            return special;
        }
        Matcher m = OHMS_OR_HERTZ.matcher(spelling);
        if (m.matches()) {
            String base = m.group(2).toLowerCase(Locale.ROOT).startsWith("o") ? "ohm" : "Hz";
            spelling = m.group(1).replace('K', 'k') + base;
        }
        return Units.find(wanted, spelling);
    }

    private static Optional<Unit> special(Dimension wanted, String lowerCase) {
        String key = wanted.name() + " " + lowerCase;
        return switch (key) {
            case "NUMBER °", "NUMBER º", "NUMBER deg", "NUMBER deg.", "NUMBER degree", "NUMBER degrees" ->
                Optional.of(DEGREE);
            case "NUMBER rad", "NUMBER radian", "NUMBER radians" -> Optional.of(RADIAN);
            case "FREQUENCY rad/s", "FREQUENCY rad/sec", "FREQUENCY rad s-1", "FREQUENCY rad_s" ->
                Optional.of(RADIAN_PER_SECOND);
            case "FREQUENCY 1/s", "FREQUENCY s-1", "FREQUENCY s^-1" -> Optional.of(PER_SECOND);
            case "TEMPERATURE deg c", "TEMPERATURE deg. c", "TEMPERATURE ºc" -> Units.find(wanted, "°C");
            case "TIME sec", "TIME secs", "TIME second", "TIME seconds" -> Units.find(wanted, "s");
            default -> Optional.empty();
        };
    }
}
