package org.electrolyst.analysis.validate;

import java.util.Arrays;
import java.util.Optional;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.result.ValidationResult.ZHitDifference;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;

/**
 * The modulus that follows from the phase: ln|Z(ω0)| = c + (2/π) ∫ φ dln ω + γ dφ/dln ω with γ = -π/6 (Ehm, Göhr, Kaus,
 * Röseler and Schiller, ACH Models Chem. 137 (2000) 145). The phase follows a drift only where it is measured, the modulus keeps
 * it; so the difference grows towards the frequencies that were measured while the sample drifted. Next terms of the series are
 * left out, which costs 1-3 % where the phase bends sharply, and more where it jumps.
 *
 * <p>The constant c is taken in that window of at least a decade where measured and reconstructed modulus run most nearly
 * parallel: a fixed one of 1 Hz to 1 kHz misses the spectra of solid electrolytes.
 */
public final class ZHit {
    private static final double GAMMA = -Math.PI / 6;
    private static final double PERCENT = 100;
    private static final int FEWEST_POINTS = 10;
    private static final int WINDOW_PARTS = 3;
    private static final int LOWEST = 3;
    /** By a factor of e^50 nothing is off but nonsense. */
    private static final double FARTHEST = 50;

    private ZHit() {}

    /** The difference from the measured modulus; empty for fewer than 10 points, or if it is beyond all
     * reason. No |Z| may be 0. */
    public static Optional<ZHitDifference> of(ImpedanceSpectrum measured) {
        if (measured.size() < FEWEST_POINTS) {
            return Optional.empty();
        }
        ImpedanceSpectrum spectrum = measured.select(TestableSpectrum.descending(measured));
        int n = spectrum.size();
        double[] difference = difference(spectrum);
        int window = Math.max(FEWEST_POINTS / 2, n / WINDOW_PARTS);
        int from = steadiest(difference, window);
        double offset = mean(difference, from, from + window);
        if (Arrays.stream(difference).anyMatch(d -> Math.abs(d - offset) > FARTHEST)) {
            return Optional.empty();
        }
        DoubleVector percent = DoubleVector.of(difference).map(d -> PERCENT * Math.expm1(d - offset));
        double low = 0;
        for (int i = n - LOWEST; i < n; i++) {
            low += percent.at(i) / LOWEST;
        }
        return Optional.of(new ZHitDifference(
                spectrum.frequencyHz().at(from + window - 1),
                spectrum.frequencyHz().at(from),
                Math.max(percent.max(), -percent.min()),
                low,
                percent));
    }

    /** ln of measured over reconstructed modulus, up to a constant. */
    private static double[] difference(ImpedanceSpectrum spectrum) {
        int n = spectrum.size();
        double[] x = new double[n];
        double[] phase = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = Math.log(2 * Math.PI * spectrum.frequencyHz().at(i));
            phase[i] = spectrum.phaseRad(i);
            if (i > 0) {
                phase[i] -= 2 * Math.PI * Math.rint((phase[i] - phase[i - 1]) / (2 * Math.PI));
            }
        }
        SmoothPhase smooth = new SmoothPhase(x, phase);
        double[] difference = new double[n];
        double integral = 0;
        for (int i = 0; i < n; i++) {
            if (i > 0) {
                double step = x[i] - x[i - 1];
                integral += step / 2 * (smooth.phaseRad(i) + smooth.phaseRad(i - 1))
                        + step * step / 12 * (smooth.slope(i - 1) - smooth.slope(i));
            }
            difference[i] = Math.log(spectrum.modulusOhm(i)) - 2 / Math.PI * integral - GAMMA * smooth.slope(i);
        }
        return difference;
    }

    /** First index of the window in which the numbers vary least. */
    private static int steadiest(double[] numbers, int window) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int from = 0; from + window <= numbers.length; from++) {
            double mean = mean(numbers, from, from + window);
            double square = 0;
            for (int i = from; i < from + window; i++) {
                square += (numbers[i] - mean) * (numbers[i] - mean);
            }
            if (square < least) {
                least = square;
                best = from;
            }
        }
        return best;
    }

    private static double mean(double[] numbers, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += numbers[i];
        }
        return sum / (to - from);
    }
}
