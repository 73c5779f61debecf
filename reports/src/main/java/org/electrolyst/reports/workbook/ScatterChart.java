package org.electrolyst.reports.workbook;

import java.util.List;
import java.util.stream.DoubleStream;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.ScatterStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFChartLegend;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFScatterChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.reports.axis.AxisRange;
import org.electrolyst.reports.axis.Palette;

/** A native chart of points and lines over cells of the workbook. Every line and marker has an explicit style. */
final class ScatterChart {
    private static final List<MarkerStyle> MARKERS =
            List.of(MarkerStyle.CIRCLE, MarkerStyle.SQUARE, MarkerStyle.DIAMOND, MarkerStyle.TRIANGLE, MarkerStyle.X);
    private static final short MARKER_POINTS = 5;
    private static final double LINE_POINTS = 1.25;
    private static final double AXIS_POINTS = 0.75;

    /**
     * Numbers of a series.
     *
     * @param reference the cells, as formulas write them
     * @param values what the cells hold
     */
    record Cells(String reference, DoubleVector values) {
        private XDDFNumericalDataSource<Double> source() {
            return XDDFDataSourcesFactory.fromArray(
                    DoubleStream.of(values.toArray()).boxed().toArray(Double[]::new), reference);
        }
    }

    /**
     * An axis.
     *
     * @param title with unit
     * @param range ends and ticks
     * @param numberFormat of the tick labels
     */
    record Axis(String title, AxisRange range, String numberFormat) {}

    private final XSSFChart chart;
    private final XDDFScatterChartData data;
    private int series;

    ScatterChart(ChartFrame frame, String title, Axis horizontal, Axis vertical) {
        chart = frame.chart();
        ChartText.title(chart, title);
        XDDFValueAxis x = axis(AxisPosition.BOTTOM, horizontal);
        XDDFValueAxis y = axis(AxisPosition.LEFT, vertical);
        x.crossAxis(y);
        y.crossAxis(x);
        x.setCrosses(AxisCrosses.MIN);
        y.setCrosses(AxisCrosses.MIN);
        data = (XDDFScatterChartData) chart.createData(ChartTypes.SCATTER, x, y);
        data.setStyle(ScatterStyle.LINE_MARKER);
        data.setVaryColors(false);
        XDDFChartLegend legend = chart.getOrAddLegend();
        legend.setPosition(LegendPosition.RIGHT);
        legend.setOverlay(false);
        frame.layOut(horizontal.range(), vertical.range());
    }

    /** Markers without a line. {@code shape} chooses the marker. */
    XDDFScatterChartData.Series points(String name, Cells x, Cells y, int rgb, int shape) {
        XDDFScatterChartData.Series points = add(name, x, y);
        points.setMarkerStyle(MARKERS.get(shape % MARKERS.size()));
        points.setMarkerSize(MARKER_POINTS);
        ChartInk.marker(points.getCTScatterSer().getMarker(), rgb);
        points.setLineProperties(ChartInk.noLine());
        return points;
    }

    /** A line without markers, which the legend leaves out: it has the colour of its points. */
    void line(String name, Cells x, Cells y, int rgb) {
        XDDFScatterChartData.Series line = add(name, x, y);
        line.setMarkerStyle(MarkerStyle.NONE);
        line.setLineProperties(ChartInk.line(rgb, LINE_POINTS));
        ChartText.hideFromLegend(chart, series - 1);
    }

    /** Draws what was added. */
    void plot() {
        chart.plot(data);
        chart.getCTChart().getPlotVisOnly().setVal(false);
        chart.displayBlanksAs(DisplayBlanks.GAP);
        ChartText.small(chart);
    }

    private XDDFScatterChartData.Series add(String name, Cells x, Cells y) {
        XDDFScatterChartData.Series added = (XDDFScatterChartData.Series) data.addSeries(x.source(), y.source());
        added.setTitle(name);
        added.setSmooth(false);
        series++;
        return added;
    }

    private XDDFValueAxis axis(AxisPosition position, Axis axis) {
        XDDFValueAxis created = chart.createValueAxis(position);
        created.setTitle(axis.title());
        created.setMinimum(axis.range().min());
        created.setMaximum(axis.range().max());
        created.setMajorUnit(axis.range().step());
        created.setNumberFormat(axis.numberFormat());
        created.setMajorTickMark(AxisTickMark.OUT);
        created.setMinorTickMark(AxisTickMark.NONE);
        created.setTickLabelPosition(AxisTickLabelPosition.LOW);
        created.getOrAddShapeProperties().setLineProperties(ChartInk.line(Palette.INK, AXIS_POINTS));
        created.getOrAddMajorGridProperties().setLineProperties(ChartInk.line(Palette.GRID, AXIS_POINTS));
        return created;
    }
}
