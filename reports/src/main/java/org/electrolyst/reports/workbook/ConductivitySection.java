package org.electrolyst.reports.workbook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.electrolyst.model.result.ConductivityResult;
import org.electrolyst.model.result.ConductivityResult.Conductivity;
import org.electrolyst.model.result.TransportQuantity;
import org.electrolyst.reports.ReportContent;
import org.electrolyst.reports.SampleReport;
import org.electrolyst.reports.table.Column;
import org.electrolyst.reports.table.Digits;
import org.electrolyst.reports.table.DisplayUnit;
import org.electrolyst.reports.table.Entry;
import org.electrolyst.reports.table.Table;

/** One row for each spectrum: temperature, resistances and conductivities. */
final class ConductivitySection implements Section {
    private static final int COLUMNS_PER_QUANTITY = 5;

    @Override
    public String name() {
        return "Conductivity";
    }

    @Override
    public boolean appliesTo(ReportContent content) {
        return Typed.any(content, ConductivityResult.class);
    }

    @Override
    public void write(ReportContent content, Book book) {
        Set<TransportQuantity> quantities = EnumSet.noneOf(TransportQuantity.class);
        for (SampleReport sample : content.samples()) {
            for (Typed<ConductivityResult> typed : Typed.of(sample, ConductivityResult.class)) {
                typed.result().values().forEach(value -> quantities.add(value.quantity()));
            }
        }
        List<List<Entry>> rows = new ArrayList<>();
        for (SampleReport sample : content.samples()) {
            for (Typed<ConductivityResult> typed : Typed.of(sample, ConductivityResult.class)) {
                rows.add(row(sample.sample().id(), typed, quantities));
            }
        }
        TableSheet.write(book, name(), new Table(columns(quantities), rows), 3);
    }

    private static List<Column> columns(Set<TransportQuantity> quantities) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.of("Sample"), Column.of("Spectrum"), Column.of("Temperature", DisplayUnit.CELSIUS.symbol())));
        for (TransportQuantity quantity : quantities) {
            String words = quantity.words();
            columns.add(Column.of("R " + words, DisplayUnit.OHM.symbol()));
            columns.add(Column.of("± R", DisplayUnit.OHM.symbol()));
            columns.add(Column.of("σ " + words, DisplayUnit.SIEMENS_PER_CENTIMETRE.symbol()));
            columns.add(Column.of("± σ, fit", DisplayUnit.SIEMENS_PER_CENTIMETRE.symbol()));
            columns.add(Column.of("± σ, geometry", DisplayUnit.SIEMENS_PER_CENTIMETRE.symbol()));
        }
        columns.add(Column.of("Result"));
        columns.add(Column.of("Flags"));
        return columns;
    }

    private static List<Entry> row(
            String sampleId, Typed<ConductivityResult> typed, Set<TransportQuantity> quantities) {
        ConductivityResult result = typed.result();
        List<Entry> row = new ArrayList<>(List.of(
                Entry.text(sampleId),
                Entry.text(typed.subject()),
                Entry.number(DisplayUnit.CELSIUS.of(result.temperatureK()), Digits.fixed(1), "not stated")));
        for (TransportQuantity quantity : quantities) {
            row.addAll(result.values().stream()
                    .filter(value -> value.quantity() == quantity)
                    .findFirst()
                    .map(ConductivitySection::cells)
                    .orElse(Collections.nCopies(COLUMNS_PER_QUANTITY, Entry.instead("not resolved"))));
        }
        row.add(Entry.text(typed.stored().id().toString()));
        row.add(Wording.flags(result));
        return row;
    }

    private static List<Entry> cells(Conductivity value) {
        double sigma = DisplayUnit.SIEMENS_PER_CENTIMETRE.of(value.conductivitySPerM());
        OptionalDouble fit = DisplayUnit.SIEMENS_PER_CENTIMETRE.ofDifference(value.fitUncertaintySPerM());
        OptionalDouble geometry = DisplayUnit.SIEMENS_PER_CENTIMETRE.ofDifference(value.geometryUncertaintySPerM());
        return List.of(
                Entry.value(value.resistanceOhm(), value.resistanceUncertaintyOhm()),
                Entry.uncertainty(value.resistanceOhm(), value.resistanceUncertaintyOhm(), "not stated"),
                Entry.scientificValue(sigma, fit),
                Entry.scientificUncertainty(sigma, fit, "not stated"),
                Entry.number(geometry, Digits.scientific(1), "not stated"));
    }
}
