package org.electrolyst.analysis.fit;

import java.util.List;
import java.util.OptionalDouble;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.model.quantity.DoubleVector;

/** One circuit near its optimum for one spectrum, as far as a comparison of circuits needs it. */
public final class Trial {
    private final Circuit circuit;
    private final FitProblem problem;
    private final double sumOfSquares;
    private final double[] values;
    private final Uncertainties uncertainties;

    /** {@code values}: of all parameters, arcs of equal shape by rising time constant. */
    Trial(Circuit circuit, FitProblem problem, double[] values, double sumOfSquares) {
        this.circuit = circuit;
        this.problem = problem;
        this.sumOfSquares = sumOfSquares;
        this.values = values;
        uncertainties = new Uncertainties(problem, problem.unknownsOf(values), sumOfSquares);
    }

    public Circuit circuit() {
        return circuit;
    }

    /** All parameters of the circuit. */
    public DoubleVector values() {
        return DoubleVector.of(values);
    }

    /** Sum of squared weighted residuals. */
    public double sumOfSquares() {
        return sumOfSquares;
    }

    /** Number of free parameters. */
    public int freeParameters() {
        return problem.unknowns();
    }

    /** Number of real data. */
    public int data() {
        return problem.data();
    }

    /** Weighted residuals: those of Z' from the highest frequency to the lowest, then those of Z''. */
    public DoubleVector residuals() {
        return DoubleVector.of(problem.residualsAt(values));
    }

    /** Whether parameter {@code k} ended at the end of its range. */
    public boolean isAtBound(int k) {
        int j = problem.parameters().unknownOf(k);
        return j >= 0 && uncertainties.atBound(j);
    }

    /** Standard error of parameter {@code k}, over its value where it is a positive quantity; empty where none can be stated. */
    public OptionalDouble error(int k) {
        int j = problem.parameters().unknownOf(k);
        return j >= 0 && uncertainties.stated(j)
                ? OptionalDouble.of(uncertainties.standardError(j))
                : OptionalDouble.empty();
    }

    /** Standard error of the sum of these positive parameters over that sum; empty where it is not determined. */
    public OptionalDouble errorOfSum(List<Integer> parameters) {
        double[] gradient = new double[problem.unknowns()];
        double sum = 0;
        for (int k : parameters) {
            int j = problem.parameters().unknownOf(k);
            if (j < 0 || uncertainties.atBound(j)) {
                return OptionalDouble.empty();
            }
            gradient[j] = values[k];
            sum += values[k];
        }
        return uncertainties.determines(gradient)
                ? OptionalDouble.of(Math.sqrt(uncertainties.variance(gradient)) / sum)
                : OptionalDouble.empty();
    }
}
