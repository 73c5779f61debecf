package org.electrolyst.acquisition.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The columns of a table.
 *
 * @param columns in their order
 * @param line where their names stand, from 1
 * @param delimiter what separates the names
 */
record TableHeader(List<Column> columns, int line, Delimiter delimiter) {
    /** What a table with these columns holds. */
    enum Content {
        CARTESIAN,
        POLAR,
        CURVE,
        NOTHING_KNOWN
    }

    TableHeader {
        columns = List.copyOf(columns);
    }

    static TableHeader named(List<String> names, int line, Delimiter delimiter) {
        return new TableHeader(names.stream().map(Column::named).toList(), line, delimiter);
    }

    /** The header that {@code text} is with the delimiter that makes most of it. */
    static TableHeader of(String text, int line) {
        TableHeader best = new TableHeader(List.of(), line, Delimiter.TAB);
        for (Delimiter delimiter : Delimiter.values()) {
            TableHeader candidate = named(Fields.of(text, delimiter).texts(), line, delimiter);
            if (candidate.isComplete()) {
                return candidate;
            }
            if (candidate.known() > best.known()) {
                best = candidate;
            }
        }
        return best;
    }

    /** Three columns without a header. */
    static TableHeader bare(int line, Delimiter delimiter) {
        return named(List.of("f", "Z'", "Z''"), line, delimiter);
    }

    TableHeader withUnits(List<String> units) {
        List<Column> named = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            String unit = i < units.size() ? units.get(i) : "";
            named.add(needs(i) || !unit.isEmpty() ? columns.get(i).withUnit(unit) : columns.get(i));
        }
        return new TableHeader(named, line, delimiter);
    }

    private boolean needs(int column) {
        return needed().contains(column);
    }

    Content content() {
        boolean frequency = has(ColumnRole.FREQUENCY);
        if (frequency && has(ColumnRole.REAL) && has(ColumnRole.IMAGINARY)) {
            return Content.CARTESIAN;
        }
        if (frequency && has(ColumnRole.MODULUS) && has(ColumnRole.PHASE)) {
            return Content.POLAR;
        }
        return has(ColumnRole.TIME) && has(ColumnRole.CURRENT) && has(ColumnRole.VOLTAGE)
                ? Content.CURVE
                : Content.NOTHING_KNOWN;
    }

    boolean isComplete() {
        return content() != Content.NOTHING_KNOWN;
    }

    /** How many columns have a name that is known. */
    int known() {
        return (int) columns.stream().filter(c -> c.role().isPresent()).count();
    }

    boolean has(ColumnRole role) {
        return index(role).isPresent();
    }

    /** Where {@code role} stands; of two frequencies the one in hertz. */
    OptionalInt index(ColumnRole role) {
        OptionalInt inHertz = IntStream.range(0, columns.size())
                .filter(i -> isRole(i, role) && !isAngular(i))
                .findFirst();
        return inHertz.isPresent()
                ? inHertz
                : IntStream.range(0, columns.size())
                        .filter(i -> isRole(i, role))
                        .findFirst();
    }

    /** Every column of {@code role}. */
    List<Integer> all(ColumnRole role) {
        return IntStream.range(0, columns.size())
                .filter(i -> isRole(i, role))
                .boxed()
                .toList();
    }

    private boolean isRole(int column, ColumnRole role) {
        return columns.get(column).role().filter(r -> r == role).isPresent();
    }

    private boolean isAngular(int column) {
        return columns.get(column)
                .unit()
                .filter(ColumnUnit.RADIAN_PER_SECOND::equals)
                .isPresent();
    }

    /** The columns whose numbers the content is made of. */
    List<Integer> needed() {
        List<ColumnRole> roles = switch (content()) {
            case CARTESIAN -> List.of(ColumnRole.FREQUENCY, ColumnRole.REAL, ColumnRole.IMAGINARY);
            case POLAR -> List.of(ColumnRole.FREQUENCY, ColumnRole.MODULUS, ColumnRole.PHASE);
            case CURVE -> List.of(ColumnRole.TIME, ColumnRole.CURRENT, ColumnRole.VOLTAGE);
            case NOTHING_KNOWN -> List.of();
        };
        return roles.stream().map(r -> index(r).orElseThrow()).toList();
    }

    Column column(ColumnRole role) {
        return columns.get(index(role).orElseThrow());
    }

    /** The names as written, for messages. */
    String names() {
        return String.join(", ", columns.stream().map(Column::header).toList());
    }

    /** Refuses two columns for one needed quantity, since either may be the right one. */
    TableHeader unambiguous() throws Unreadable {
        for (int needed : needed()) {
            ColumnRole role = columns.get(needed).role().orElseThrow();
            List<String> same = IntStream.range(0, columns.size())
                    .filter(i -> isRole(i, role) && !(role == ColumnRole.FREQUENCY && isAngular(i)))
                    .mapToObj(i -> columns.get(i).header())
                    .toList();
            if (same.size() > 1) {
                throw Unreadable.atLine(
                        line,
                        "duplicateColumn",
                        "the columns " + String.join(" and ", same) + " are both " + role.words(),
                        "Rename or remove the one that is not meant.");
            }
        }
        return this;
    }

    /** The reason to refuse a header that lacks columns. */
    Unreadable incomplete() {
        List<String> found = columns.stream()
                .filter(c -> c.role().isPresent())
                .map(Column::header)
                .toList();
        boolean curve = has(ColumnRole.TIME) && has(ColumnRole.CURRENT);
        List<ColumnRole> wanted = curve
                ? List.of(ColumnRole.VOLTAGE)
                : List.of(ColumnRole.FREQUENCY, ColumnRole.REAL, ColumnRole.IMAGINARY);
        List<String> missing =
                wanted.stream().filter(r -> !has(r)).map(ColumnRole::words).toList();
        return Unreadable.atLine(
                line,
                "missingColumn",
                "the header (" + names() + ") names no " + String.join(" and no ", missing) + "; understood were: "
                        + (found.isEmpty() ? "none" : String.join(", ", found)),
                "Name the columns with their units, such as 'freq/Hz', 'Re(Z)/Ohm' and 'Im(Z)/Ohm'.");
    }
}
