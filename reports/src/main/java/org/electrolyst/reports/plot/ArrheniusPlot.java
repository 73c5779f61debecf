package org.electrolyst.reports.plot;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.quantity.QuantityFormat;
import org.electrolyst.model.result.ArrheniusLaw.Kind;
import org.electrolyst.model.result.ArrheniusResult;
import org.electrolyst.model.result.ArrheniusResult.Form;
import org.electrolyst.model.result.Estimate;
import org.electrolyst.reports.axis.ArrheniusBand;
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
     * Writes a picture of points with their uncertainties and the reported laws with their 95 % bands.
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
        List<ArrheniusBand> bands = results.stream().map(ArrheniusBand::of).toList();
        AxisRange logarithm = AxisRange.around(
                Stream.concat(
                        curves.stream().flatMap(ArrheniusCurve::vertical),
                        bands.stream().flatMap(ArrheniusBand::vertical)),
                TICKS);
        XYPlot plot = new XYPlot();
        plot.setDomainAxis(0, PlotStyle.axis("1000/T (1/K)", inverse, 1));
        plot.setDomainAxis(1, new CelsiusAxis(inverse));
        plot.setDomainAxisLocation(1, AxisLocation.TOP_OR_LEFT);
        plot.setRangeAxis(PlotStyle.axis(ArrheniusCurve.logarithmTitle(form), logarithm, 1));
        for (int i = 0; i < results.size(); i++) {
            Color color = new Color(Palette.distinct(i));
            ArrheniusBand law = bands.get(i);
            plot.setDataset(3 * i, points(label(results.get(i)), curves.get(i)));
            plot.setRenderer(3 * i, PlotStyle.markersWithErrors(color, i));
            plot.setDataset(3 * i + 1, law(law));
            plot.setRenderer(3 * i + 1, PlotStyle.hiddenInLegend(color));
            int under = 3 * i + 2;
            law.edges().ifPresent(edges -> {
                plot.setDataset(under, band(law, edges));
                plot.setRenderer(under, PlotStyle.band(color));
            });
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

    private static XYSeriesCollection law(ArrheniusBand law) {
        return new XYSeriesCollection(series("law", law, law.logarithm()));
    }

    private static XYSeriesCollection band(ArrheniusBand law, ArrheniusBand.Edges edges) {
        XYSeriesCollection band = new XYSeriesCollection(series("upper", law, edges.upper()));
        band.addSeries(series("lower", law, edges.lower()));
        return band;
    }

    private static XYSeries series(String name, ArrheniusBand law, DoubleVector values) {
        XYSeries series = new XYSeries(name);
        for (int i = 0; i < values.size(); i++) {
            series.add(law.thousandOverT().at(i), values.at(i));
        }
        return series;
    }

    private static String label(ArrheniusResult result) {
        Estimate energy = result.activationEnergyEv();
        String ev = energy.standardUncertainty().isPresent()
                ? QuantityFormat.plusMinus(
                        energy.value(), energy.standardUncertainty().getAsDouble())
                : QuantityFormat.number(energy.value());
        return result.quantity().words() + ", " + ev + " eV"
                + (result.law().kind() == Kind.ARRHENIUS
                        ? ""
                        : " (" + result.law().kind().words() + ")");
    }
}
