package org.electrolyst.reports.workbook;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.electrolyst.model.result.FitResult;
import org.electrolyst.model.result.FittedParameter;
import org.electrolyst.model.run.RecordId;
import org.electrolyst.reports.ReportContent;
import org.electrolyst.reports.SampleReport;
import org.electrolyst.reports.table.Column;
import org.electrolyst.reports.table.Digits;
import org.electrolyst.reports.table.DisplayUnit;
import org.electrolyst.reports.table.Entry;
import org.electrolyst.reports.table.Table;

/** One row for each fitted spectrum: circuit, how the fit went, and every parameter with its standard error. */
final class CircuitSection implements Section {
    private record ParameterKey(String name, String unit) {}

    @Override
    public String name() {
        return "Circuit parameters";
    }

    @Override
    public boolean appliesTo(ReportContent content) {
        return Typed.any(content, FitResult.class);
    }

    @Override
    public void write(ReportContent content, Book book) {
        Set<ParameterKey> keys = new LinkedHashSet<>();
        for (SampleReport sample : content.samples()) {
            for (Typed<FitResult> fit : Typed.of(sample, FitResult.class)) {
                fit.result().parameters().forEach(p -> keys.add(new ParameterKey(p.name(), p.unit())));
            }
        }
        List<List<Entry>> rows = new ArrayList<>();
        for (SampleReport sample : content.samples()) {
            Map<RecordId, OptionalDouble> temperatures = Typed.temperaturesK(sample);
            for (Typed<FitResult> fit : Typed.of(sample, FitResult.class)) {
                OptionalDouble temperatureK = fit.stored()
                        .spectrum()
                        .map(id -> temperatures.getOrDefault(id, OptionalDouble.empty()))
                        .orElse(OptionalDouble.empty());
                rows.add(row(sample.sample().id(), temperatureK, fit, keys));
            }
        }
        TableSheet.write(book, name(), new Table(columns(keys), rows), 3);
    }

    private static List<Column> columns(Set<ParameterKey> keys) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.of("Sample"),
                Column.of("Spectrum"),
                Column.of("Temperature", DisplayUnit.CELSIUS.symbol()),
                Column.of("Circuit"),
                Column.of("Status")));
        for (ParameterKey key : keys) {
            Column value = Column.of(key.name(), key.unit());
            columns.add(value);
            columns.add(value.uncertainty());
        }
        columns.addAll(List.of(
                Column.of("χ²"),
                Column.of("Reduced χ²"),
                Column.of("Starts agreeing"),
                Column.of("Starts tried"),
                Column.of("Weighting"),
                Column.of("Result"),
                Column.of("Flags")));
        return columns;
    }

    private static List<Entry> row(
            String sampleId, OptionalDouble temperatureK, Typed<FitResult> typed, Set<ParameterKey> keys) {
        FitResult fit = typed.result();
        List<Entry> row = new ArrayList<>(List.of(
                Entry.text(sampleId),
                Entry.text(typed.subject()),
                Entry.number(DisplayUnit.CELSIUS.of(temperatureK), Digits.fixed(1), "not stated"),
                Entry.text(fit.circuit()),
                status(fit.status())));
        for (ParameterKey key : keys) {
            row.addAll(fit.parameter(key.name())
                    .filter(p -> p.unit().equals(key.unit()))
                    .map(CircuitSection::valueAndError)
                    .orElse(absent(fit)));
        }
        boolean failed = fit.status() == FitResult.Status.FAILED;
        row.addAll(List.of(
                failed
                        ? Entry.instead("failed")
                        : Entry.number(fit.chiSquared(), Digits.significant(fit.chiSquared(), 3)),
                Entry.number(
                        fit.reducedChiSquared(),
                        Digits.significant(fit.reducedChiSquared().orElse(0), 3),
                        "not defined"),
                Entry.integer(fit.startsAgreeing()),
                Entry.integer(fit.startsTried()),
                Entry.text(fit.weighting()),
                Entry.text(typed.stored().id().toString()),
                Wording.flags(fit)));
        return row;
    }

    private static Entry status(FitResult.Status status) {
        return switch (status) {
            case CONVERGED -> Entry.text("converged");
            case NOT_CONVERGED -> new Entry.Text("not converged", Entry.Tone.WARNING);
            case FAILED -> new Entry.Text("failed", Entry.Tone.NEEDS_PERSON);
        };
    }

    private static List<Entry> absent(FitResult fit) {
        Entry reason = Entry.instead(fit.status() == FitResult.Status.FAILED ? "failed" : "not in circuit");
        return List.of(reason, reason);
    }

    private static List<Entry> valueAndError(FittedParameter p) {
        if (p.fixed()) {
            return List.of(Entry.value(p.value(), OptionalDouble.empty()), Entry.instead("fixed"));
        }
        if (!p.identifiable()) {
            return List.of(Entry.value(p.value(), OptionalDouble.empty()), Entry.instead("not identifiable"));
        }
        if (p.atBound()) {
            return List.of(Entry.value(p.value(), OptionalDouble.empty()), Entry.instead("at bound"));
        }
        return List.of(
                Entry.value(p.value(), p.standardError()),
                Entry.uncertainty(p.value(), p.standardError(), "not stated"));
    }
}
