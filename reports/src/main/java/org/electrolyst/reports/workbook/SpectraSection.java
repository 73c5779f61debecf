package org.electrolyst.reports.workbook;

import java.util.List;
import java.util.OptionalDouble;
import org.electrolyst.model.run.StoredSpectrum;
import org.electrolyst.model.spectrum.SpectrumConditions;
import org.electrolyst.reports.ReportContent;
import org.electrolyst.reports.table.Column;
import org.electrolyst.reports.table.Digits;
import org.electrolyst.reports.table.DisplayUnit;
import org.electrolyst.reports.table.Entry;
import org.electrolyst.reports.table.Table;

/** One row for each spectrum: where it came from and how it was measured. */
final class SpectraSection implements Section {
    private static final String NOT_STATED = "not stated";
    private static final List<Column> COLUMNS = List.of(
            Column.of("Sample"),
            Column.of("Spectrum"),
            Column.of("Run"),
            Column.of("Source"),
            Column.of("No. in source"),
            Column.of("Points"),
            Column.of("Lowest frequency", "Hz"),
            Column.of("Highest frequency", "Hz"),
            Column.of("Temperature", DisplayUnit.CELSIUS.symbol()),
            Column.of("Amplitude", "mV rms"),
            Column.of("Direct voltage", DisplayUnit.MILLIVOLT.symbol()),
            Column.of("Measured at", "UTC"),
            Column.of("Instrument"));

    @Override
    public String name() {
        return "Spectra";
    }

    @Override
    public boolean appliesTo(ReportContent content) {
        return content.samples().stream().anyMatch(s -> !s.spectra().isEmpty());
    }

    @Override
    public void write(ReportContent content, Book book) {
        List<List<Entry>> rows = content.samples().stream()
                .flatMap(sample -> sample.spectra().stream()
                        .map(stored -> row(sample.sample().id(), stored)))
                .toList();
        TableSheet.write(book, name(), new Table(COLUMNS, rows), 2);
    }

    private static List<Entry> row(String sampleId, StoredSpectrum stored) {
        SpectrumConditions conditions = stored.conditions();
        double lowest = stored.spectrum().frequencyHz().min();
        double highest = stored.spectrum().frequencyHz().max();
        return List.of(
                Entry.text(sampleId),
                Entry.text(stored.id().toString()),
                Entry.text(stored.run().toString()),
                Entry.text(stored.source().source()),
                Entry.integer(stored.source().spectrum()),
                Entry.integer(stored.spectrum().size()),
                Entry.value(lowest, OptionalDouble.empty()),
                Entry.value(highest, OptionalDouble.empty()),
                Entry.number(DisplayUnit.CELSIUS.of(conditions.temperatureK()), Digits.fixed(1), NOT_STATED),
                Entry.number(DisplayUnit.MILLIVOLT.of(conditions.amplitudeRmsV()), Digits.fixed(1), NOT_STATED),
                Entry.number(DisplayUnit.MILLIVOLT.of(conditions.dcVoltageV()), Digits.fixed(1), NOT_STATED),
                conditions.measuredAt().map(at -> Entry.text(Times.minute(at))).orElse(Entry.instead(NOT_STATED)),
                conditions.instrument().map(Entry::text).orElse(Entry.instead(NOT_STATED)));
    }
}
