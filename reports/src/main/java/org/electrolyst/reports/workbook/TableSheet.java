package org.electrolyst.reports.workbook;

import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.electrolyst.reports.table.Entry;
import org.electrolyst.reports.table.Table;

/** A sheet that is one table: headings stay in sight and on every page, rows can be filtered. */
final class TableSheet {
    private TableSheet() {}

    /**
     * Writes the table.
     *
     * @param keyColumns how many of the first columns name a row and stay in sight
     */
    static void write(Book book, String name, Table table, int keyColumns) {
        Sheet sheet = book.sheet(name);
        Widths widths = Widths.fitting(table);
        SheetCursor cursor = new SheetCursor(sheet, book.styles(), widths);
        cursor.header(table.columns());
        for (List<Entry> row : table.rows()) {
            cursor.cells(row);
        }
        finish(book, sheet, cursor.rows(), widths, keyColumns);
    }

    /** What every sheet of one table has besides its cells. */
    static void finish(Book book, Sheet sheet, int rows, Widths widths, int keyColumns) {
        sheet.setAutoFilter(new CellRangeAddress(0, rows - 1, 0, widths.columns() - 1));
        book.printSetup().repeat(sheet, 1, keyColumns);
        book.printSetup().fitWidth(sheet, rows, widths);
    }
}
