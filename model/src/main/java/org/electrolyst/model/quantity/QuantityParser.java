package org.electrolyst.model.quantity;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one quantity with its unit. */
final class QuantityParser {
    private static final Pattern NUMBER_AND_UNIT =
            Pattern.compile("\\s*([+\\-\u2212]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+\\-\u2212]?\\d+)?)\\s*(\\S.*?)?\\s*");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("\\d,\\d");
    private static final Pattern PARENTHESIZED = Pattern.compile("\\(([^)]*)\\)\\s*([eE][+\\-\u2212]?\\d+)?(.*)");
    /** Of any kind: text processors put unbreakable blanks between number and unit. */
    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\h]+");

    private static final Pattern PLUS_MINUS = Pattern.compile("±|\\+/-|\\+-");

    private final String text;
    private final Dimension dimension;

    QuantityParser(String text, Dimension dimension) {
        this.text = WHITE_SPACE.matcher(text).replaceAll(" ").strip();
        this.dimension = dimension;
    }

    Quantity parse() {
        if (text.isEmpty()) {
            throw problem("is empty; write " + example());
        }
        if (DECIMAL_COMMA.matcher(text).find()) {
            throw problem(
                    text.contains(".")
                            ? "has a comma and a point; write digits without separators and a decimal point"
                            : "has a decimal comma; write " + text.replace(',', '.'));
        }
        String[] parts = valueAndUncertainty();
        if (parts.length > 2) {
            throw problem("has more than one ±");
        }
        String valueText = parts[0];
        if (parts.length == 2 && unitSpelling(valueText).isEmpty()) {
            valueText = valueText + " " + unitSpelling(parts[1]);
        }
        double value = read(valueText, dimension);
        OptionalDouble uncertainty = OptionalDouble.empty();
        if (parts.length == 2) {
            double u = read(parts[1], ofUncertainty());
            if (u < 0) {
                throw problem("has a negative uncertainty");
            }
            uncertainty = OptionalDouble.of(u);
        }
        return new Quantity(value, uncertainty, dimension);
    }

    /** The text at its ±; a power of ten and a unit behind a parenthesis belong to both parts. */
    private String[] valueAndUncertainty() {
        Matcher parenthesized = PARENTHESIZED.matcher(text);
        if (!parenthesized.matches()) {
            return PLUS_MINUS.split(text, -1);
        }
        String power = parenthesized.group(2) == null ? "" : parenthesized.group(2);
        String[] parts = PLUS_MINUS.split(parenthesized.group(1), -1);
        for (int i = 0; i < parts.length; i++) {
            parts[i] = parts[i].strip() + power + " " + parenthesized.group(3);
        }
        return parts;
    }

    /** A temperature of 20 °C ± 0.5 °C is off by a difference of 0.5 K, not by 273.65 K. */
    private Dimension ofUncertainty() {
        return dimension == Dimension.TEMPERATURE ? Dimension.TEMPERATURE_DIFFERENCE : dimension;
    }

    private double read(String part, Dimension wanted) {
        Matcher m = NUMBER_AND_UNIT.matcher(part);
        if (!m.matches()) {
            throw problem("is not a number with a unit; write " + example());
        }
        double number = Double.parseDouble(m.group(1).replace('\u2212', '-'));
        String spelling = m.group(2) == null ? "" : m.group(2);
        Optional<Unit> unit = Units.find(wanted, spelling);
        if (unit.isEmpty()) {
            throw unitProblem(spelling, wanted);
        }
        double si = unit.get().toSi(number);
        if (!Double.isFinite(si)) {
            throw problem("is too large to be " + dimension.withArticle());
        }
        if (wanted == Dimension.TEMPERATURE && si < 0) {
            throw problem("is below absolute zero");
        }
        return si;
    }

    private static String unitSpelling(String part) {
        Matcher m = NUMBER_AND_UNIT.matcher(part);
        return m.matches() && m.group(2) != null ? m.group(2) : "";
    }

    private QuantityFormatException unitProblem(String spelling, Dimension wanted) {
        List<String> known = Units.symbols(wanted);
        if (spelling.isEmpty()) {
            return problem("has no unit; " + wanted.withArticle() + " needs one of " + String.join(", ", known));
        }
        List<Dimension> others = Units.dimensionsOf(spelling);
        if (!others.isEmpty()) {
            return problem("is " + others.get(0).withArticle() + ", but " + wanted.withArticle()
                    + " is wanted, such as " + example());
        }
        for (String symbol : known) {
            if (symbol.equalsIgnoreCase(spelling)) {
                return problem("has the unknown unit '" + spelling + "'; did you mean '" + symbol
                        + "'? (capitals matter: m is milli, M is mega)");
            }
        }
        return problem("has the unknown unit '" + spelling + "'; " + wanted.withArticle() + " is given in "
                + String.join(", ", known));
    }

    private String example() {
        return "'" + ("0.5 " + dimension.siSymbol()).strip() + "'";
    }

    private QuantityFormatException problem(String what) {
        return new QuantityFormatException("'" + text + "' " + what);
    }
}
