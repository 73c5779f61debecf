package org.electrolyst.reports.workbook;

import java.util.regex.Pattern;
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
    /** Widths count digits, and running text in capitals and small letters is a little wider. */
    private static final double LETTERS_PER_DIGIT = 0.87;

    private static final int INDENT = 2;
    private static final int POI_UNITS_PER_CHARACTER = 256;

    private static final Pattern BLANK = Pattern.compile(" ");
    private static final Pattern BLANK_OR_BREAK = Pattern.compile("[ \n]");

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
                    longestWord(heading(table.columns().get(c))),
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
        return column < characters.length ? lines(text, characters[column] - INDENT) : 1;
    }

    /** Lines of a text that fills all columns from {@code first}. */
    int linesAcross(int first, String text) {
        return lines(
                text,
                IntStream.range(first, characters.length)
                        .map(c -> characters[c])
                        .sum());
    }

    /** All characters of a row. */
    int total() {
        return IntStream.of(characters).sum();
    }

    private static int lines(String text, int width) {
        return Math.max(
                1,
                text.lines()
                        .mapToInt(line -> wrapped(line, Math.max(1, (int) (width * LETTERS_PER_DIGIT))))
                        .sum());
    }

    /** Lines that one line takes when it is broken between words, and within a word that is too long. */
    private static int wrapped(String line, int width) {
        int lines = 1;
        int used = 0;
        for (String word : BLANK.split(line, -1)) {
            int needed = used == 0 ? word.length() : used + 1 + word.length();
            if (needed > width && used > 0) {
                lines++;
                needed = word.length();
            }
            lines += Math.max(0, needed - 1) / width;
            used = needed % width;
        }
        return lines;
    }

    private static int longestWord(String text) {
        return BLANK_OR_BREAK.splitAsStream(text).mapToInt(String::length).max().orElse(0);
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
        return cell instanceof Entry.Text text ? longestLine(text.text()) + INDENT : 0;
    }
}
