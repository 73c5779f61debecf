package org.electrolyst.reports.table;

/**
 * Heading of a column.
 *
 * @param heading what it shows
 * @param unit unit of its numbers; empty for text and pure numbers
 */
public record Column(String heading, String unit) {
    /** A column of text or pure numbers. */
    public static Column of(String heading) {
        return new Column(heading, "");
    }

    /** A column of numbers in {@code unit}. */
    public static Column of(String heading, String unit) {
        return new Column(heading, unit);
    }

    /** The column of the standard uncertainties of this one. */
    public Column uncertainty() {
        return new Column("± " + heading, unit);
    }
}
