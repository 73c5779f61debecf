package org.electrolyst.model.spectrum;

import java.util.stream.IntStream;
import org.electrolyst.model.quantity.DoubleVector;

/**
 * A measured or computed impedance spectrum Z = Z' + jZ'' (capacitive: Z'' < 0), in the order it was measured.
 *
 * @param frequencyHz frequencies, each positive; may repeat
 * @param realOhm Z', Ω; as many as frequencies
 * @param imaginaryOhm Z'', Ω; as many as frequencies
 */
public record ImpedanceSpectrum(DoubleVector frequencyHz, DoubleVector realOhm, DoubleVector imaginaryOhm) {
    public ImpedanceSpectrum {
        int n = frequencyHz.size();
        if (n == 0) {
            throw new IllegalArgumentException("a spectrum needs at least one point");
        }
        if (realOhm.size() != n || imaginaryOhm.size() != n) {
            throw new IllegalArgumentException("a spectrum needs as many Z' (" + realOhm.size() + ") and Z'' ("
                    + imaginaryOhm.size() + ") as frequencies (" + n + ")");
        }
        for (int i = 0; i < n; i++) {
            if (!(frequencyHz.at(i) > 0)) {
                throw new IllegalArgumentException(
                        "point " + (i + 1) + " has frequency " + frequencyHz.at(i) + " Hz, which is not positive");
            }
        }
    }

    /** How many points there are. */
    public int size() {
        return frequencyHz.size();
    }

    /** |Z| of point {@code i}, Ω. */
    public double modulusOhm(int i) {
        return Math.hypot(realOhm.at(i), imaginaryOhm.at(i));
    }

    /** Phase of point {@code i}, rad; negative where capacitive. */
    public double phaseRad(int i) {
        return Math.atan2(imaginaryOhm.at(i), realOhm.at(i));
    }

    /** The same points, highest frequency first; points of equal frequency keep their order. */
    public ImpedanceSpectrum byDescendingFrequency() {
        return select(IntStream.range(0, size())
                .boxed()
                .sorted((a, b) -> Double.compare(frequencyHz.at(b), frequencyHz.at(a)))
                .mapToInt(Integer::intValue)
                .toArray());
    }

    /** The points with these indices, in this order. */
    public ImpedanceSpectrum select(int... indices) {
        return new ImpedanceSpectrum(
                DoubleVector.generate(indices.length, i -> frequencyHz.at(indices[i])),
                DoubleVector.generate(indices.length, i -> realOhm.at(indices[i])),
                DoubleVector.generate(indices.length, i -> imaginaryOhm.at(indices[i])));
    }
}
