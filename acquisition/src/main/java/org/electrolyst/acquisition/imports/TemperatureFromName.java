package org.electrolyst.acquisition.imports;

import static org.electrolyst.model.reference.PhysicalConstants.ZERO_CELSIUS_K;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads the temperature of a sample, in °C, out of the name of its file, such as {@code (\d+)deg}. */
public final class TemperatureFromName {
    private final Pattern pattern;

    private TemperatureFromName(Pattern pattern) {
        this.pattern = pattern;
    }

    /** What a file name says. */
    public sealed interface Reading {
        /** The temperature, K. */
        record Temperature(double kelvin) implements Reading {}

        /** The name holds no temperature. */
        record Unclear(ImportError error) implements Reading {}
    }

    /**
     * A reader for names that {@code regex} finds a temperature in.
     *
     * @throws IllegalArgumentException if it is no regular expression with exactly one group; says where it fails
     */
    public static TemperatureFromName of(String regex) {
        Pattern pattern;
        try {
            pattern = Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "'" + regex + "' is not a regular expression: " + e.getDescription() + " at character "
                            + (e.getIndex() + 1),
                    e);
        }
        int groups = pattern.matcher("").groupCount();
        if (groups != 1) {
            throw new IllegalArgumentException("'" + regex + "' has " + groups
                    + " groups; put exactly one pair of parentheses around the number of °C, as in '(\\d+)deg'");
        }
        return new TemperatureFromName(pattern);
    }

    /** Reads the last part of the path; the folders play no part. */
    public Reading read(Path file) {
        Path last = file.getFileName();
        String name = last == null ? "" : last.toString();
        Matcher matcher = pattern.matcher(name);
        if (!matcher.find() || matcher.group(1) == null) {
            return unclear(file, "noTemperatureInName", "'" + pattern + "' does not occur in the name '" + name + "'");
        }
        String text = matcher.group(1).strip();
        DecimalNumber number = new DecimalNumber(false);
        if (!number.read(text, 0, text.length())) {
            return unclear(file, "notANumber", "'" + text + "' in the name '" + name + "' is not a number");
        }
        double kelvin = number.value() + ZERO_CELSIUS_K;
        if (!(kelvin > 0)) {
            return unclear(file, "temperature", text + " °C in the name '" + name + "' is below absolute zero");
        }
        return new Reading.Temperature(kelvin);
    }

    private static Reading unclear(Path file, String code, String what) {
        return new Reading.Unclear(
                Unreadable.file(code, what, "Rename the file, change the expression, or give the temperature itself.")
                        .in(file));
    }
}
