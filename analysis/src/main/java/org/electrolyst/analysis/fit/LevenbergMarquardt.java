package org.electrolyst.analysis.fit;

import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/**
 * Levenberg-Marquardt within simple bounds, as a trust region method after Moré, in Numerical Analysis (Springer 1978) p. 105,
 * doi 10.1007/BFb0067700, with his rules for the radius and for stopping. Unknowns at a bound that the gradient pushes outwards
 * are held for a step; a step that would cross a bound ends there, and the other unknowns are chosen anew. Makes no garbage
 * between steps; confined to one thread.
 */
final class LevenbergMarquardt {
    private static final int MAX_EVALUATIONS = 500;
    private static final double RELATIVE_REDUCTION = 1e-13;
    private static final int MAX_EVALUATIONS_OF_APPROACH = 80;
    private static final double RELATIVE_REDUCTION_OF_APPROACH = 1e-5;
    private static final double STEP = 1e-11;
    /** Sum of squares, for each residual, below which only rounding is left of relative residuals. */
    private static final double ROUNDING = 1e-29;
    /** A first step changes no quantity by more than this factor, of which the linear model knows nothing. */
    private static final double LARGEST_FIRST_LOG_STEP = 2;

    private final LeastSquaresProblem problem;
    private final LinearModel model;
    private final int n;
    private final int m;

    private double[] x;
    private double[] r;
    private double[][] jacobian;
    private double sumOfSquares;

    private double[] trialX;
    private double[] trialR;
    private double[][] trialJacobian;

    /** Where it ended: the best x, its sum of squares, and whether that is a minimum. */
    record Outcome(DoubleVector x, double sumOfSquares, boolean converged) {}

    LevenbergMarquardt(LeastSquaresProblem problem) {
        this.problem = problem;
        n = problem.unknowns();
        m = problem.residuals();
        model = new LinearModel(problem);
        x = new double[n];
        r = new double[m];
        jacobian = new double[n][m];
        trialX = new double[n];
        trialR = new double[m];
        trialJacobian = new double[n][m];
    }

    /** Minimises from {@code start}, which is moved into the bounds first. */
    Outcome minimize(double[] start, Cancel cancel) throws Cancelled {
        return minimize(start, RELATIVE_REDUCTION, MAX_EVALUATIONS, cancel);
    }

    /** Comes near the minimum, close enough to tell it from another. */
    Outcome approach(double[] start, Cancel cancel) throws Cancelled {
        return approach(start, MAX_EVALUATIONS_OF_APPROACH, cancel);
    }

    /** The same, given up after this many evaluations. */
    Outcome approach(double[] start, int maxEvaluations, Cancel cancel) throws Cancelled {
        return minimize(start, RELATIVE_REDUCTION_OF_APPROACH, maxEvaluations, cancel);
    }

    private Outcome minimize(double[] start, double leastReduction, int maxEvaluations, Cancel cancel)
            throws Cancelled {
        for (int j = 0; j < n; j++) {
            x[j] = Math.min(Math.max(start[j], problem.lower(j)), problem.upper(j));
        }
        problem.evaluate(x, r, jacobian);
        sumOfSquares = square(r);
        model.reset();
        model.linearize(x, r, jacobian, sumOfSquares);
        double radius = Double.POSITIVE_INFINITY;
        boolean accepted = true;
        for (int evaluation = 1; evaluation < maxEvaluations; evaluation++) {
            cancel.throwIfRequested();
            if (sumOfSquares <= ROUNDING * m || model.size() == 0) {
                return outcome(true);
            }
            model.step(radius, x, trialX);
            if (evaluation == 1) {
                radius = firstRadius();
                model.step(radius, x, trialX);
            }
            double predicted = model.predictedReduction();
            boolean exhausted = model.largest() < STEP || predicted <= leastReduction * sumOfSquares;
            // A step that the trust region cut short may promise little although a longer one would not.
            if (model.largest() < STEP || (exhausted && (!model.isLimited() || model.isStationary()))) {
                return outcome(!model.isLimited() || model.isStationary());
            }
            // After a rejected step the next one is less sure to be taken: its Jacobian can wait.
            boolean withJacobian = accepted;
            double trial = evaluate(withJacobian);
            double gain = (sumOfSquares - trial) / predicted;
            radius = radius(radius, gain);
            accepted = trial < sumOfSquares;
            if (accepted) {
                accept(trial, withJacobian);
                model.linearize(x, r, jacobian, sumOfSquares);
            }
        }
        return outcome(false);
    }

    private double firstRadius() {
        double factor = 1;
        for (int j = 0; j < n; j++) {
            double change = Math.abs(trialX[j] - x[j]);
            if (problem.isLogarithmic(j) && change > LARGEST_FIRST_LOG_STEP) {
                factor = Math.min(factor, LARGEST_FIRST_LOG_STEP / change);
            }
        }
        return factor * model.length();
    }

    private double radius(double radius, double gain) {
        double length = model.length();
        if (!(gain > 0.25)) {
            return (gain > 0 ? 0.5 : 0.25) * Math.min(radius, length);
        }
        return gain >= 0.75 || !model.isLimited() ? Math.max(2 * length, model.isLimited() ? 0 : radius) : radius;
    }

    private double evaluate(boolean withJacobian) {
        if (withJacobian) {
            problem.evaluate(trialX, trialR, trialJacobian);
        } else {
            problem.evaluate(trialX, trialR);
        }
        return square(trialR);
    }

    private Outcome outcome(boolean converged) {
        return new Outcome(DoubleVector.of(x), sumOfSquares, converged);
    }

    private void accept(double trial, boolean withJacobian) {
        sumOfSquares = trial;
        double[] oldX = x;
        x = trialX;
        trialX = oldX;
        if (!withJacobian) {
            problem.evaluate(x, trialR, trialJacobian);
        }
        double[] oldR = r;
        r = trialR;
        trialR = oldR;
        double[][] oldJacobian = jacobian;
        jacobian = trialJacobian;
        trialJacobian = oldJacobian;
    }

    private static double square(double[] v) {
        double sum = 0;
        for (double element : v) {
            sum += element * element;
        }
        // A point where the model overflows is worse than any other.
        return sum < Double.POSITIVE_INFINITY ? sum : Double.MAX_VALUE;
    }
}
