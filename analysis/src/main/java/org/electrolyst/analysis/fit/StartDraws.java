package org.electrolyst.analysis.fit;

import java.util.Map;
import java.util.Optional;
import org.electrolyst.analysis.circuit.Circuit;

/** Draws unknowns to start from, within bounds and rules, and judges them by their distance from the data. */
final class StartDraws {
    private final Circuit circuit;
    private final FitProblem problem;
    private final Map<String, Double> given;
    private final StartValues draws;
    private final double[] residuals;
    private int drawn;

    StartDraws(Circuit circuit, ParameterRules rules, FitProblem problem, long seed) {
        this.circuit = circuit;
        this.problem = problem;
        given = rules.start();
        draws = new StartValues(circuit, problem.observations().spectrum(), seed);
        residuals = new double[problem.residuals()];
    }

    /** The nearest to the data of this many draws; empty if none has a finite distance. */
    Optional<double[]> bestOf(int count) {
        double[] best = {};
        double lowest = Double.POSITIVE_INFINITY;
        for (int k = 0; k < count; k++) {
            double[] x = next();
            problem.evaluate(x, residuals);
            double sum = 0;
            for (double r : residuals) {
                sum += r * r;
            }
            if (sum < lowest) {
                lowest = sum;
                best = x;
            }
        }
        return lowest < Double.POSITIVE_INFINITY ? Optional.of(best) : Optional.empty();
    }

    /** Every other set takes the user's start values: one that leads astray must not spoil the fit. */
    private double[] next() {
        double[] values = draws.draw();
        if (drawn++ % 2 == 0) {
            given.forEach((name, value) -> values[circuit.indexOf(name).orElseThrow()] = value);
        }
        double[] x = problem.unknownsOf(values);
        for (int j = 0; j < x.length; j++) {
            x[j] = Math.min(Math.max(x[j], problem.lower(j)), problem.upper(j));
        }
        return x;
    }
}
