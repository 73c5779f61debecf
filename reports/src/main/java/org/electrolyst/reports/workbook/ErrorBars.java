package org.electrolyst.reports.workbook;

import org.apache.poi.xddf.usermodel.chart.ErrorBarType;
import org.apache.poi.xddf.usermodel.chart.ErrorDirection;
import org.apache.poi.xddf.usermodel.chart.ErrorValueType;
import org.apache.poi.xddf.usermodel.chart.XDDFErrorBars;
import org.apache.poi.xddf.usermodel.chart.XDDFScatterChartData;

/** Vertical error bars as long as cells say. */
final class ErrorBars {
    private static final double POINTS = 0.75;

    private ErrorBars() {}

    static void add(XDDFScatterChartData.Series series, ScatterChart.Cells halfLengths, int rgb) {
        XDDFErrorBars bars = series.addNewErrorBars();
        bars.setErrorDirection(ErrorDirection.Y);
        bars.setErrorBarType(ErrorBarType.BOTH);
        bars.setErrorValueType(ErrorValueType.CUSTOM);
        bars.setNoEndCap(false);
        bars.setPlus(halfLengths.source());
        bars.setMinus(halfLengths.source());
        bars.setShapeProperties(ChartInk.outline(rgb, POINTS));
    }
}
