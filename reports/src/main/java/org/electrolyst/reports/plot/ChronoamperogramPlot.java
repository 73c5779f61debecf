package org.electrolyst.reports.plot;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.electrolyst.model.polarization.PolarizationCurve;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.result.Estimate;
import org.electrolyst.model.result.HoldReading;
import org.electrolyst.reports.axis.AxisRange;
import org.electrolyst.reports.axis.CurrentUnit;
import org.electrolyst.reports.axis.DecadeRange;
import org.electrolyst.reports.axis.DrawnPoints;
import org.electrolyst.reports.axis.Palette;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYSeries;

/**
 * Chronoamperograms of held voltages: current over the time since the step, a panel for each hold, with the windows in which
 * the double layers charge, the initial current is read and the steady current is fitted, and the currents that were read.
 */
public final class ChronoamperogramPlot {
    private static final double WIDTH_OVER_HEIGHT = 1.3;
    private static final int TICKS = 6;
    private static final Color CHARGING = new Color(0x999999);
    private static final Color INITIAL = new Color(Palette.distinct(0));
    private static final Color STEADY = new Color(Palette.distinct(4));
    private static final Color OHMIC = new Color(Palette.distinct(1));

    private ChronoamperogramPlot() {}

    /**
     * Writes a picture of holds.
     *
     * @param holds at least one, each with a sample after its step
     * @param target ends in .png, .svg or .pdf
     * @return where the picture really is
     * @throws IOException if it could not be written
     */
    public static Path write(List<PlottedHold> holds, String title, Path target) throws IOException {
        if (holds.isEmpty()) {
            throw new IllegalArgumentException("a chronoamperogram needs at least one hold");
        }
        return new Picture(
                        title, holds.stream().map(ChronoamperogramPlot::panel).toList())
                .write(target);
    }

    private static Picture.Panel panel(PlottedHold hold) {
        PolarizationCurve curve = hold.curve();
        HoldReading reading = hold.reading();
        int[] drawn = DrawnPoints.of(curve.timeS(), curve.currentA());
        if (drawn.length == 0) {
            throw new IllegalArgumentException("the hold of " + hold.label() + " has no sample after its step");
        }
        DoubleVector timesS = pick(curve.timeS(), drawn);
        DoubleVector currentsA = pick(curve.currentA(), drawn);
        DoubleVector readA = DoubleVector.of(DoubleStream.concat(
                        DoubleStream.of(reading.ohmicA(), reading.steadyA().value()),
                        reading.extrapolatedA().stream().mapToDouble(Estimate::value))
                .toArray());
        CurrentUnit unit = CurrentUnit.suiting(Math.max(largest(currentsA), largest(readA)));
        DecadeRange time = DecadeRange.around(DoubleStream.of(timesS.toArray()));
        XYPlot plot = new XYPlot();
        plot.setDomainAxis(PlotStyle.decades("Time since the step (s)", time));
        plot.setRangeAxis(PlotStyle.axis(
                "Current (" + unit.symbol() + ")",
                AxisRange.around(Stream.of(currentsA, readA), TICKS),
                unit.ampere()));
        LegendItemCollection legend = new LegendItemCollection();
        addWindows(plot, legend, reading, timesS);
        addPoints(plot, legend, hold.label(), timesS, currentsA, unit);
        addReadings(plot, legend, reading, time, unit);
        plot.setFixedLegendItems(legend);
        return new Picture.Panel(PlotStyle.chart(plot), WIDTH_OVER_HEIGHT);
    }

    private static DoubleVector pick(DoubleVector of, int[] indices) {
        return DoubleVector.generate(indices.length, i -> of.at(indices[i]));
    }

    private static double largest(DoubleVector currents) {
        return Math.max(Math.abs(currents.min()), Math.abs(currents.max()));
    }

    private static void addWindows(XYPlot plot, LegendItemCollection legend, HoldReading reading, DoubleVector timesS) {
        double firstS = timesS.at(0);
        double endS = timesS.at(timesS.size() - 1);
        addWindow(plot, legend, "double layers charge", CHARGING, firstS, reading.chargedAfterS());
        addWindow(
                plot,
                legend,
                "initial current is read",
                INITIAL,
                Math.max(firstS, reading.chargedAfterS()),
                Math.min(endS, reading.latestInitialS().orElse(endS)));
        addWindow(plot, legend, "steady current is fitted", STEADY, Math.max(firstS, reading.steadyFromS()), endS);
    }

    private static void addWindow(
            XYPlot plot, LegendItemCollection legend, String name, Color color, double fromS, double untilS) {
        if (untilS > fromS) {
            plot.addDomainMarker(PlotStyle.window(color, fromS, untilS), Layer.BACKGROUND);
            legend.add(PlotStyle.windowInLegend(name, color));
        }
    }

    private static void addPoints(
            XYPlot plot,
            LegendItemCollection legend,
            String label,
            DoubleVector timesS,
            DoubleVector currentsA,
            CurrentUnit unit) {
        XYSeries points = new XYSeries(label, false);
        IntStream.range(0, timesS.size()).forEach(i -> points.add(timesS.at(i), currentsA.at(i) / unit.ampere()));
        XYLineAndShapeRenderer dots = PlotStyle.dots(new Color(Palette.INK));
        PlotStyle.add(plot, points, dots);
        legend.add(dots.getLegendItem(0, 0));
    }

    private static void addReadings(
            XYPlot plot, LegendItemCollection legend, HoldReading reading, DecadeRange time, CurrentUnit unit) {
        addLevel(plot, legend, "dV/(R_e + R_i0)", OHMIC, reading.ohmicA(), time, unit);
        reading.extrapolatedA()
                .ifPresent(current ->
                        addLevel(plot, legend, "I_0 by extrapolation", INITIAL, current.value(), time, unit));
        String steady = reading.steadyA().standardUncertainty().isPresent() ? "I_ss" : "I_ss, not known";
        addLevel(plot, legend, steady, STEADY, reading.steadyA().value(), time, unit);
    }

    private static void addLevel(
            XYPlot plot,
            LegendItemCollection legend,
            String name,
            Color color,
            double currentA,
            DecadeRange time,
            CurrentUnit unit) {
        XYSeries level = new XYSeries(name, false);
        level.add(time.min(), currentA / unit.ampere());
        level.add(time.max(), currentA / unit.ampere());
        XYLineAndShapeRenderer line = PlotStyle.dashed(color);
        int index = plot.getDatasetCount();
        PlotStyle.add(plot, level, line);
        legend.add(line.getLegendItem(index, 0));
    }
}
