package org.electrolyst.reports.workbook;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.result.FitResult;
import org.electrolyst.model.run.RecordId;
import org.electrolyst.model.run.StoredSpectrum;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.electrolyst.reports.ReportContent;
import org.electrolyst.reports.SampleReport;
import org.electrolyst.reports.axis.AxisRange;
import org.electrolyst.reports.axis.BlockingTail;
import org.electrolyst.reports.axis.EqualAxes;
import org.electrolyst.reports.axis.ImpedanceUnit;
import org.electrolyst.reports.axis.Palette;
import org.electrolyst.reports.axis.ScaleGroups;
import org.electrolyst.reports.table.Digits;
import org.electrolyst.reports.table.DisplayUnit;

/** Nyquist charts with equal axes. Spectra of similar size share one; a temperature series takes several. */
final class NyquistSection implements Section {
    private static final int ROWS_OF_CHART = 16;
    private static final int COLUMNS_OF_CHART = 4;
    private static final int CHARTS_ACROSS = 2;
    private static final int TEXT_ROWS = 2;

    /** A spectrum and the points of it that a chart must show. */
    private record Shown(StoredSpectrum stored, ImpedanceSpectrum inView) {}

    private record Group(String title, List<Shown> spectra, Map<RecordId, FitResult> fits) {}

    @Override
    public String name() {
        return "Nyquist";
    }

    @Override
    public boolean appliesTo(ReportContent content) {
        return content.samples().stream().anyMatch(s -> !s.spectra().isEmpty());
    }

    @Override
    public void write(ReportContent content, Book book) {
        XSSFSheet sheet = book.sheet(name());
        SheetCursor cursor =
                new SheetCursor(sheet, book.styles(), Widths.uniform(CHARTS_ACROSS * COLUMNS_OF_CHART, 17));
        cursor.line(NamedStyle.TITLE, "Nyquist plots");
        cursor.line(NamedStyle.NOTE, "Markers: measured. Lines: fitted circuit. One ohm is equally long on both axes.");
        List<Group> groups =
                content.samples().stream().flatMap(NyquistSection::groups).toList();
        for (int i = 0; i < groups.size(); i++) {
            int row = TEXT_ROWS + i / CHARTS_ACROSS * ROWS_OF_CHART;
            int column = i % CHARTS_ACROSS * COLUMNS_OF_CHART;
            draw(groups.get(i), ChartFrame.at(sheet, row, column, true), book.rawDataRows());
        }
        int chartRows = (groups.size() + CHARTS_ACROSS - 1) / CHARTS_ACROSS;
        book.printSetup()
                .fullSize(
                        sheet,
                        TEXT_ROWS + chartRows * ROWS_OF_CHART,
                        CHARTS_ACROSS * COLUMNS_OF_CHART,
                        TEXT_ROWS,
                        2 * ROWS_OF_CHART);
    }

    /** All spectra, then once more the arcs of those whose low-frequency tail dwarfs them. */
    private static Stream<Group> groups(SampleReport sample) {
        List<Shown> whole =
                sample.spectra().stream().map(s -> new Shown(s, s.spectrum())).toList();
        List<Shown> arcs = sample.spectra().stream()
                .flatMap(s -> BlockingTail.cutFrom(s.spectrum()).map(part -> new Shown(s, part)).stream())
                .toList();
        String id = sample.sample().id();
        Map<RecordId, FitResult> fits = sample.fitsBySpectrum();
        return Stream.concat(groups(id, whole, fits), groups(id + ", without the low-frequency tail", arcs, fits));
    }

    private static Stream<Group> groups(String title, List<Shown> spectra, Map<RecordId, FitResult> fits) {
        return ScaleGroups.of(spectra, Shown::inView).stream().map(group -> new Group(title, group, fits));
    }

    private static void draw(Group group, ChartFrame frame, RawDataRows rows) {
        EqualAxes axes =
                EqualAxes.covering(group.spectra().stream().map(Shown::inView).toList());
        ImpedanceUnit unit = axes.unit();
        ScatterChart chart = new ScatterChart(
                frame,
                group.title(),
                new ScatterChart.Axis("Z' (" + unit.symbol() + ")", axes.real(), format(axes.real(), unit)),
                new ScatterChart.Axis(
                        "-Z'' (" + unit.symbol() + ")", axes.minusImaginary(), format(axes.minusImaginary(), unit)));
        for (int i = 0; i < group.spectra().size(); i++) {
            StoredSpectrum stored = group.spectra().get(i).stored();
            chart.points(
                    label(stored),
                    cells(
                            rows,
                            stored,
                            RawDataSection.REAL,
                            0,
                            stored.spectrum().realOhm()),
                    cells(rows, stored, RawDataSection.MINUS_IMAGINARY, 0, minus(stored.spectrum())),
                    Palette.ordered(i),
                    i);
        }
        for (int i = 0; i < group.spectra().size(); i++) {
            StoredSpectrum stored = group.spectra().get(i).stored();
            Optional<FittedPoints> fitted = FittedPoints.of(stored, group.fits());
            if (fitted.isPresent() && fitted.get().beginsBeside().isPresent()) {
                ImpedanceSpectrum curve = fitted.get().curve();
                int from = fitted.get().beginsBeside().getAsInt();
                chart.line(
                        label(stored) + ", fit",
                        cells(rows, stored, RawDataSection.FITTED_REAL, from, curve.realOhm()),
                        cells(rows, stored, RawDataSection.FITTED_MINUS_IMAGINARY, from, minus(curve)),
                        Palette.ordered(i));
            }
        }
        chart.plot();
    }

    private static ScatterChart.Cells cells(
            RawDataRows rows, StoredSpectrum stored, int column, int from, DoubleVector values) {
        return new ScatterChart.Cells(rows.reference(stored.id(), column, from, values.size()), values);
    }

    private static DoubleVector minus(ImpedanceSpectrum spectrum) {
        return spectrum.imaginaryOhm().map(z -> -z);
    }

    private static String label(StoredSpectrum stored) {
        return stored.conditions().temperatureK().isPresent()
                ? String.format(
                        Locale.ROOT,
                        "%.1f °C (%s)",
                        DisplayUnit.CELSIUS.of(
                                stored.conditions().temperatureK().getAsDouble()),
                        stored.id())
                : stored.id().toString();
    }

    /** Each comma at its end divides what is shown by a thousand. */
    private static String format(AxisRange range, ImpedanceUnit unit) {
        return Styles.format(Digits.fixed(Math.min(9, range.decimals(unit.ohm()))))
                + ",".repeat((int) Math.round(Math.log10(unit.ohm()) / 3));
    }
}
