package org.electrolyst.reports.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.jfree.data.xy.XYSeries;

/**
 * What a fit leaves over, at the points that were fitted; points of zero impedance, of which there are no per cent, are left
 * out.
 *
 * @param label name of the spectrum
 * @param measured the points
 * @param realPercent (model - measured)/|Z| of Z', in per cent
 * @param imaginaryPercent the same of Z''
 */
record Residuals(String label, ImpedanceSpectrum measured, DoubleVector realPercent, DoubleVector imaginaryPercent) {
    private static final double PERCENT = 100;

    /** Of a spectrum with a fit; empty without one. */
    static Optional<Residuals> of(PlottedSpectrum spectrum) {
        return spectrum.fitted().map(curve -> of(spectrum.label(), spectrum.measured(), curve));
    }

    /** A fit may have left points out: those are the frequencies that its curve, in the same order, does not have. */
    private static Residuals of(String label, ImpedanceSpectrum all, ImpedanceSpectrum curve) {
        List<Integer> points = new ArrayList<>();
        List<Integer> ofCurve = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < all.size() && next < curve.size(); i++) {
            if (all.frequencyHz().at(i) == curve.frequencyHz().at(next)) {
                if (all.modulusOhm(i) > 0) {
                    points.add(i);
                    ofCurve.add(next);
                }
                next++;
            }
        }
        ImpedanceSpectrum measured = select(all, points);
        ImpedanceSpectrum model = select(curve, ofCurve);
        return new Residuals(
                label,
                measured,
                percent(model.realOhm(), measured.realOhm(), measured),
                percent(model.imaginaryOhm(), measured.imaginaryOhm(), measured));
    }

    private static ImpedanceSpectrum select(ImpedanceSpectrum spectrum, List<Integer> points) {
        return spectrum.select(points.stream().mapToInt(Integer::intValue).toArray());
    }

    private static DoubleVector percent(DoubleVector model, DoubleVector data, ImpedanceSpectrum measured) {
        return DoubleVector.generate(data.size(), i -> PERCENT * (model.at(i) - data.at(i)) / measured.modulusOhm(i));
    }

    double largestPercent() {
        return IntStream.range(0, measured.size())
                .mapToDouble(i -> Math.max(Math.abs(realPercent.at(i)), Math.abs(imaginaryPercent.at(i))))
                .max()
                .orElse(0);
    }

    XYSeries series(String name, DoubleVector percent) {
        return OverFrequency.series(name, measured, (spectrum, point) -> percent.at(point));
    }
}
