package org.electrolyst.reports.workbook;

import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Sheet;
import org.electrolyst.reports.table.Column;
import org.electrolyst.reports.table.Digits;
import org.electrolyst.reports.table.Entry;
import org.electrolyst.reports.table.Table;

/** Widths of the columns of a sheet in characters, and how many lines a text takes in them. */
final class Widths {
    private static final int NARROWEST = 8;
    private static final int WIDEST = 46;
    private static final int ROOM = 2;
    private static final int POI_UNITS_PER_CHARACTER = 256;

    private final int[] characters;

    Widths(int... characters) {
        this.characters = characters.clone();
    }

    static Widths uniform(int columns, int characters) {
        return new Widths(IntStream.generate(() -> characters).limit(columns).toArray());
    }

    /** As wide as their contents, within limits. */
    static Widths fitting(Table table) {
        int[] widths = new int[table.columns().size()];
        for (int c = 0; c < widths.length; c++) {
            int column = c;
            int widest = Math.max(
                    longestLine(heading(table.columns().get(c))),
                    table.rows().stream()
                            .mapToInt(row -> shownLength(row.get(column)))
                            .max()
                            .orElse(0));
            widths[c] = Math.max(NARROWEST, Math.min(WIDEST, widest)) + ROOM;
        }
        return new Widths(widths);
    }

    /** Heading and unit as they stand over a column. */
    static String heading(Column column) {
        return column.unit().isEmpty() ? column.heading() : column.heading() + "\n(" + column.unit() + ")";
    }

    int columns() {
        return characters.length;
    }

    void applyTo(Sheet sheet) {
        for (int c = 0; c < characters.length; c++) {
            sheet.setColumnWidth(c, characters[c] * POI_UNITS_PER_CHARACTER);
        }
    }

    int lines(int column, String text) {
        return column < characters.length ? lines(text, characters[column]) : 1;
    }

    /** Lines of a text that fills all columns from {@code first}. */
    int linesAcross(int first, String text) {
        return lines(
                text,
                IntStream.range(first, characters.length)
                        .map(c -> characters[c])
                        .sum());
    }

    private static int lines(String text, int width) {
        return text.lines()
                .mapToInt(line -> (line.length() + width - 1) / width)
                .map(n -> Math.max(1, n))
                .sum();
    }

    private static int longestLine(String text) {
        return text.lines().mapToInt(String::length).max().orElse(0);
    }

    private static int shownLength(Entry cell) {
        if (cell instanceof Entry.Numeric number) {
            Digits digits = number.digits();
            int before = digits.scientific()
                    ? 6
                    : (int) Math.max(1, Math.log10(Math.max(1, Math.abs(number.value()))) + 1) + 1;
            return before + digits.decimals() + 1;
        }
        return cell instanceof Entry.Text text ? longestLine(text.text()) : 0;
    }
}
