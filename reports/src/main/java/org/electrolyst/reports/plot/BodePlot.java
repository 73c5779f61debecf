package org.electrolyst.reports.plot;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.electrolyst.reports.axis.AxisRange;
import org.electrolyst.reports.axis.DecadeRange;
import org.electrolyst.reports.axis.Palette;
import org.electrolyst.reports.axis.ScaleGroups;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;

/** Bode pictures: the modulus and, below it, the negative phase over the frequency. */
public final class BodePlot {
    private static final double WIDTH_OVER_HEIGHT = 1.15;
    private static final double GAP = 14;
    private static final int PHASE_TICKS = 5;

    private BodePlot() {}

    /**
     * Writes a picture of measured points and fitted curves.
     *
     * @param spectra at least one, with impedances other than zero
     * @param target ends in .png, .svg or .pdf
     * @return where the picture really is
     * @throws IOException if it could not be written
     */
    public static Path write(List<PlottedSpectrum> spectra, String title, Path target) throws IOException {
        if (spectra.isEmpty()) {
            throw new IllegalArgumentException("a Bode plot needs at least one spectrum");
        }
        return new Picture(
                        title,
                        ScaleGroups.ofAnySize(spectra).stream()
                                .map(BodePlot::panel)
                                .toList())
                .write(target);
    }

    private static Picture.Panel panel(List<PlottedSpectrum> group) {
        List<ImpedanceSpectrum> measured =
                group.stream().map(PlottedSpectrum::measured).toList();
        DoubleVector moduli = OverFrequency.values(measured, ImpedanceSpectrum::modulusOhm);
        DoubleVector phases = OverFrequency.values(measured, BodePlot::minusPhaseDegrees);
        if (moduli.size() == 0) {
            throw new IllegalArgumentException("impedances of nothing but 0 Ω have no Bode plot");
        }
        CombinedDomainXYPlot both = new CombinedDomainXYPlot(OverFrequency.axis(measured));
        both.setGap(GAP);
        both.add(plot(
                group,
                ImpedanceSpectrum::modulusOhm,
                PlotStyle.decades("|Z| (Ω)", DecadeRange.around(DoubleStream.of(moduli.toArray()))),
                true));
        both.add(plot(
                group,
                BodePlot::minusPhaseDegrees,
                PlotStyle.axis("−Phase (°)", AxisRange.around(Stream.of(phases), PHASE_TICKS), 1),
                false));
        return new Picture.Panel(PlotStyle.chart(both), WIDTH_OVER_HEIGHT);
    }

    private static XYPlot plot(
            List<PlottedSpectrum> group, OverFrequency.Ordinate ordinate, ValueAxis axis, boolean inLegend) {
        XYPlot plot = new XYPlot();
        plot.setRangeAxis(axis);
        PlotStyle.frame(plot);
        for (int i = 0; i < group.size(); i++) {
            PlottedSpectrum spectrum = group.get(i);
            Color color = new Color(Palette.ordered(i));
            XYLineAndShapeRenderer points = PlotStyle.markers(color, i);
            points.setSeriesVisibleInLegend(0, inLegend);
            PlotStyle.add(plot, OverFrequency.series(spectrum.label(), spectrum.measured(), ordinate), points);
            spectrum.fitted()
                    .ifPresent(curve -> PlotStyle.add(
                            plot,
                            OverFrequency.series(spectrum.label() + ", fit", curve, ordinate),
                            PlotStyle.hiddenInLegend(color)));
        }
        return plot;
    }

    private static double minusPhaseDegrees(ImpedanceSpectrum spectrum, int point) {
        return -Math.toDegrees(spectrum.phaseRad(point));
    }
}
