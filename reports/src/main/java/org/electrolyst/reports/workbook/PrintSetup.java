package org.electrolyst.reports.workbook;

import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** Makes sheets fit landscape A4 pages. */
final class PrintSetup {
    private static final double MARGIN_INCH = 0.5;
    private static final double MARGIN_WITH_TEXT_INCH = 0.75;

    private static final int LEGIBLE_CHARACTERS = 230;

    private final String title;

    PrintSetup(String reportTitle) {
        // In headers and footers & starts a code.
        this.title = reportTitle.replace("&", "&&");
    }

    /** All columns on one page's width, or on several if one would be too small to read; as many pages long as it takes. */
    void fitWidth(Sheet sheet, int rows, Widths widths) {
        int pages = (widths.total() + LEGIBLE_CHARACTERS - 1) / LEGIBLE_CHARACTERS;
        sheet.setFitToPage(true);
        sheet.setAutobreaks(true);
        sheet.getPrintSetup().setFitWidth((short) pages);
        sheet.getPrintSetup().setFitHeight((short) 0);
        common(sheet, rows, widths.columns());
    }

    /** At full size, a new page after every {@code rowsPerPage} rows below the first, which are on every page. */
    void fullSize(Sheet sheet, int rows, int columns, int topRows, int rowsPerPage) {
        for (int last = topRows + rowsPerPage - 1; last < rows - 1; last += rowsPerPage) {
            sheet.setRowBreak(last);
        }
        repeat(sheet, topRows, 0);
        common(sheet, rows, columns);
    }

    private void common(Sheet sheet, int rows, int columns) {
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(org.apache.poi.ss.usermodel.PrintSetup.A4_PAPERSIZE);
        for (PageMargin margin : new PageMargin[] {PageMargin.LEFT, PageMargin.RIGHT}) {
            sheet.setMargin(margin, MARGIN_INCH);
        }
        for (PageMargin margin : new PageMargin[] {PageMargin.TOP, PageMargin.BOTTOM}) {
            sheet.setMargin(margin, MARGIN_WITH_TEXT_INCH);
        }
        sheet.getHeader().setLeft(title);
        sheet.getHeader().setRight("&A");
        sheet.getFooter().setRight("&P / &N");
        sheet.getWorkbook()
                .setPrintArea(
                        sheet.getWorkbook().getSheetIndex(sheet),
                        0,
                        Math.max(0, columns - 1),
                        0,
                        Math.max(0, rows - 1));
    }

    /** Shows the first rows and columns on every page and keeps them in sight. */
    void repeat(Sheet sheet, int rows, int columns) {
        sheet.setRepeatingRows(new CellRangeAddress(0, rows - 1, -1, -1));
        if (columns > 0) {
            sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, columns - 1));
        }
        sheet.createFreezePane(columns, rows);
    }
}
