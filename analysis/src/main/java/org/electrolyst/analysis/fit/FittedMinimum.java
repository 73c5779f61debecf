package org.electrolyst.analysis.fit;

import java.util.Arrays;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/**
 * The minimum of a fit, with what is needed to leave it and come back.
 *
 * @param problem that it solves
 * @param x its unknowns
 * @param sumOfSquares there, the least
 * @param variance of a weighted residual; 0 where there are no degrees of freedom
 */
record FittedMinimum(FitProblem problem, DoubleVector x, double sumOfSquares, double variance) {
    /** The minimum that is reached from these values of all parameters. */
    static FittedMinimum from(double[] values, Circuit circuit, Observations data, FitSettings settings, Cancel cancel)
            throws Cancelled {
        FitProblem problem = new FitProblem(circuit, data, settings.rules());
        LevenbergMarquardt.Outcome outcome =
                new LevenbergMarquardt(problem).minimize(problem.unknownsOf(values), cancel);
        if (settings.loss() != Loss.LEAST_SQUARES) {
            outcome = new RobustFit(problem, settings.loss()).minimize(outcome, cancel);
        }
        double sum = sumOfSquares(problem, outcome.x());
        return new FittedMinimum(problem, outcome.x(), sum, problem.variance(sum));
    }

    /** All parameters of the circuit. */
    double[] values() {
        return problem.parameterValues(x.toArray());
    }

    /** The sum of squares with the weights that the points have now. */
    static double sumOfSquares(FitProblem problem, DoubleVector x) {
        double[] r = new double[problem.residuals()];
        problem.evaluate(x.toArray(), r);
        return Arrays.stream(r).map(e -> e * e).sum();
    }
}
