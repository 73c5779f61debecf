package org.electrolyst.acquisition.imports;

import java.util.List;
import java.util.regex.Pattern;

/** Reads the rows of one table into numbers in SI, and says of a bad row what is wrong with it. Confined to one thread. */
final class RowReader {
    private static final Pattern NOT_FINITE =
            Pattern.compile("(?i)[+-]?(nan|-nan|inf|infinity|1\\.#\\w+|#\\S+|ol|ovl|overload|overflow|---*)");
    private static final Pattern INTEGER = Pattern.compile("[+-]?\\d+");

    private final TableHeader header;
    private final Delimiter delimiter;
    private final DecimalNumber numbers;
    private final Fields fields = new Fields();
    private final LastField lastField = new LastField();
    private String line = "";
    private int number;

    RowReader(TableHeader header, Delimiter delimiter) {
        this.header = header;
        this.delimiter = delimiter;
        this.numbers = delimiter.numbers();
    }

    /** A reader with the delimiter that {@code firstRow} is written with, which need not be that of the header. */
    static RowReader forRow(TableHeader header, String firstRow) {
        for (Delimiter delimiter : Delimiter.values()) {
            Fields fields = Fields.of(firstRow, delimiter);
            DecimalNumber numbers = delimiter.numbers();
            if (fits(fields, header) && header.needed().stream().allMatch(i -> fields.isNumber(i, numbers))) {
                return new RowReader(header, delimiter);
            }
        }
        return new RowReader(header, header.delimiter());
    }

    private static boolean fits(Fields fields, TableHeader header) {
        int wanted = header.columns().size();
        return fields.count() >= wanted && fields.filled() <= wanted;
    }

    /** Splits the row at hand; {@link #si} then gives its numbers. */
    void read(LineReader lines) throws Unreadable {
        line = lines.line();
        number = lines.number();
        fields.split(line, delimiter);
        if (!fits(fields, header)) {
            throw wrongCount(lines.terminated());
        }
        if (!lastField.isWhole(fields, line, lines.terminated())) {
            throw Unreadable.atLine(
                    number,
                    "truncated",
                    "the last line breaks off within its last number",
                    "The file is cut off: copy or export it again.");
        }
    }

    /** The number in {@code column} in SI. */
    double si(int column) throws Unreadable {
        if (!fields.isNumber(column, numbers)) {
            throw notANumber(column);
        }
        return header.columns().get(column).toSi(numbers.value());
    }

    /** What stands in {@code column}. */
    String text(int column) {
        return fields.text(column);
    }

    /** What tells one cycle from the next: a number, however it is written, or a name. */
    String label(int column) throws Unreadable {
        if (fields.isNumber(column, numbers)) {
            double value = numbers.value();
            return value == Math.rint(value) && Math.abs(value) < 1e15
                    ? Long.toString((long) value)
                    : Double.toString(value);
        }
        String text = fields.text(column);
        if (text.isEmpty() || !Character.isLetter(text.charAt(0))) {
            throw notANumber(column);
        }
        return text;
    }

    int number() {
        return number;
    }

    /** Refuses a table in which every comma may as well group thousands. */
    void finish() throws Unreadable {
        if (numbers.commaIsAmbiguous()) {
            throw Unreadable.atLine(
                    number,
                    "decimalComma",
                    "each comma in the numbers of this table has three digits after it, so it may mean a decimal sign or thousands",
                    "Export the file with a decimal point and without grouping of thousands.");
        }
    }

    private Unreadable wrongCount(boolean terminated) {
        int wanted = header.columns().size();
        int found = fields.filled();
        String what = "the row has " + found + (found == 1 ? " field" : " fields") + " where the table has " + wanted
                + " columns (" + header.names() + ")";
        if (delimiter == Delimiter.COMMA && found > wanted && allIntegers()) {
            return Unreadable.atLine(
                    number,
                    "decimalComma",
                    what + ", as if the comma were also the decimal sign",
                    "Save the file with a decimal point, or with semicolons or tabs between the columns.");
        }
        if (found < wanted && !terminated) {
            return Unreadable.atLine(
                    number,
                    "truncated",
                    what + ": the last line breaks off",
                    "The file is cut off: copy or export it again.");
        }
        return Unreadable.atLine(number, "fieldCount", what, "Complete or remove the row, or export the file again.");
    }

    private boolean allIntegers() {
        return fields.texts().stream().allMatch(t -> INTEGER.matcher(t).matches());
    }

    private Unreadable notANumber(int column) {
        List<Integer> needed = header.needed();
        if (needed.stream().noneMatch(i -> fields.isNumber(i, numbers) || looksNotFinite(fields.text(i)))) {
            return Unreadable.atLine(
                    number,
                    "textRow",
                    "text inside the data: '" + shortened(line.strip()) + "'",
                    "Remove the line, or give each table of the file its own header.");
        }
        String text = fields.text(column);
        String name = header.columns().get(column).header();
        String place = "column " + (column + 1) + " (" + name + ") ";
        int at = fields.start(column) + 1;
        if (text.isEmpty()) {
            return Unreadable.at(number, at, "notANumber", place + "is empty", "Complete or remove the row.");
        }
        if (looksNotFinite(text)) {
            return Unreadable.at(
                    number,
                    at,
                    "notFinite",
                    place + "holds '" + shortened(text) + "', which is not a finite number",
                    "Remove the row if the instrument could not measure it.");
        }
        if (text.indexOf(',') >= 0) {
            return Unreadable.at(
                    number,
                    at,
                    "decimalComma",
                    place + "holds '" + shortened(text) + "': decimal signs are mixed or thousands are grouped",
                    "Export the file with one decimal sign and without grouping of thousands.");
        }
        return Unreadable.at(
                number,
                at,
                "notANumber",
                place + "holds '" + shortened(text) + "', which is not a number"
                        + (numbers.decimalSign() == ',' ? " with the decimal comma of this table" : ""),
                "Correct or remove the row, or export the file again.");
    }

    private static boolean looksNotFinite(String text) {
        return NOT_FINITE.matcher(text).matches();
    }

    /** Whether a line of text may be a damaged row: then it must be refused, not skipped. */
    boolean mayBeRow(String text) {
        Fields row = Fields.of(text, delimiter);
        int wanted = header.columns().size();
        if (row.count() < wanted) {
            return false;
        }
        DecimalNumber any = delimiter.numbers();
        return header.needed().stream().anyMatch(i -> row.isNumber(i, any) || looksNotFinite(row.text(i)));
    }

    static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "...";
    }
}
