package org.electrolyst.reports.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.poi.ss.usermodel.Sheet;
import org.electrolyst.model.result.FitResult;
import org.electrolyst.model.run.RecordId;
import org.electrolyst.model.run.StoredSpectrum;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.electrolyst.reports.ReportContent;
import org.electrolyst.reports.SampleReport;
import org.electrolyst.reports.table.Column;
import org.electrolyst.reports.table.Digits;
import org.electrolyst.reports.table.Entry;

/** Every measured point with the fitted curve beside it, as one long table. */
final class RawDataSection implements Section {
    static final int REAL = 2;
    static final int MINUS_IMAGINARY = 4;
    static final int FITTED_REAL = 7;
    static final int FITTED_MINUS_IMAGINARY = 9;

    private static final Digits FREQUENCY = Digits.scientific(4);
    private static final Digits IMPEDANCE = Digits.scientific(5);
    private static final Digits PHASE = Digits.fixed(3);
    private static final Entry NO_FIT = Entry.instead("no fit");
    private static final Entry NOT_FITTED = Entry.instead("not fitted");
    private static final List<Column> COLUMNS = List.of(
            Column.of("Spectrum"),
            Column.of("Frequency", "Hz"),
            Column.of("Z'", "Ω"),
            Column.of("Z''", "Ω"),
            Column.of("-Z''", "Ω"),
            Column.of("|Z|", "Ω"),
            Column.of("Phase", "°"),
            Column.of("Fitted Z'", "Ω"),
            Column.of("Fitted Z''", "Ω"),
            Column.of("Fitted -Z''", "Ω"));
    private static final Widths WIDTHS = new Widths(11, 13, 14, 14, 14, 14, 11, 14, 14, 14);

    @Override
    public String name() {
        return RawDataRows.SHEET;
    }

    @Override
    public boolean appliesTo(ReportContent content) {
        return content.samples().stream().anyMatch(s -> !s.spectra().isEmpty());
    }

    @Override
    public void write(ReportContent content, Book book) {
        Sheet sheet = book.streamedSheet(name());
        SheetCursor cursor = new SheetCursor(sheet, book.styles(), WIDTHS);
        cursor.header(COLUMNS);
        for (SampleReport sample : content.samples()) {
            Map<RecordId, FitResult> fits = sample.fitsBySpectrum();
            for (StoredSpectrum stored : sample.spectra()) {
                writePoints(stored.id(), stored.spectrum(), FittedPoints.of(stored, fits), cursor);
            }
        }
        TableSheet.finish(book, sheet, cursor.rows(), WIDTHS, 1);
    }

    private static void writePoints(
            RecordId spectrum, ImpedanceSpectrum measured, Optional<FittedPoints> fitted, SheetCursor cursor) {
        Entry id = Entry.text(spectrum.toString());
        for (int i = 0; i < measured.size(); i++) {
            List<Entry> row = new ArrayList<>(List.of(
                    id,
                    Entry.number(measured.frequencyHz().at(i), FREQUENCY),
                    Entry.number(measured.realOhm().at(i), IMPEDANCE),
                    Entry.number(measured.imaginaryOhm().at(i), IMPEDANCE),
                    Entry.number(-measured.imaginaryOhm().at(i), IMPEDANCE),
                    Entry.number(measured.modulusOhm(i), IMPEDANCE),
                    Entry.number(Math.toDegrees(measured.phaseRad(i)), PHASE)));
            row.addAll(fittedPoint(fitted, i));
            cursor.cells(row);
        }
    }

    private static List<Entry> fittedPoint(Optional<FittedPoints> fitted, int measuredPoint) {
        if (fitted.isEmpty()) {
            return List.of(NO_FIT, NO_FIT, NO_FIT);
        }
        OptionalInt point = fitted.get().beside(measuredPoint);
        if (point.isEmpty()) {
            return List.of(NOT_FITTED, NOT_FITTED, NOT_FITTED);
        }
        double real = fitted.get().curve().realOhm().at(point.getAsInt());
        double imaginary = fitted.get().curve().imaginaryOhm().at(point.getAsInt());
        return List.of(
                Entry.number(real, IMPEDANCE), Entry.number(imaginary, IMPEDANCE), Entry.number(-imaginary, IMPEDANCE));
    }
}
