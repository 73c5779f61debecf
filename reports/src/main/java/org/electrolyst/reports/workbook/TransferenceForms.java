package org.electrolyst.reports.workbook;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.electrolyst.model.result.Estimate;
import org.electrolyst.model.result.TransferenceResult;
import org.electrolyst.reports.table.Column;
import org.electrolyst.reports.table.Digits;
import org.electrolyst.reports.table.Entry;

/** The table of the forms of a transference number, each with a live formula. */
final class TransferenceForms {
    private static final int RECOMPUTED = 6;
    private static final Entry NO_VALUE = Entry.instead("no value");
    private static final List<Column> COLUMNS = List.of(
            Column.of("Result"),
            Column.of("Value"),
            Column.of("±"),
            Column.of("Unit"),
            Column.of("lower 95 %"),
            Column.of("upper 95 %"),
            Column.of("By worksheet"),
            Column.of("Formula"));

    private TransferenceForms() {}

    static void write(TransferenceResult result, TransferenceMeasured in, SheetCursor cursor) {
        cursor.header(COLUMNS);
        // µA times Ω is µV, a thousandth of the mV of the voltage.
        String before = String.format(
                Locale.ROOT, "(%s-%s*%s/1000)", in.voltage(), in.initialCurrent(), in.initialResistance());
        String after =
                String.format(Locale.ROOT, "(%s-%s*%s/1000)", in.voltage(), in.steadyCurrent(), in.steadyResistance());
        String currents = in.steadyCurrent() + "/" + in.initialCurrent();
        form(
                "t+, Evans-Vincent-Bruce",
                result.transference(),
                currents + "*" + before + "/" + after,
                "Iss (ΔV - I0 Ri0) / (I0 (ΔV - Iss Riss))",
                cursor);
        form(
                "t+, ohmic",
                result.ohmic(),
                in.electrolyteResistance() + "*" + in.steadyCurrent() + "/1000/" + after,
                "Re / (ΔV/Iss - Riss)",
                cursor);
        form(
                "t+, corrected for a changing electrolyte",
                result.bulkCorrected(),
                currents + "*" + in.steadyElectrolyteResistance() + "/" + in.electrolyteResistance() + "*" + before
                        + "/" + after,
                "Iss Re,ss (ΔV - I0 Ri0) / (I0 Re (ΔV - Iss Riss))",
                cursor);
        row("Current ratio", Estimate.withoutUncertainty(result.currentRatio()), "", currents, "Iss/I0", cursor);
        row(
                "Electrolyte resistance that follows",
                result.electrolyteResistance(),
                "Ω",
                in.voltage() + "*1000/" + in.initialCurrent() + "-" + in.initialResistance(),
                "ΔV/I0 - Ri0",
                cursor);
    }

    private static void form(
            String label, Optional<Estimate> estimate, String formula, String inWords, SheetCursor cursor) {
        if (estimate.isPresent()) {
            row(label, estimate.get(), "", formula, inWords, cursor);
        } else {
            cursor.cells(List.of(
                    Entry.text(label),
                    NO_VALUE,
                    NO_VALUE,
                    Entry.text(""),
                    NO_VALUE,
                    NO_VALUE,
                    NO_VALUE,
                    Entry.text(inWords)));
        }
    }

    private static void row(
            String label, Estimate estimate, String unit, String formula, String inWords, SheetCursor cursor) {
        Digits digits = Digits.ofValue(estimate.value(), estimate.standardUncertainty());
        int row = cursor.cells(List.of(
                Entry.text(label),
                Entry.number(estimate.value(), digits),
                Entry.uncertainty(estimate.value(), estimate.standardUncertainty(), "not stated"),
                Entry.text(unit),
                Entry.number(estimate.lower95(), digits, "not stated"),
                Entry.number(estimate.upper95(), digits, "not stated"),
                Entry.text(""),
                Entry.text(inWords)));
        cursor.formula(row, RECOMPUTED, formula, digits);
    }
}
