package org.electrolyst.reports.workbook;

import org.apache.poi.ss.usermodel.Sheet;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.result.TransferenceResult;
import org.electrolyst.reports.ReportContent;
import org.electrolyst.reports.SampleReport;
import org.electrolyst.reports.table.Entry;

/** Each experiment: status and flags, what was measured, and the forms with live formulas beside them. */
final class TransferenceSection implements Section {
    private static final Widths WIDTHS = new Widths(46, 14, 13, 9, 13, 13, 16, 52);

    @Override
    public String name() {
        return "Transference";
    }

    @Override
    public boolean appliesTo(ReportContent content) {
        return Typed.any(content, TransferenceResult.class);
    }

    @Override
    public void write(ReportContent content, Book book) {
        Sheet sheet = book.sheet(name());
        SheetCursor cursor = new SheetCursor(sheet, book.styles(), WIDTHS);
        cursor.line(NamedStyle.TITLE, "Transference numbers (Bruce-Vincent)");
        cursor.line(
                NamedStyle.NOTE,
                "Blue italic cells are live formulas over the measured numbers above them. ± is one standard uncertainty;"
                        + " nothing is clipped to 0..1.");
        for (SampleReport sample : content.samples()) {
            for (Typed<TransferenceResult> experiment : Typed.of(sample, TransferenceResult.class)) {
                cursor.skip(1);
                writeExperiment(sample.sample().id(), experiment, cursor);
            }
        }
        book.printSetup().fitWidth(sheet, cursor.rows(), WIDTHS);
    }

    private static void writeExperiment(String sampleId, Typed<TransferenceResult> typed, SheetCursor cursor) {
        TransferenceResult result = typed.result();
        String cell = result.inputs().cell().map(name -> ", cell " + name).orElse("");
        cursor.line(
                NamedStyle.HEADING,
                "Sample " + sampleId + cell + ": " + result.source() + " ("
                        + typed.stored().id() + ")");
        Entry.Tone tone = switch (result.status()) {
            case OK -> Entry.Tone.PLAIN;
            case INDETERMINATE -> Entry.Tone.WARNING;
            case INVALID -> Entry.Tone.NEEDS_PERSON;
        };
        cursor.labelled(Entry.text("Status"), new Entry.Text(result.status().code(), tone));
        for (Flag flag : result.flags()) {
            Entry.Tone flagTone = Wording.tone(flag.level());
            cursor.labelled(
                    new Entry.Text(Wording.of(flag.level()), flagTone), new Entry.Text(flag.message(), flagTone));
        }
        TransferenceForms.write(result, TransferenceMeasured.write(result.inputs(), cursor), cursor);
    }
}
