package org.electrolyst.analysis.drt;

/** How well the solution of each part predicts the other. */
final class CrossPrediction {
    private CrossPrediction() {}

    /**
     * Sum of squares of what is left of Z'' by the solution of Z' and the reverse, after what only the predicted part can
     * show (L and a capacitor in Z'', R∞ in Z') is fitted to it.
     */
    static double error(RelaxationProblem problem, double[] ofReal, double[] ofImaginary) {
        double[] imaginary = problem.imaginary.residuals(without(ofReal, RelaxationProblem.INDUCTANCE));
        double[] inductance = problem.imaginary.columns[RelaxationProblem.INDUCTANCE].clone();
        if (problem.tailExponent().orElse(0) == 1) {
            double[] capacitance = problem.imaginary.columns[RelaxationProblem.TAIL];
            project(inductance, capacitance);
            project(imaginary, capacitance);
        }
        project(imaginary, inductance);
        double[] real = problem.real.residuals(without(ofImaginary, RelaxationProblem.SERIES_RESISTANCE));
        project(real, problem.real.columns[RelaxationProblem.SERIES_RESISTANCE]);
        return PartialFit.dot(imaginary, imaginary) + PartialFit.dot(real, real);
    }

    private static double[] without(double[] x, int unknown) {
        double[] others = x.clone();
        others[unknown] = 0;
        return others;
    }

    /** Takes the part along {@code direction} off. */
    private static void project(double[] vector, double[] direction) {
        double square = PartialFit.dot(direction, direction);
        if (square > 0) {
            double share = PartialFit.dot(vector, direction) / square;
            for (int i = 0; i < vector.length; i++) {
                vector[i] -= share * direction[i];
            }
        }
    }
}
