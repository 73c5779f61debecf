package org.electrolyst.reports.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Polygon;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import org.electrolyst.reports.axis.AxisRange;
import org.electrolyst.reports.axis.DecadeRange;
import org.electrolyst.reports.axis.Palette;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYDifferenceRenderer;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** The look of all pictures: white, thin grey grid, dark text. */
final class PlotStyle {
    static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 18);

    private static final Font AXIS = new Font(Font.SANS_SERIF, Font.PLAIN, 15);
    private static final Font TICKS = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
    private static final Color INK = new Color(Palette.INK);
    private static final Color GRID = new Color(Palette.GRID);
    static final BasicStroke THIN = new BasicStroke(1);
    private static final int BAND_ALPHA = 40;
    private static final BasicStroke LINE = new BasicStroke(1.6f);

    private static final BasicStroke DASHED =
            new BasicStroke(1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {6, 4}, 0);

    private static final float BAND_OPACITY = 0.25f;
    private static final float WINDOW_OPACITY = 0.16f;

    private PlotStyle() {}

    /** An axis whose numbers are in {@code unit}, that is divided by it. */
    static NumberAxis axis(String title, AxisRange range, double unit) {
        NumberAxis axis = new NumberAxis(title);
        axis.setRange(range.min() / unit, range.max() / unit);
        int decimals = range.decimals(unit);
        String pattern = decimals == 0 ? "0" : "0." + "0".repeat(decimals);
        axis.setTickUnit(new NumberTickUnit(range.step() / unit, new DecimalFormat(pattern, symbols())));
        ink(axis);
        return axis;
    }

    /** A logarithmic axis labelled with powers of ten. */
    static LogAxis decades(String title, DecadeRange range) {
        LogAxis axis = new LogAxis(title);
        axis.setBaseSymbol("10");
        axis.setRange(range.min(), range.max());
        axis.setTickUnit(new NumberTickUnit(range.step(), new DecimalFormat("0", symbols())));
        ink(axis);
        return axis;
    }

    private static DecimalFormatSymbols symbols() {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setMinusSign('−');
        return symbols;
    }

    static void ink(ValueAxis axis) {
        axis.setLabelFont(AXIS);
        axis.setTickLabelFont(TICKS);
        axis.setLabelPaint(INK);
        axis.setTickLabelPaint(INK);
        axis.setAxisLinePaint(INK);
        axis.setTickMarkPaint(INK);
    }

    static JFreeChart chart(XYPlot plot) {
        frame(plot);
        JFreeChart chart = new JFreeChart(null, TITLE, plot, true);
        chart.setBackgroundPaint(Color.WHITE);
        chart.getLegend().setPosition(RectangleEdge.BOTTOM);
        chart.getLegend().setItemFont(TICKS);
        chart.getLegend().setFrame(BlockBorder.NONE);
        chart.setPadding(new RectangleInsets(8, 8, 8, 16));
        return chart;
    }

    /** The look of one plotted area. */
    static void frame(XYPlot plot) {
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlinePaint(INK);
        plot.setDomainGridlinePaint(GRID);
        plot.setRangeGridlinePaint(GRID);
        plot.setDomainGridlineStroke(THIN);
        plot.setRangeGridlineStroke(THIN);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    }

    /** Adds data to a plot with a renderer of their own. */
    static void add(XYPlot plot, XYSeries series, XYLineAndShapeRenderer renderer) {
        int index = plot.getDataset() == null ? 0 : plot.getDatasetCount();
        plot.setDataset(index, new XYSeriesCollection(series));
        plot.setRenderer(index, renderer);
    }

    static XYLineAndShapeRenderer markers(Color color, int shape) {
        return marked(new XYLineAndShapeRenderer(false, true), color, shape);
    }

    static XYLineAndShapeRenderer hollowMarkers(Color color, int shape) {
        XYLineAndShapeRenderer renderer = markers(color, shape);
        renderer.setSeriesShapesFilled(0, false);
        return renderer;
    }

    static XYLineAndShapeRenderer markersWithErrors(Color color, int shape) {
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDrawXError(false);
        renderer.setErrorPaint(color);
        renderer.setErrorStroke(THIN);
        return marked(renderer, color, shape);
    }

    static XYLineAndShapeRenderer hiddenInLegend(Color color) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setSeriesPaint(0, color);
        renderer.setSeriesStroke(0, LINE);
        renderer.setSeriesVisibleInLegend(0, false);
        return renderer;
    }

    /** Points so small that a thousand of them still show the scatter. */
    static XYLineAndShapeRenderer dots(Color color) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        renderer.setSeriesPaint(0, color);
        renderer.setSeriesShape(0, new Ellipse2D.Double(-1.5, -1.5, 3, 3));
        return renderer;
    }

    static XYLineAndShapeRenderer dashed(Color color) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setSeriesPaint(0, color);
        renderer.setSeriesStroke(0, DASHED);
        renderer.setLegendLine(new Line2D.Double(-11, 0, 11, 0));
        return renderer;
    }

    /** A shaded range of the horizontal axis, behind the data. */
    static IntervalMarker window(Color color, double from, double until) {
        return new IntervalMarker(from, until, color, THIN, null, null, WINDOW_OPACITY);
    }

    /** What explains a shaded range. */
    static LegendItem windowInLegend(String name, Color color) {
        Color faint = new Color(color.getRed(), color.getGreen(), color.getBlue(), Math.round(255 * WINDOW_OPACITY));
        return new LegendItem(name, null, null, null, new Rectangle2D.Double(-7, -5, 14, 10), faint);
    }

    /** Fills the space between the two lines of a dataset. */
    static XYDifferenceRenderer band(Color color) {
        Color faint = new Color(color.getRed(), color.getGreen(), color.getBlue(), BAND_ALPHA);
        XYDifferenceRenderer renderer = new XYDifferenceRenderer(faint, faint, false);
        renderer.setSeriesPaint(0, faint);
        renderer.setSeriesPaint(1, faint);
        renderer.setDefaultSeriesVisibleInLegend(false);
        return renderer;
    }

    /** A line with its name in the legend, in front of a paler band from the lower to the upper value of its data. */
    static XYLineAndShapeRenderer lineWithBand(Color color) {
        DeviationRenderer renderer = new DeviationRenderer(true, false);
        renderer.setSeriesPaint(0, color);
        renderer.setSeriesStroke(0, LINE);
        renderer.setSeriesFillPaint(0, color);
        renderer.setAlpha(BAND_OPACITY);
        renderer.setLegendLine(new Line2D.Double(-9, 0, 9, 0));
        return renderer;
    }

    /** The same without a name in the legend. */
    static XYLineAndShapeRenderer unnamed(XYLineAndShapeRenderer renderer) {
        renderer.setSeriesVisibleInLegend(0, false);
        return renderer;
    }

    /** The look of text within the plotted area. */
    static void ink(XYTextAnnotation text) {
        text.setFont(TICKS);
        text.setPaint(INK);
    }

    private static XYLineAndShapeRenderer marked(XYLineAndShapeRenderer renderer, Color color, int shape) {
        renderer.setSeriesPaint(0, color);
        List<Shape> shapes = shapes();
        renderer.setSeriesShape(0, shapes.get(shape % shapes.size()));
        return renderer;
    }

    private static List<Shape> shapes() {
        return List.of(
                new Ellipse2D.Double(-3.5, -3.5, 7, 7),
                new Rectangle2D.Double(-3, -3, 6, 6),
                new Polygon(new int[] {0, 4, 0, -4}, new int[] {-4, 0, 4, 0}, 4),
                new Polygon(new int[] {0, 4, -4}, new int[] {-4, 3, 3}, 3),
                new Polygon(new int[] {0, 4, -4}, new int[] {4, -3, -3}, 3));
    }
}
