package org.electrolyst.reports.workbook;

import java.util.List;
import org.electrolyst.model.run.RunSummary;
import org.electrolyst.reports.ReportContent;
import org.electrolyst.reports.SampleReport;
import org.electrolyst.reports.table.Column;
import org.electrolyst.reports.table.Entry;

/** The first sheet: each sample with its warnings, its geometry and its most important numbers. */
final class SummarySection implements Section {
    private static final Widths WIDTHS = new Widths(42, 16, 14, 12, 76);
    private static final List<Column> HEADINGS = List.of(
            Column.of("Quantity"),
            Column.of("Value"),
            Column.of("± (one standard uncertainty)"),
            Column.of("Unit"),
            Column.of("Conditions"));

    @Override
    public String name() {
        return "Summary";
    }

    @Override
    public boolean appliesTo(ReportContent content) {
        return true;
    }

    @Override
    public void write(ReportContent content, Book book) {
        var sheet = book.sheet(name());
        SheetCursor cursor = new SheetCursor(sheet, book.styles(), WIDTHS);
        cursor.line(NamedStyle.TITLE, content.title());
        cursor.line(
                NamedStyle.NOTE,
                "Written " + Times.minute(content.writtenAt()) + " UTC by Electrolyst " + content.softwareVersion()
                        + ". Numbers are those stored in the database; cells show as many digits as their uncertainty allows"
                        + " and hold all.");
        if (content.samples().isEmpty()) {
            cursor.line(NamedStyle.TEXT, "This report has no samples.");
        }
        for (SampleReport sample : content.samples()) {
            cursor.skip(1);
            writeSample(sample, cursor);
        }
        book.printSetup().fitWidth(sheet, cursor.rows(), WIDTHS);
    }

    private static void writeSample(SampleReport sample, SheetCursor cursor) {
        cursor.line(NamedStyle.HEADING, "Sample " + sample.sample().id());
        List<FlagDigest> digests = FlagDigest.of(sample);
        for (FlagDigest digest : digests) {
            Entry.Tone tone = Wording.tone(digest.flag().level());
            cursor.labelled(
                    new Entry.Text(Wording.of(digest.flag().level()), tone), new Entry.Text(digest.words(), tone));
        }
        if (digests.isEmpty()) {
            cursor.labelled(Entry.text("Warnings"), new Entry.Text("none", Entry.Tone.PLAIN));
        }
        SampleFacts.words(sample.sample()).forEach((label, text) -> cursor.labelled(Entry.text(label), text));
        for (RunSummary run : sample.runs()) {
            cursor.labelled(Entry.text("Run " + run.id()), new Entry.Text(words(run), Entry.Tone.PLAIN));
        }
        if (sample.spectra().isEmpty()) {
            cursor.labelled(Entry.text("Spectra"), new Entry.Text("none stored", Entry.Tone.INSTEAD_OF_NUMBER));
        }
        cursor.header(HEADINGS);
        SampleFacts.geometry(sample.sample()).forEach(cursor::cells);
        Headlines.of(sample).forEach(cursor::cells);
    }

    private static String words(RunSummary run) {
        String kind = switch (run.kind()) {
            case IMPORT -> "imported";
            case MEASUREMENT -> "measured";
        };
        return kind + " " + Times.minute(run.startedAt()) + " UTC, " + run.spectra() + " spectra, " + run.curves()
                + " polarization curves: " + run.description();
    }
}
