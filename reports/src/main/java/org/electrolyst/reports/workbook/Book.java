package org.electrolyst.reports.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.electrolyst.reports.ReportContent;
import org.jspecify.annotations.Nullable;

/**
 * The workbook being written. Sheets are kept in memory until a streamed one is begun, which goes to disk row by row;
 * then the others must be complete. Confined to one thread.
 */
final class Book implements Closeable {
    private static final int STREAMED_ROWS_IN_MEMORY = 200;

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final Styles styles = new Styles(workbook);
    private final RawDataRows rawDataRows;
    private final PrintSetup printSetup;
    private @Nullable SXSSFWorkbook streaming;

    Book(ReportContent content) {
        rawDataRows = RawDataRows.of(content);
        printSetup = new PrintSetup(content.title());
        workbook.getProperties().getCoreProperties().setTitle(content.title());
        workbook.getProperties().getCoreProperties().setCreator("Electrolyst " + content.softwareVersion());
    }

    XSSFSheet sheet(String name) {
        return workbook.createSheet(name);
    }

    /** A sheet whose rows are written from top to bottom and cannot be read again; formulas get their values before it. */
    Sheet streamedSheet(String name) {
        if (streaming == null) {
            evaluateFormulas();
            streaming = new SXSSFWorkbook(workbook, STREAMED_ROWS_IN_MEMORY);
        }
        return streaming.createSheet(name);
    }

    Styles styles() {
        return styles;
    }

    RawDataRows rawDataRows() {
        return rawDataRows;
    }

    PrintSetup printSetup() {
        return printSetup;
    }

    /** Programs that do not calculate show these values. */
    private void evaluateFormulas() {
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
    }

    void writeTo(OutputStream out) throws IOException {
        if (streaming == null) {
            evaluateFormulas();
            workbook.write(out);
        } else {
            streaming.write(out);
        }
    }

    @Override
    public void close() throws IOException {
        if (streaming != null) {
            streaming.close();
        }
        workbook.close();
    }
}
