package org.electrolyst.analysis.fit;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;

/** Spectra that might as well have been measured: a fitted curve with other noise. */
final class SyntheticSpectra {
    private static final double LARGEST_LEVERAGE = 0.99;

    private final Observations data;
    private final ImpedanceSpectrum curve;
    private final Bootstrap.Noise noise;
    private final SplittableRandom random;
    private final double[] realPool;
    private final double[] imaginaryPool;
    private final double sigma;

    /**
     * Spectra around the curve of a minimum.
     *
     * @param data that it was fitted to
     * @param seed of all draws
     */
    SyntheticSpectra(FittedMinimum minimum, Circuit circuit, Observations data, Bootstrap.Noise noise, long seed) {
        this.data = data;
        this.noise = noise;
        random = new SplittableRandom(seed);
        double[] values = minimum.values();
        curve = minimum.problem().curve(values);
        sigma = Math.sqrt(minimum.variance());
        FitProblem impedance =
                new FitProblem(circuit, ofImpedance(data), minimum.problem().parameters());
        int points = data.size();
        double[] r = new double[2 * points];
        double[][] jacobian = new double[impedance.unknowns()][2 * points];
        impedance.evaluate(minimum.x().toArray(), r, jacobian);
        Determination determination = new Determination(jacobian);
        // A residual is smaller than its noise, by the share of the datum in its own fitted value.
        double[] whole = IntStream.range(0, 2 * points)
                .mapToDouble(i ->
                        -r[i] / Math.sqrt(1 - Math.min(determination.leverage(jacobian, i), LARGEST_LEVERAGE)))
                .toArray();
        realPool = centred(Arrays.copyOfRange(whole, 0, points));
        imaginaryPool = centred(Arrays.copyOfRange(whole, points, 2 * points));
    }

    private static Observations ofImpedance(Observations data) {
        return new Observations(
                data.spectrum(),
                data.sigmaRealOhm(),
                data.sigmaImaginaryOhm(),
                data.absolute(),
                Immittance.IMPEDANCE,
                data.dropped());
    }

    private static double[] centred(double[] residuals) {
        double mean = Arrays.stream(residuals).average().orElse(0);
        return Arrays.stream(residuals).map(e -> e - mean).toArray();
    }

    /** The next one, with the weights of the measured points. */
    Observations next() {
        DoubleVector real = DoubleVector.generate(
                data.size(), i -> curve.realOhm().at(i) + data.sigmaRealOhm().at(i) * draw(realPool));
        DoubleVector imaginary = DoubleVector.generate(
                data.size(),
                i -> curve.imaginaryOhm().at(i) + data.sigmaImaginaryOhm().at(i) * draw(imaginaryPool));
        return new Observations(
                new ImpedanceSpectrum(curve.frequencyHz(), real, imaginary),
                data.sigmaRealOhm(),
                data.sigmaImaginaryOhm(),
                data.absolute(),
                data.immittance(),
                data.dropped());
    }

    private double draw(double[] pool) {
        return noise == Bootstrap.Noise.RESIDUAL ? pool[random.nextInt(pool.length)] : sigma * random.nextGaussian();
    }
}
