package org.electrolyst.acquisition.imports;

import java.util.Locale;
import java.util.Optional;
import org.electrolyst.model.quantity.Unit;

/**
 * One column as its header names it.
 *
 * @param header the header as written
 * @param role what it holds; empty if the name is not known, or its unit is not one of that quantity
 * @param unit empty if none is written
 * @param negated whether the name has a leading minus
 */
record Column(String header, Optional<ColumnRole> role, Optional<Unit> unit, boolean negated) {
    private static final String SEPARATORS = " /_,:([";

    /** Reads {@code freq/Hz}, {@code Zs'[ohm]}, {@code -Im(Z) (kΩ)} and their like; a unit may be missing. */
    static Column named(String header) {
        String text = canonical(header);
        Optional<Column> plain = match(header, text, "");
        for (int i = 1; i < text.length() && plain.isEmpty(); i++) {
            if (SEPARATORS.indexOf(text.charAt(i)) >= 0) {
                plain = match(header, text.substring(0, i), unitText(text.substring(i + 1)));
            }
        }
        return plain.orElseGet(() -> new Column(header, Optional.empty(), Optional.empty(), false));
    }

    /** The same column with a unit that stands on a line of its own. */
    Column withUnit(String unitText) {
        return match(header, canonical(header), canonical(unitText))
                .orElseGet(() -> new Column(header, Optional.empty(), Optional.empty(), false));
    }

    /** The SI value of a number of this column. */
    double toSi(double number) {
        return unit.isPresent() ? unit.get().toSi(number) : number;
    }

    private static Optional<Column> match(String header, String name, String unitText) {
        String stem = name.strip();
        boolean negated = false;
        for (String minus : new String[] {"-", "neg.", "neg ", "minus "}) {
            if (!negated && stem.toLowerCase(Locale.ROOT).startsWith(minus)) {
                stem = stem.substring(minus.length());
                negated = true;
            }
        }
        String key = stem.toLowerCase(Locale.ROOT).replaceAll("[ _.\\-*:]", "");
        for (ColumnRole role : ColumnRole.named(key)) {
            Optional<Unit> unit = ColumnUnit.find(role.dimension(), unitText);
            boolean unitFits = unitText.isEmpty() ? role != ColumnRole.TEMPERATURE : unit.isPresent();
            if (unitFits && (!negated || role.mayBeNegated())) {
                return Optional.of(ofRole(header, role, unit, negated));
            }
        }
        return Optional.empty();
    }

    /** An angular frequency is a frequency in rad/s, whatever it is called. */
    private static Column ofRole(String header, ColumnRole role, Optional<Unit> unit, boolean negated) {
        if (role != ColumnRole.ANGULAR_FREQUENCY) {
            return new Column(header, Optional.of(role), unit, negated);
        }
        boolean inHertz = unit.isPresent()
                && !unit.get().equals(ColumnUnit.RADIAN_PER_SECOND)
                && !unit.get().equals(ColumnUnit.PER_SECOND);
        return inHertz
                ? new Column(header, Optional.empty(), unit, negated)
                : new Column(
                        header, Optional.of(ColumnRole.FREQUENCY), Optional.of(ColumnUnit.RADIAN_PER_SECOND), negated);
    }

    private static String unitText(String afterSeparator) {
        return afterSeparator.replaceAll("^[\\s/\\[(]+|[\\s\\])]+$", "");
    }

    /** One sign for each prime, minus and blank; without the prefix of RelaxIS. */
    private static String canonical(String header) {
        return header.replaceAll("[′’‘´`]", "'")
                .replaceAll("[″”“\"]", "''")
                .replaceAll("[−–]", "-")
                .replaceAll("[\\s\u00A0]+", " ")
                .strip()
                .replaceFirst("^Data: ", "");
    }
}
