package org.electrolyst.reports.plot;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.electrolyst.reports.axis.BlockingTail;
import org.electrolyst.reports.axis.EqualAxes;
import org.electrolyst.reports.axis.ImpedanceUnit;
import org.electrolyst.reports.axis.Palette;
import org.electrolyst.reports.axis.ScaleGroups;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYSeries;

/** Nyquist pictures: -Z'' over Z', one ohm equally long on both axes. Spectra of different size get panels of their own. */
public final class NyquistPlot {
    private NyquistPlot() {}

    /**
     * Writes a picture of measured points and fitted curves. A low-frequency tail that would dwarf the arcs runs out of it.
     *
     * @param spectra at least one
     * @param target ends in .png, .svg or .pdf
     * @return where the picture really is
     * @throws IOException if it could not be written
     */
    public static Path write(List<PlottedSpectrum> spectra, String title, Path target) throws IOException {
        if (spectra.isEmpty()) {
            throw new IllegalArgumentException("a Nyquist plot needs at least one spectrum");
        }
        List<Picture.Panel> panels = ScaleGroups.of(spectra, NyquistPlot::inView).stream()
                .map(NyquistPlot::panel)
                .toList();
        return new Picture(title, panels).write(target);
    }

    private static Picture.Panel panel(List<PlottedSpectrum> group) {
        EqualAxes axes =
                EqualAxes.covering(group.stream().map(NyquistPlot::inView).toList());
        ImpedanceUnit unit = axes.unit();
        XYPlot plot = new XYPlot();
        plot.setDomainAxis(PlotStyle.axis("Z' (" + unit.symbol() + ")", axes.real(), unit.ohm()));
        plot.setRangeAxis(PlotStyle.axis("−Z'' (" + unit.symbol() + ")", axes.minusImaginary(), unit.ohm()));
        for (int i = 0; i < group.size(); i++) {
            PlottedSpectrum spectrum = group.get(i);
            Color color = new Color(Palette.ordered(i));
            PlotStyle.add(plot, series(spectrum.label(), spectrum.measured(), unit), PlotStyle.markers(color, i));
            spectrum.fitted()
                    .ifPresent(curve -> PlotStyle.add(
                            plot, series(spectrum.label() + ", fit", curve, unit), PlotStyle.hiddenInLegend(color)));
        }
        JFreeChart chart = PlotStyle.chart(plot);
        return new Picture.Panel(chart, axes.widthOverHeight());
    }

    private static ImpedanceSpectrum inView(PlottedSpectrum spectrum) {
        return BlockingTail.cutFrom(spectrum.measured()).orElse(spectrum.measured());
    }

    private static XYSeries series(String name, ImpedanceSpectrum spectrum, ImpedanceUnit unit) {
        boolean autoSort = false;
        XYSeries series = new XYSeries(name, autoSort);
        for (int i = 0; i < spectrum.size(); i++) {
            series.add(
                    spectrum.realOhm().at(i) / unit.ohm(),
                    -spectrum.imaginaryOhm().at(i) / unit.ohm());
        }
        return series;
    }
}
