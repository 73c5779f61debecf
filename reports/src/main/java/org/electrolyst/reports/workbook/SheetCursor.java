package org.electrolyst.reports.workbook;

import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.electrolyst.reports.table.Column;
import org.electrolyst.reports.table.Digits;
import org.electrolyst.reports.table.Entry;

/** Writes a sheet from top to bottom. */
final class SheetCursor {
    private static final int MAX_TEXT = 32_000; // Excel: 32 767 characters in a cell
    private static final String CUT = " … (too long for a cell)";
    static final float LINE_POINTS = 13.5f;
    private static final float MAX_ROW_POINTS = 409;

    private final Sheet sheet;
    private final Styles styles;
    private final Widths widths;
    private int next;

    SheetCursor(Sheet sheet, Styles styles, Widths widths) {
        this.sheet = sheet;
        this.styles = styles;
        this.widths = widths;
        widths.applyTo(sheet);
        sheet.setDefaultRowHeightInPoints(LINE_POINTS);
    }

    /** How many rows there are so far, which is the index of the next. */
    int rows() {
        return next;
    }

    void skip(int rows) {
        next += rows;
    }

    /** A line of text in one style across all columns. */
    void line(NamedStyle style, String text) {
        Row row = sheet.createRow(next++);
        for (int c = 0; c < widths.columns(); c++) {
            row.createCell(c).setCellStyle(styles.of(style));
        }
        row.getCell(0).setCellValue(storable(text));
        row.setHeightInPoints(style.lineHeightPoints());
    }

    /** Column headings with their units. */
    void header(List<Column> columns) {
        Row row = sheet.createRow(next++);
        int lines = 1;
        for (int c = 0; c < columns.size(); c++) {
            Cell cell = row.createCell(c);
            cell.setCellStyle(styles.of(NamedStyle.HEADER));
            cell.setCellValue(storable(Widths.heading(columns.get(c))));
            lines = Math.max(lines, widths.lines(c, Widths.heading(columns.get(c))));
        }
        row.setHeightInPoints(LINE_POINTS * lines + 2);
    }

    /** A row of cells from the left; returns its index. */
    int cells(List<Entry> cells) {
        Row row = sheet.createRow(next);
        int lines = 1;
        for (int c = 0; c < cells.size(); c++) {
            put(row, c, cells.get(c));
            if (cells.get(c) instanceof Entry.Text text) {
                lines = Math.max(lines, widths.lines(c, text.text()));
            }
        }
        if (lines > 1) {
            row.setHeightInPoints(Math.min(MAX_ROW_POINTS, LINE_POINTS * lines));
        }
        return next++;
    }

    /** A label in the first column and text that fills the others. */
    void labelled(Entry label, Entry.Text text) {
        int index = cells(List.of(label, Entry.text("")));
        Row row = sheet.getRow(index);
        for (int c = 1; c < widths.columns(); c++) {
            put(row, c, new Entry.Text("", text.tone()));
        }
        put(row, 1, text);
        sheet.addMergedRegion(new CellRangeAddress(index, index, 1, widths.columns() - 1));
        int lines = widths.linesAcross(1, text.text());
        if (lines > 1) {
            row.setHeightInPoints(Math.min(MAX_ROW_POINTS, LINE_POINTS * lines));
        }
    }

    /** A formula of the program's own making, never of the user's text. */
    void formula(int row, int column, String formula, Digits digits) {
        Cell cell = sheet.getRow(row).createCell(column);
        cell.setCellFormula(formula);
        cell.setCellStyle(styles.formula(digits));
    }

    private void put(Row row, int column, Entry content) {
        Cell cell = row.createCell(column);
        if (content instanceof Entry.Numeric number) {
            cell.setCellValue(number.value());
            cell.setCellStyle(styles.number(number.digits()));
        } else if (content instanceof Entry.Text text) {
            cell.setCellValue(storable(text.text()));
            cell.setCellStyle(styles.text(text));
        }
    }

    private static String storable(String text) {
        return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT) + CUT;
    }
}
