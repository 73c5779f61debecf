package org.electrolyst.analysis.fit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A parameter that follows another: {@code parameter = factor * other}.
 *
 * @param parameter the one that follows
 * @param factor positive
 * @param other the one it follows
 */
public record Tie(String parameter, double factor, String other) {
    private static final String NAME = "([A-Za-z][A-Za-z0-9_.]*)";
    private static final Pattern FORM =
            Pattern.compile("\\s*" + NAME + "\\s*=\\s*(?:([0-9.][0-9.eE+-]*)\\s*\\*\\s*)?" + NAME + "\\s*");

    public Tie {
        if (!(factor > 0 && Double.isFinite(factor))) {
            throw new IllegalArgumentException(
                    "the factor that ties " + parameter + " to " + other + " must be positive, not " + factor);
        }
        if (parameter.equals(other)) {
            throw new IllegalArgumentException("parameter " + parameter + " cannot be tied to itself");
        }
    }

    /**
     * Reads {@code R2 = 2*R1} or {@code CPE2.n = CPE1.n}.
     *
     * @throws IllegalArgumentException if the text is no tie; says how one is written
     */
    public static Tie parse(String text) {
        Matcher match = FORM.matcher(text);
        if (match.matches()) {
            try {
                String factor = match.group(2);
                return new Tie(match.group(1), factor == null ? 1 : Double.parseDouble(factor), match.group(3));
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("'" + text + "' has no number before '*'", e);
            }
        }
        throw new IllegalArgumentException("'" + text + "' is no tie; write R2 = 2*R1 or CPE2.n = CPE1.n");
    }

    @Override
    public String toString() {
        return parameter + " = " + (factor == 1 ? "" : factor + "*") + other;
    }
}
