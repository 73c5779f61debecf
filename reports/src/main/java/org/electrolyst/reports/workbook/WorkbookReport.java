package org.electrolyst.reports.workbook;

import java.io.IOException;
import java.nio.file.Path;
import org.electrolyst.reports.ReportContent;
import org.electrolyst.reports.file.ReportFile;

/** The report as an Excel workbook (xlsx) with native charts and live formulas. */
public final class WorkbookReport {
    private WorkbookReport() {}

    /**
     * Writes the workbook. An older file at {@code target} is replaced; one that cannot be, as when Excel holds it open,
     * stays, and the new workbook gets a name with a number.
     *
     * @return where the workbook really is
     * @throws IOException if it could not be written; says why and what to do
     */
    public static Path write(ReportContent content, Path target) throws IOException {
        return ReportFile.write(target, out -> {
            try (Book book = new Book(content)) {
                for (Section section : Sections.ALL) {
                    if (section.appliesTo(content)) {
                        section.write(content, book);
                    }
                }
                book.writeTo(out);
            }
        });
    }
}
