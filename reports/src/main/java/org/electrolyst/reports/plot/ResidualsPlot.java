package org.electrolyst.reports.plot;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.electrolyst.reports.axis.AxisRange;
import org.electrolyst.reports.axis.Palette;
import org.electrolyst.reports.axis.ScaleGroups;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;

/**
 * Pictures of what a fit leaves over: (model - measured)/|Z| in per cent over the frequency, real parts as filled markers and
 * imaginary parts as hollow ones. A good fit scatters about zero without a pattern.
 */
public final class ResidualsPlot {
    private static final double WIDTH_OVER_HEIGHT = 1.5;
    private static final int TICKS = 7;
    private static final double SMALLEST_PERCENT = 1e-6;

    private ResidualsPlot() {}

    /**
     * Writes a picture of fitted spectra.
     *
     * @param spectra at least one with a fit; those without one are left out
     * @param target ends in .png, .svg or .pdf
     * @return where the picture really is
     * @throws IOException if it could not be written
     */
    public static Path write(List<PlottedSpectrum> spectra, String title, Path target) throws IOException {
        List<Residuals> fitted =
                spectra.stream().flatMap(s -> Residuals.of(s).stream()).toList();
        if (fitted.isEmpty()) {
            throw new IllegalArgumentException("a plot of residuals needs at least one fitted spectrum");
        }
        return new Picture(
                        title,
                        ScaleGroups.ofAnySize(fitted).stream()
                                .map(ResidualsPlot::panel)
                                .toList())
                .write(target);
    }

    private static Picture.Panel panel(List<Residuals> group) {
        XYPlot plot = new XYPlot();
        plot.setDomainAxis(
                OverFrequency.axis(group.stream().map(Residuals::measured).toList()));
        double shown =
                group.stream().mapToDouble(Residuals::largestPercent).max().orElse(0);
        shown = Math.max(shown, SMALLEST_PERCENT);
        plot.setRangeAxis(PlotStyle.axis("(model − measured)/|Z| (%)", AxisRange.covering(-shown, shown, TICKS), 1));
        plot.addRangeMarker(new ValueMarker(0, new Color(Palette.INK), PlotStyle.THIN));
        for (int i = 0; i < group.size(); i++) {
            Residuals residuals = group.get(i);
            Color color = new Color(Palette.ordered(i));
            PlotStyle.add(
                    plot,
                    residuals.series(residuals.label() + ", Z'", residuals.realPercent()),
                    PlotStyle.markers(color, i));
            PlotStyle.add(
                    plot,
                    residuals.series(residuals.label() + ", Z''", residuals.imaginaryPercent()),
                    PlotStyle.hollowMarkers(color, i));
        }
        return new Picture.Panel(PlotStyle.chart(plot), WIDTH_OVER_HEIGHT);
    }
}
