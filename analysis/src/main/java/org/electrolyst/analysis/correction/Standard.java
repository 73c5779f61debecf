package org.electrolyst.analysis.correction;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;

/**
 * The measured impedance of a short, an open fixture or a load, read at other frequencies: between two measured points the
 * logarithm of Z is taken linear in ln f, which is exact for every power law, thus for a resistance, an inductance, a stray
 * capacitance and a constant phase element.
 */
final class Standard {
    /** Instruments round their frequencies: this much beyond the ends the point at the end is taken. */
    private static final double SAME_FREQUENCY = 1e-3;

    private final double[] lnFrequency;
    private final ComplexOhm[] impedance;

    Standard(ImpedanceSpectrum measured) {
        int[] rising = IntStream.range(0, measured.size())
                .boxed()
                .sorted((a, b) -> Double.compare(
                        measured.frequencyHz().at(a), measured.frequencyHz().at(b)))
                .mapToInt(Integer::intValue)
                .toArray();
        lnFrequency = Arrays.stream(rising)
                .mapToDouble(i -> Math.log(measured.frequencyHz().at(i)))
                .toArray();
        impedance =
                Arrays.stream(rising).mapToObj(i -> ComplexOhm.of(measured, i)).toArray(ComplexOhm[]::new);
    }

    double lowestHz() {
        return Math.exp(lnFrequency[0]);
    }

    double highestHz() {
        return Math.exp(lnFrequency[lnFrequency.length - 1]);
    }

    /** The first of these frequencies at which the standard was not measured, if there is one. */
    OptionalDouble beyond(ImpedanceSpectrum spectrum) {
        return Arrays.stream(spectrum.frequencyHz().toArray())
                .filter(hz -> hz < lowestHz() * (1 - SAME_FREQUENCY) || hz > highestHz() * (1 + SAME_FREQUENCY))
                .findFirst();
    }

    ComplexOhm at(double frequencyHz) {
        double lnF = Math.log(frequencyHz);
        int above = 0;
        while (above < lnFrequency.length && lnFrequency[above] < lnF) {
            above++;
        }
        if (above == lnFrequency.length || above == 0 || lnFrequency[above] == lnF) {
            return impedance[Math.min(above, lnFrequency.length - 1)];
        }
        double part = (lnF - lnFrequency[above - 1]) / (lnFrequency[above] - lnFrequency[above - 1]);
        return between(impedance[above - 1], impedance[above], part);
    }

    private static ComplexOhm between(ComplexOhm low, ComplexOhm high, double part) {
        if (low.modulus() == 0 || high.modulus() == 0) {
            return new ComplexOhm(low.re() + part * (high.re() - low.re()), low.im() + part * (high.im() - low.im()));
        }
        double modulus = Math.pow(low.modulus(), 1 - part) * Math.pow(high.modulus(), part);
        double turn = Math.IEEEremainder(high.phase() - low.phase(), 2 * Math.PI);
        double phase = low.phase() + part * turn;
        return new ComplexOhm(modulus * Math.cos(phase), modulus * Math.sin(phase));
    }
}
