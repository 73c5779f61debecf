package org.electrolyst.reports.workbook;

import org.electrolyst.reports.ReportContent;

/** One sheet of the workbook. A new one is a class and a line in {@link Sections}. */
interface Section {
    /** The name on its tab. */
    String name();

    /** Whether the content has anything that this sheet shows. */
    boolean appliesTo(ReportContent content);

    void write(ReportContent content, Book book);
}
