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

    private record Rows(int first, int last) {}

    private final Map<RecordId, Rows> bySpectrum = new HashMap<>();

    private RawDataRows() {}

    static RawDataRows of(ReportContent content) {
        RawDataRows layout = new RawDataRows();
        int next = FIRST_ROW;
        for (SampleReport sample : content.samples()) {
            for (StoredSpectrum stored : sample.spectra()) {
                int size = stored.spectrum().size();
                layout.bySpectrum.put(stored.id(), new Rows(next, next + size - 1));
                next += size;
            }
        }
        return layout;
    }

    /** The cells of {@code spectrum} in a column, as formulas write it. */
    String reference(RecordId spectrum, int column) {
        Rows rows = Optional.ofNullable(bySpectrum.get(spectrum)).orElseThrow();
        return new CellRangeAddress(rows.first(), rows.last(), column, column).formatAsString(SHEET, true);
    }
}
