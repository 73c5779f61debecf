package org.electrolyst.reports.workbook;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;
import org.electrolyst.model.run.RecordId;
import org.electrolyst.model.run.StoredSpectrum;
import org.electrolyst.reports.ReportContent;
import org.electrolyst.reports.SampleReport;

/** Where the points of each spectrum lie on the sheet of raw data, so that charts can refer to them. */
final class RawDataRows {
    static final String SHEET = "Raw data";
    static final int FIRST_ROW = 1;

    private final Map<RecordId, Integer> firstRows = new HashMap<>();

    private RawDataRows() {}

    static RawDataRows of(ReportContent content) {
        RawDataRows layout = new RawDataRows();
        int next = FIRST_ROW;
        for (SampleReport sample : content.samples()) {
            for (StoredSpectrum stored : sample.spectra()) {
                layout.firstRows.put(stored.id(), next);
                next += stored.spectrum().size();
            }
        }
        return layout;
    }

    /** The cells of {@code points} points of a spectrum from point {@code from} on in a column, as formulas write it. */
    String reference(RecordId spectrum, int column, int from, int points) {
        int first = Optional.ofNullable(firstRows.get(spectrum)).orElseThrow() + from;
        return new CellRangeAddress(first, first + points - 1, column, column).formatAsString(SHEET, true);
    }
}
