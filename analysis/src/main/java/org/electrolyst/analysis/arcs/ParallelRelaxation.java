package org.electrolyst.analysis.arcs;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * A resistance in parallel with a capacitor or constant phase element.
 *
 * @param resistance position of R among the circuit's parameters
 * @param capacity position of C or Q
 * @param exponent position of n; empty for a capacitor
 */
public record ParallelRelaxation(int resistance, int capacity, OptionalInt exponent) implements Relaxation {
    @Override
    public List<Integer> parameters() {
        return IntStream.concat(IntStream.of(resistance, capacity), exponent.stream())
                .boxed()
                .toList();
    }

    @Override
    public boolean isIdeal() {
        return exponent.isEmpty();
    }

    /** τ = (RQ)^(1/n), s. */
    @Override
    public double timeConstant(double[] values) {
        return Math.pow(values[resistance] * values[capacity], 1 / n(values));
    }

    @Override
    public double[] logTimeConstantGradient(double[] values) {
        double n = n(values);
        double[] gradient = new double[values.length];
        gradient[resistance] = 1 / (n * values[resistance]);
        gradient[capacity] = 1 / (n * values[capacity]);
        exponent.ifPresent(at -> gradient[at] = -Math.log(values[resistance] * values[capacity]) / (n * n));
        return gradient;
    }

    /** n, 1 for a capacitor. */
    double n(double[] values) {
        return exponent.isPresent() ? values[exponent.getAsInt()] : 1;
    }
}
