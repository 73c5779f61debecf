package org.electrolyst.reports.workbook;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.electrolyst.model.reference.PhysicalConstants;
import org.electrolyst.model.result.ArrheniusLaw;
import org.electrolyst.model.result.ArrheniusLaw.Kind;
import org.electrolyst.model.result.ArrheniusResult;
import org.electrolyst.model.result.ArrheniusResult.Form;
import org.electrolyst.model.result.Estimate;
import org.electrolyst.reports.table.Column;
import org.electrolyst.reports.table.Digits;
import org.electrolyst.reports.table.DisplayUnit;
import org.electrolyst.reports.table.Entry;

/** The table of reported laws and their alternatives. */
final class ArrheniusLaws {
    static final int ENERGY = 5;
    static final int LN_PREFACTOR = 9;

    private static final int RECOMPUTED_ENERGY = 15;
    private static final int RECOMPUTED_CONDUCTIVITY = 16;
    private static final String NOT_STATED = "not stated";
    private static final Entry NOT_STORED = Entry.instead("not stored");
    private static final Entry WEIGHTED = Entry.instead("weighted");
    private static final Entry NO_LINE = Entry.instead("no line");
    private static final double ROOM_TEMPERATURE_K = 25 + PhysicalConstants.ZERO_CELSIUS_K;
    private static final String S_PER_CM = DisplayUnit.SIEMENS_PER_CENTIMETRE.symbol();
    private static final List<Column> COLUMNS = List.of(
            Column.of("Quantity"),
            Column.of("Law"),
            Column.of("Logarithm"),
            Column.of("Weights"),
            Column.of("Shown as"),
            Column.of("Ea", "eV"),
            Column.of("± Ea", "eV"),
            Column.of("Ea", "kJ/mol"),
            Column.of("± Ea", "kJ/mol"),
            Column.of("ln A, A in S K/cm or S/cm"),
            Column.of("± ln A"),
            Column.of("σ at 25 °C", S_PER_CM),
            Column.of("lower 95 %", S_PER_CM),
            Column.of("upper 95 %", S_PER_CM),
            Column.of("R²"),
            Column.of("Ea by worksheet", "eV"),
            Column.of("σ at 25 °C by worksheet", S_PER_CM));

    private ArrheniusLaws() {}

    static void write(List<ArrheniusRows> results, SheetCursor cursor) {
        cursor.header(COLUMNS);
        for (ArrheniusRows rows : results) {
            ArrheniusResult r = rows.result();
            writeLaw(rows, r.law(), Optional.of(r), cursor);
            for (ArrheniusLaw alternative : r.alternatives()) {
                writeLaw(rows, alternative, Optional.empty(), cursor);
            }
        }
    }

    private static void writeLaw(
            ArrheniusRows rows, ArrheniusLaw law, Optional<ArrheniusResult> reported, SheetCursor cursor) {
        Estimate ev = law.activationEnergyEv();
        Estimate kjPerMol = ev.times(PhysicalConstants.KJ_PER_MOL_IN_EV);
        Estimate at25 = law.conductivity25CSPerM().times(DisplayUnit.SIEMENS_PER_CENTIMETRE.of(1));
        Digits conductivityDigits =
                Digits.ofValue(at25.value(), at25.standardUncertainty()).asScientific(at25.value());
        Optional<Estimate> lnA = reported.map(ArrheniusResult::lnPrefactor);
        int row = cursor.cells(List.of(
                Entry.text(rows.result().quantity().words()),
                Entry.text(law.kind().words()),
                Entry.text(Wording.of(law.form())),
                Entry.text(Wording.weights(law.weights())),
                Entry.text(reported.isPresent() ? "reported" : "alternative"),
                value(ev),
                uncertainty(ev),
                value(kjPerMol),
                uncertainty(kjPerMol),
                lnA.map(ArrheniusLaws::value).orElse(NOT_STORED),
                lnA.map(ArrheniusLaws::uncertainty).orElse(NOT_STORED),
                Entry.number(at25.value(), conductivityDigits),
                Entry.number(at25.lower95(), conductivityDigits, NOT_STATED),
                Entry.number(at25.upper95(), conductivityDigits, NOT_STATED),
                reported.map(r -> Entry.number(r.rSquared(), Digits.fixed(5))).orElse(NOT_STORED),
                notRecomputed(law),
                notRecomputed(law)));
        if (law.kind() == Kind.ARRHENIUS
                && law.weights().equals("none")
                && rows.result().points().size() > 1) {
            cursor.formula(row, RECOMPUTED_ENERGY, energy(rows, law.form()), ofValue(ev));
            cursor.formula(row, RECOMPUTED_CONDUCTIVITY, conductivity(rows, law.form()), conductivityDigits);
        }
    }

    private static Entry notRecomputed(ArrheniusLaw law) {
        return law.kind() == Kind.ARRHENIUS ? WEIGHTED : NO_LINE;
    }

    private static String energy(ArrheniusRows rows, Form form) {
        return "-SLOPE(" + line(rows, form) + ")*1000*" + PhysicalConstants.BOLTZMANN_EV_PER_K;
    }

    private static String conductivity(ArrheniusRows rows, Form form) {
        String line = line(rows, form);
        String exponential =
                String.format(Locale.ROOT, "EXP(INTERCEPT(%s)+SLOPE(%s)*1000/%s)", line, line, ROOM_TEMPERATURE_K);
        return form == Form.SIGMA_T ? exponential + "/" + ROOM_TEMPERATURE_K : exponential;
    }

    private static String line(ArrheniusRows rows, Form form) {
        return rows.points(ArrheniusPoints.logarithm(form)).formatAsString() + ","
                + rows.points(ArrheniusPoints.THOUSAND_OVER_T).formatAsString();
    }

    private static Entry value(Estimate estimate) {
        return Entry.value(estimate.value(), estimate.standardUncertainty());
    }

    private static Digits ofValue(Estimate estimate) {
        return Digits.ofValue(estimate.value(), estimate.standardUncertainty());
    }

    private static Entry uncertainty(Estimate estimate) {
        OptionalDouble u = estimate.standardUncertainty();
        return Entry.uncertainty(estimate.value(), u, NOT_STATED);
    }
}
