package org.electrolyst.reports.plot;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.electrolyst.model.quantity.QuantityFormat;
import org.electrolyst.model.result.ArrheniusResult;
import org.electrolyst.model.result.ArrheniusResult.Form;
import org.electrolyst.model.result.Estimate;
import org.electrolyst.reports.axis.ArrheniusCurve;
import org.electrolyst.reports.axis.AxisRange;
import org.electrolyst.reports.axis.Palette;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** Arrhenius pictures: the logarithm that is linear in 1/T over 1000/T, with °C along the top. */
public final class ArrheniusPlot {
    private static final int TICKS = 6;
    private static final double WIDTH_OVER_HEIGHT = 1.25;

    private ArrheniusPlot() {}

    /**
     * Writes a picture of points with their uncertainties and the reported laws.
     *
     * @param results at least one with at least one point, all of the same form
     * @param target ends in .png, .svg or .pdf
     * @return where the picture really is
     * @throws IOException if it could not be written
     */
    public static Path write(List<ArrheniusResult> results, String title, Path target) throws IOException {
        List<ArrheniusResult> drawn =
                results.stream().filter(r -> !r.points().isEmpty()).toList();
        if (drawn.isEmpty()
                || drawn.stream().map(ArrheniusResult::form).distinct().count() != 1) {
            throw new IllegalArgumentException(
                    "an Arrhenius plot needs at least one result with points, and all of the same form");
        }
        return new Picture(title, List.of(panel(drawn))).write(target);
    }

    private static Picture.Panel panel(List<ArrheniusResult> results) {
        Form form = results.get(0).form();
        List<ArrheniusCurve> curves = results.stream().map(ArrheniusCurve::of).toList();
        AxisRange inverse = AxisRange.around(curves.stream().map(ArrheniusCurve::thousandOverT), TICKS);
        AxisRange logarithm = AxisRange.around(curves.stream().flatMap(ArrheniusCurve::vertical), TICKS);
        XYPlot plot = new XYPlot();
        plot.setDomainAxis(0, PlotStyle.axis("1000/T (1/K)", inverse, 1));
        plot.setDomainAxis(1, new CelsiusAxis(inverse));
        plot.setDomainAxisLocation(1, AxisLocation.TOP_OR_LEFT);
        plot.setRangeAxis(PlotStyle.axis(ArrheniusCurve.logarithmTitle(form), logarithm, 1));
        for (int i = 0; i < results.size(); i++) {
            Color color = new Color(Palette.distinct(i));
            plot.setDataset(2 * i, points(label(results.get(i)), curves.get(i)));
            plot.setRenderer(2 * i, PlotStyle.markersWithErrors(color, i));
            plot.setDataset(2 * i + 1, law(curves.get(i)));
            plot.setRenderer(2 * i + 1, PlotStyle.hiddenInLegend(color));
        }
        return new Picture.Panel(PlotStyle.chart(plot), WIDTH_OVER_HEIGHT);
    }

    private static YIntervalSeriesCollection points(String label, ArrheniusCurve curve) {
        YIntervalSeries series = new YIntervalSeries(label);
        for (int i = 0; i < curve.logarithm().size(); i++) {
            double y = curve.logarithm().at(i);
            double u =
                    curve.uncertainty().isPresent() ? curve.uncertainty().get().at(i) : 0;
            series.add(curve.thousandOverT().at(i), y, y - u, y + u);
        }
        YIntervalSeriesCollection collection = new YIntervalSeriesCollection();
        collection.addSeries(series);
        return collection;
    }

    private static XYSeriesCollection law(ArrheniusCurve curve) {
        XYSeries series = new XYSeries("law");
        for (int i = 0; i < curve.law().size(); i++) {
            series.add(curve.thousandOverT().at(i), curve.law().at(i));
        }
        return new XYSeriesCollection(series);
    }

    private static String label(ArrheniusResult result) {
        Estimate energy = result.activationEnergyEv();
        String ev = energy.standardUncertainty().isPresent()
                ? QuantityFormat.plusMinus(
                        energy.value(), energy.standardUncertainty().getAsDouble())
                : QuantityFormat.number(energy.value());
        return result.quantity().words() + ", " + ev + " eV";
    }
}
