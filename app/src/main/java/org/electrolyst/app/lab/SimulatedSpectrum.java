package org.electrolyst.app.lab;

import java.util.SplittableRandom;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.analysis.circuit.CircuitEvaluator;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;

/**
 * The spectrum of a circuit as a measurement would show it.
 *
 * @param fromHz lowest frequency; positive
 * @param toHz highest frequency; above the lowest
 * @param pointsPerDecade at least 1; held as nearly as both ends allow
 * @param relativeNoise standard deviation of either part of the impedance over its modulus; 0 or more
 * @param seed of the noise
 */
public record SimulatedSpectrum(double fromHz, double toHz, int pointsPerDecade, double relativeNoise, long seed) {
    private static final int MOST_POINTS = 1_000_000;

    public SimulatedSpectrum {
        if (!(fromHz > 0 && toHz > fromHz && Double.isFinite(toHz))) {
            throw new IllegalArgumentException("the range of frequencies must rise from above 0 Hz, not go from "
                    + fromHz + " Hz to " + toHz + " Hz");
        }
        if (pointsPerDecade < 1) {
            throw new IllegalArgumentException("there must be at least 1 point in a decade, not " + pointsPerDecade);
        }
        if (!(relativeNoise >= 0 && relativeNoise <= 1)) {
            throw new IllegalArgumentException(
                    "noise must be 0 % to 100 % of the modulus, not " + 100 * relativeNoise + " %");
        }
        if (intervals(fromHz, toHz, pointsPerDecade) >= MOST_POINTS) {
            throw new IllegalArgumentException(
                    pointsPerDecade + " points in a decade are more than " + MOST_POINTS + " in all");
        }
    }

    /**
     * The spectrum of a circuit with these parameter values, highest frequency first.
     *
     * @throws ArithmeticException if the impedance is no number, as at the resonance of a coil with a capacitor
     */
    public ImpedanceSpectrum of(Circuit circuit, double... values) {
        DoubleVector frequencyHz = frequencies();
        CircuitEvaluator z = new CircuitEvaluator(circuit, frequencyHz);
        z.evaluateImpedance(values);
        SplittableRandom random = new SplittableRandom(seed);
        double[] re = new double[frequencyHz.size()];
        double[] im = new double[re.length];
        for (int i = 0; i < re.length; i++) {
            double deviation = relativeNoise * Math.hypot(z.re(i), z.im(i));
            re[i] = z.re(i) + deviation * random.nextGaussian();
            im[i] = z.im(i) + deviation * random.nextGaussian();
            if (!Double.isFinite(re[i] + im[i])) {
                throw new ArithmeticException(circuit + " has no finite impedance at " + frequencyHz.at(i) + " Hz");
            }
        }
        return new ImpedanceSpectrum(frequencyHz, DoubleVector.of(re), DoubleVector.of(im));
    }

    private DoubleVector frequencies() {
        int intervals = (int) intervals(fromHz, toHz, pointsPerDecade);
        double decades = Math.log10(toHz / fromHz);
        return DoubleVector.generate(
                intervals + 1, i -> i == intervals ? fromHz : toHz * Math.pow(10, -decades * i / intervals));
    }

    private static long intervals(double fromHz, double toHz, int pointsPerDecade) {
        return Math.max(1, Math.round(Math.log10(toHz / fromHz) * pointsPerDecade));
    }
}
