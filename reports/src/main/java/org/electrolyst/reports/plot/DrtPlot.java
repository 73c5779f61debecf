package org.electrolyst.reports.plot;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.quantity.QuantityFormat;
import org.electrolyst.model.result.DrtResult.Curve;
import org.electrolyst.model.result.DrtResult.Distribution;
import org.electrolyst.model.result.DrtResult.Peak;
import org.electrolyst.reports.axis.AxisRange;
import org.electrolyst.reports.axis.DecadeRange;
import org.electrolyst.reports.axis.ImpedanceUnit;
import org.electrolyst.reports.axis.Palette;
import org.electrolyst.reports.axis.ScaleGroups;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/**
 * Pictures of distributions of relaxation times: γ(ln τ) over τ with the band that lambda leaves. A marker stands on each peak,
 * hollow where it lies outside the measured window; in pictures of one spectrum its resistance is written above it.
 */
public final class DrtPlot {
    private static final double WIDTH_OVER_HEIGHT = 1.5;
    private static final int TICKS = 6;
    private static final double ROOM_FOR_TEXT = 1.1;
    private static final double TEXT_ABOVE = 0.025;
    /** Half the width of the text of a peak, as a logarithm of τ. */
    private static final double HALF_TEXT = 0.6;

    private static final double SMALLEST_OHM = 1e-12;
    private static final int DIGITS = 2;

    private DrtPlot() {}

    /**
     * Writes a picture of distributions.
     *
     * @param spectra at least one with a distribution; those without one are left out
     * @param target ends in .png, .svg or .pdf
     * @return where the picture really is
     * @throws IOException if it could not be written
     */
    public static Path write(List<PlottedSpectrum> spectra, String title, Path target) throws IOException {
        List<PlottedSpectrum> distributed =
                spectra.stream().filter(s -> s.distribution().isPresent()).toList();
        if (distributed.isEmpty()) {
            throw new IllegalArgumentException(
                    "a plot of relaxation times needs at least one spectrum that has a distribution");
        }
        return new Picture(
                        title,
                        ScaleGroups.ofExtent(
                                        distributed,
                                        s -> heightOhm(s.distribution().orElseThrow()))
                                .stream()
                                .map(DrtPlot::panel)
                                .toList())
                .write(target);
    }

    private static Picture.Panel panel(List<PlottedSpectrum> group) {
        List<Distribution> all =
                group.stream().flatMap(s -> s.distribution().stream()).toList();
        double highestOhm = all.stream().mapToDouble(DrtPlot::heightOhm).max().orElseThrow();
        double shownOhm = Math.max(SMALLEST_OHM, ROOM_FOR_TEXT * highestOhm);
        ImpedanceUnit unit = ImpedanceUnit.suiting(shownOhm);
        XYPlot plot = new XYPlot();
        plot.setDomainAxis(PlotStyle.decades(
                "τ (s)",
                DecadeRange.around(all.stream()
                        .flatMapToDouble(d -> DoubleStream.of(d.curve().tauS().toArray())))));
        plot.setRangeAxis(
                PlotStyle.axis("γ(ln τ) (" + unit.symbol() + ")", AxisRange.covering(0, shownOhm, TICKS), unit.ohm()));
        for (int i = 0; i < group.size(); i++) {
            Color color = new Color(Palette.ordered(i));
            add(plot, curve(group.get(i).label(), all.get(i).curve(), unit), color);
            mark(plot, all.get(i).peaks(), unit, color, i);
            if (group.size() == 1) {
                label(plot, all.get(i), unit, TEXT_ABOVE * shownOhm);
            }
        }
        return new Picture.Panel(PlotStyle.chart(plot), WIDTH_OVER_HEIGHT);
    }

    private static double heightOhm(Distribution distribution) {
        Curve curve = distribution.curve();
        return Math.max(curve.gammaOhm().max(), curve.upperOhm().max());
    }

    private static void add(XYPlot plot, YIntervalSeries curve, Color color) {
        YIntervalSeriesCollection collection = new YIntervalSeriesCollection();
        collection.addSeries(curve);
        int index = plot.getDataset() == null ? 0 : plot.getDatasetCount();
        plot.setDataset(index, collection);
        plot.setRenderer(index, PlotStyle.lineWithBand(color));
    }

    private static YIntervalSeries curve(String label, Curve curve, ImpedanceUnit unit) {
        YIntervalSeries series = new YIntervalSeries(label);
        for (int k = 0; k < curve.tauS().size(); k++) {
            series.add(
                    curve.tauS().at(k),
                    curve.gammaOhm().at(k) / unit.ohm(),
                    curve.lowerOhm().at(k) / unit.ohm(),
                    curve.upperOhm().at(k) / unit.ohm());
        }
        return series;
    }

    private static void mark(XYPlot plot, List<Peak> peaks, ImpedanceUnit unit, Color color, int shape) {
        XYSeries inside = new XYSeries("peaks");
        XYSeries outside = new XYSeries("peaks outside the measured window");
        for (Peak peak : peaks) {
            (peak.insideWindow() ? inside : outside).add(peak.timeConstantS(), peak.heightOhm() / unit.ohm());
        }
        PlotStyle.add(plot, inside, PlotStyle.unnamed(PlotStyle.markers(color, shape)));
        PlotStyle.add(plot, outside, PlotStyle.unnamed(PlotStyle.hollowMarkers(color, shape)));
    }

    private static void label(XYPlot plot, Distribution distribution, ImpedanceUnit unit, double aboveOhm) {
        for (Peak peak : distribution.peaks()) {
            double topOhm = Math.max(peak.heightOhm(), bandOhm(distribution.curve(), peak.timeConstantS()));
            XYTextAnnotation text =
                    new XYTextAnnotation(resistance(peak), peak.timeConstantS(), (topOhm + aboveOhm) / unit.ohm());
            text.setTextAnchor(TextAnchor.BOTTOM_CENTER);
            PlotStyle.ink(text);
            plot.addAnnotation(text);
        }
    }

    /** The highest value of the band where the text of a peak stands. */
    private static double bandOhm(Curve curve, double tauS) {
        return IntStream.range(0, curve.tauS().size())
                .filter(k -> Math.abs(Math.log(curve.tauS().at(k) / tauS)) < HALF_TEXT)
                .mapToDouble(k -> curve.upperOhm().at(k))
                .max()
                .orElse(0);
    }

    /** To two digits: a peak is known no better. */
    private static String resistance(Peak peak) {
        double rounded = Double.parseDouble(QuantityFormat.number(peak.resistanceOhm(), DIGITS));
        return new Quantity(rounded, OptionalDouble.empty(), Dimension.RESISTANCE).toString();
    }
}
