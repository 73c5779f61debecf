package org.electrolyst.reports.workbook;

import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xddf.usermodel.chart.XDDFScatterChartData;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.result.ArrheniusResult.Form;
import org.electrolyst.reports.axis.ArrheniusCurve;
import org.electrolyst.reports.axis.AxisRange;
import org.electrolyst.reports.axis.Palette;
import org.electrolyst.reports.table.Digits;

/** Points with error bars and their reported laws over 1000/T. */
final class ArrheniusChart {
    private static final int TICKS = 6;

    private ArrheniusChart() {}

    static void draw(ChartFrame frame, String sampleId, Form form, List<ArrheniusRows> results, String sheet) {
        List<ArrheniusCurve> curves =
                results.stream().map(rows -> ArrheniusCurve.of(rows.result())).toList();
        ScatterChart chart = new ScatterChart(
                frame,
                sampleId,
                axis("1000/T (1/K)", curves.stream().map(ArrheniusCurve::thousandOverT)),
                axis(ArrheniusCurve.logarithmTitle(form), curves.stream().flatMap(ArrheniusCurve::vertical)));
        for (int i = 0; i < results.size(); i++) {
            ArrheniusRows rows = results.get(i);
            ArrheniusCurve curve = curves.get(i);
            XDDFScatterChartData.Series points = chart.points(
                    rows.result().quantity().words(),
                    cells(rows, ArrheniusPoints.THOUSAND_OVER_T, curve.thousandOverT(), sheet),
                    cells(rows, ArrheniusPoints.logarithm(form), curve.logarithm(), sheet),
                    Palette.distinct(i),
                    i);
            if (curve.uncertainty().isPresent()) {
                ErrorBars.add(
                        points,
                        cells(
                                rows,
                                ArrheniusPoints.LN_UNCERTAINTY,
                                curve.uncertainty().get(),
                                sheet),
                        Palette.distinct(i));
            }
        }
        for (int i = 0; i < results.size(); i++) {
            chart.line(
                    results.get(i).result().quantity().words() + ", law",
                    cells(
                            results.get(i),
                            ArrheniusPoints.THOUSAND_OVER_T,
                            curves.get(i).thousandOverT(),
                            sheet),
                    cells(
                            results.get(i),
                            ArrheniusPoints.REPORTED_LAW,
                            curves.get(i).law(),
                            sheet),
                    Palette.distinct(i));
        }
        chart.plot();
    }

    private static ScatterChart.Axis axis(String title, Stream<DoubleVector> vectors) {
        AxisRange range = AxisRange.around(vectors, TICKS);
        return new ScatterChart.Axis(title, range, Styles.format(Digits.fixed(range.decimals(1))));
    }

    private static ScatterChart.Cells cells(ArrheniusRows rows, int column, DoubleVector values, String sheet) {
        return new ScatterChart.Cells(rows.points(column).formatAsString(sheet, true), values);
    }
}
