package org.electrolyst.reports.workbook;

import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.electrolyst.reports.table.Entry;
import org.electrolyst.reports.table.Table;

/** A sheet that is one table: headings stay in sight and on every page, rows can be filtered. */
final class TableSheet {
    private TableSheet() {}

    static void write(Book book, String name, Table table) {
        Sheet sheet = book.sheet(name);
        SheetCursor cursor = new SheetCursor(sheet, book.styles(), Widths.fitting(table));
        cursor.header(table.columns());
        for (List<Entry> row : table.rows()) {
            cursor.cells(row);
        }
        finish(book, sheet, cursor.rows(), table.columns().size());
    }

    /** What every sheet of one table has besides its cells. */
    static void finish(Book book, Sheet sheet, int rows, int columns) {
        sheet.setAutoFilter(new CellRangeAddress(0, rows - 1, 0, columns - 1));
        book.printSetup().repeatTop(sheet, 1);
        book.printSetup().fitWidth(sheet, rows, columns);
    }
}
