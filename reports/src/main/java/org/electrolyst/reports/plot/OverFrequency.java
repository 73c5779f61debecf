package org.electrolyst.reports.plot;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.electrolyst.reports.axis.DecadeRange;
import org.jfree.chart.axis.LogAxis;
import org.jfree.data.xy.XYSeries;

/** What pictures over the frequency share. Points of zero impedance, which have neither modulus nor phase, are left out. */
final class OverFrequency {
    private OverFrequency() {}

    /** A number that a point of a spectrum has. */
    @FunctionalInterface
    interface Ordinate {
        double of(ImpedanceSpectrum spectrum, int point);
    }

    static LogAxis axis(List<ImpedanceSpectrum> spectra) {
        DoubleStream frequenciesHz = spectra.stream()
                .flatMapToDouble(s -> DoubleStream.of(s.frequencyHz().toArray()));
        return PlotStyle.decades("Frequency (Hz)", DecadeRange.around(frequenciesHz));
    }

    static XYSeries series(String name, ImpedanceSpectrum spectrum, Ordinate ordinate) {
        boolean autoSort = false;
        XYSeries series = new XYSeries(name, autoSort);
        drawn(spectrum).forEach(i -> series.add(spectrum.frequencyHz().at(i), ordinate.of(spectrum, i)));
        return series;
    }

    static DoubleVector values(List<ImpedanceSpectrum> spectra, Ordinate ordinate) {
        return DoubleVector.of(spectra.stream()
                .flatMapToDouble(s -> drawn(s).mapToDouble(i -> ordinate.of(s, i)))
                .toArray());
    }

    private static IntStream drawn(ImpedanceSpectrum spectrum) {
        return IntStream.range(0, spectrum.size()).filter(i -> spectrum.modulusOhm(i) > 0);
    }
}
