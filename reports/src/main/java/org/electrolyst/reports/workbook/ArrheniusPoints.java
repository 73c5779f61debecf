package org.electrolyst.reports.workbook;

import java.util.List;
import java.util.OptionalDouble;
import org.apache.poi.ss.util.CellReference;
import org.electrolyst.model.reference.PhysicalConstants;
import org.electrolyst.model.result.ArrheniusLaw.Kind;
import org.electrolyst.model.result.ArrheniusResult.Form;
import org.electrolyst.model.result.ArrheniusResult.Point;
import org.electrolyst.reports.axis.ArrheniusCurve;
import org.electrolyst.reports.table.Column;
import org.electrolyst.reports.table.Digits;
import org.electrolyst.reports.table.DisplayUnit;
import org.electrolyst.reports.table.Entry;

/** The table of measured conductivities with their logarithms as live formulas. */
final class ArrheniusPoints {
    static final int THOUSAND_OVER_T = 3;
    static final int LN_UNCERTAINTY = 7;
    static final int REPORTED_LAW = 9;

    private static final int KELVIN = 2;
    private static final int CONDUCTIVITY = 4;
    private static final int UNCERTAINTY = 5;
    private static final int LN_SIGMA_T = 6;
    private static final int LN_SIGMA = 8;

    private static final Digits LOGARITHM = Digits.fixed(4);
    private static final List<Column> COLUMNS = List.of(
            Column.of("Quantity"),
            Column.of("Temperature", DisplayUnit.CELSIUS.symbol()),
            Column.of("Temperature", "K"),
            Column.of("1000/T", "1/K"),
            Column.of("σ", DisplayUnit.SIEMENS_PER_CENTIMETRE.symbol()),
            Column.of("± σ", DisplayUnit.SIEMENS_PER_CENTIMETRE.symbol()),
            Column.of("ln(σT)", "σT in S K/cm"),
            Column.of("± ln"),
            Column.of("ln σ", "σ in S/cm"),
            Column.of("Reported law", "same ln"));

    private ArrheniusPoints() {}

    static void write(List<ArrheniusRows> results, SheetCursor cursor) {
        cursor.header(COLUMNS);
        for (ArrheniusRows rows : results) {
            for (Point point : rows.result().points()) {
                writePoint(rows, point, cursor);
            }
        }
    }

    /** The column of the logarithm that is linear in 1/T. */
    static int logarithm(Form form) {
        return form == Form.SIGMA_T ? LN_SIGMA_T : LN_SIGMA;
    }

    private static void writePoint(ArrheniusRows rows, Point point, SheetCursor cursor) {
        double sigma = DisplayUnit.SIEMENS_PER_CENTIMETRE.of(point.conductivitySPerM());
        OptionalDouble u = DisplayUnit.SIEMENS_PER_CENTIMETRE.ofDifference(point.standardUncertaintySPerM());
        Entry room = Entry.text("");
        int row = cursor.cells(List.of(
                Entry.text(rows.result().quantity().words()),
                Entry.number(DisplayUnit.CELSIUS.of(point.temperatureK()), Digits.fixed(1)),
                Entry.number(point.temperatureK(), Digits.fixed(2)),
                room,
                Entry.scientificValue(sigma, u),
                Entry.scientificUncertainty(sigma, u, "not stated"),
                room,
                Entry.instead("not stated"),
                room,
                law(rows, point.temperatureK())));
        String kelvin = cell(row, KELVIN);
        String conductivity = cell(row, CONDUCTIVITY);
        cursor.formula(row, THOUSAND_OVER_T, "1000/" + kelvin, LOGARITHM);
        cursor.formula(row, LN_SIGMA_T, "LN(" + conductivity + "*" + kelvin + ")", LOGARITHM);
        cursor.formula(row, LN_SIGMA, "LN(" + conductivity + ")", LOGARITHM);
        if (u.isPresent()) {
            cursor.formula(
                    row,
                    LN_UNCERTAINTY,
                    cell(row, UNCERTAINTY) + "/" + conductivity,
                    Digits.ofUncertainty(0, OptionalDouble.of(u.getAsDouble() / sigma)));
        }
        if (rows.result().law().kind() == Kind.ARRHENIUS) {
            cursor.formula(
                    row,
                    REPORTED_LAW,
                    rows.law(ArrheniusLaws.LN_PREFACTOR) + "-" + rows.law(ArrheniusLaws.ENERGY) + "/("
                            + PhysicalConstants.BOLTZMANN_EV_PER_K + "*" + kelvin + ")",
                    LOGARITHM);
        }
    }

    /** Only a straight line is a formula over the cells of its energy and prefactor. */
    private static Entry law(ArrheniusRows rows, double kelvin) {
        return rows.result().law().kind() == Kind.ARRHENIUS
                ? Entry.text("")
                : Entry.number(ArrheniusCurve.law(rows.result(), kelvin), LOGARITHM);
    }

    private static String cell(int row, int column) {
        return new CellReference(row, column).formatAsString();
    }
}
