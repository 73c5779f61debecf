/** The report as an Excel workbook: one file per sheet, one registry of them. */
@NullMarked
package org.electrolyst.reports.workbook;

import org.jspecify.annotations.NullMarked;
