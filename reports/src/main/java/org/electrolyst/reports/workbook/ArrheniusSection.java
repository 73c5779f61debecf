package org.electrolyst.reports.workbook;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.electrolyst.model.result.ArrheniusResult;
import org.electrolyst.model.result.Flag;
import org.electrolyst.reports.ReportContent;
import org.electrolyst.reports.SampleReport;
import org.electrolyst.reports.table.Entry;

/** For each sample: activation energies, the points with live formulas beside them, and a chart of points and laws. */
final class ArrheniusSection implements Section {
    private static final int ROWS_OF_CHART = 18;
    private static final int COLUMN_OF_CHART = 10;
    private static final Widths WIDTHS = new Widths(18, 22, 13, 17, 13, 12, 12, 14, 12, 14, 13, 12, 12, 12, 12, 12, 13);

    @Override
    public String name() {
        return "Arrhenius";
    }

    @Override
    public boolean appliesTo(ReportContent content) {
        return Typed.any(content, ArrheniusResult.class);
    }

    @Override
    public void write(ReportContent content, Book book) {
        XSSFSheet sheet = book.sheet(name());
        SheetCursor cursor = new SheetCursor(sheet, book.styles(), WIDTHS);
        cursor.line(NamedStyle.TITLE, "Activation energies");
        cursor.line(
                NamedStyle.NOTE,
                "Blue italic cells are live formulas over the cells beside them; worksheet functions know no weights, so they"
                        + " check the unweighted laws. ± is one standard uncertainty.");
        for (SampleReport sample : content.samples()) {
            List<Typed<ArrheniusResult>> results = Typed.of(sample, ArrheniusResult.class);
            if (!results.isEmpty()) {
                cursor.skip(1);
                cursor.line(NamedStyle.HEADING, "Sample " + sample.sample().id());
                writeSample(sample, results, sheet, cursor);
            }
        }
        book.printSetup().fitWidth(sheet, cursor.rows(), WIDTHS);
    }

    private void writeSample(
            SampleReport sample, List<Typed<ArrheniusResult>> results, XSSFSheet sheet, SheetCursor cursor) {
        for (Typed<ArrheniusResult> typed : results) {
            for (Flag flag : typed.result().flags()) {
                Entry.Tone tone = Wording.tone(flag.level());
                cursor.labelled(
                        new Entry.Text(Wording.of(flag.level()), tone),
                        new Entry.Text(typed.result().quantity().words() + ": " + flag.message(), tone));
            }
        }
        List<ArrheniusRows> rows = ArrheniusRows.below(cursor.rows(), results);
        ArrheniusLaws.write(rows, cursor);
        cursor.skip(1);
        int top = cursor.rows();
        ArrheniusPoints.write(rows, cursor);
        for (ArrheniusResult.Form form : ArrheniusResult.Form.values()) {
            List<ArrheniusRows> ofForm = new ArrayList<>(rows);
            ofForm.removeIf(
                    r -> r.result().form() != form || r.result().points().isEmpty());
            if (!ofForm.isEmpty()) {
                ChartFrame frame = ChartFrame.at(sheet, top, COLUMN_OF_CHART, false);
                ArrheniusChart.draw(frame, sample.sample().id(), form, ofForm, name());
                top += ROWS_OF_CHART;
            }
        }
        cursor.skip(Math.max(0, top - cursor.rows()));
    }
}
