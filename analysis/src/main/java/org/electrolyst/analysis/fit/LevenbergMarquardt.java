package org.electrolyst.analysis.fit;

import java.util.Arrays;
import org.electrolyst.analysis.linear.QrFactors;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/**
 * Levenberg-Marquardt within simple bounds: steps from a QR factorisation of the scaled Jacobian, never from normal
 * equations; damping after Nielsen (Madsen, Nielsen, Tingleff, Methods for Non-Linear Least Squares Problems, 2nd ed.,
 * DTU 2004, section 3.2); unknowns at a bound that the gradient pushes outwards are held for the step.
 */
final class LevenbergMarquardt {
    private static final int MAX_EVALUATIONS = 500;
    private static final double RELATIVE_REDUCTION = 1e-13;
    private static final int MAX_EVALUATIONS_OF_APPROACH = 80;
    private static final double RELATIVE_REDUCTION_OF_APPROACH = 1e-5;
    private static final double STEP = 1e-11;
    /** Sum of squares, for each residual, below which only rounding is left of relative residuals. */
    private static final double ROUNDING = 1e-29;

    private static final double LARGEST_DAMPING = 1e14;
    private static final double SMALL_COSINE = 1e-5;

    private final LeastSquaresProblem problem;
    private final int n;
    private final int m;

    private double[] x;
    private double[] r;
    private double[][] jacobian;
    private double sumOfSquares;
    private final double[] scale;

    private double[] trialX;
    private double[] trialR;
    private double[][] trialJacobian;

    /** Where it ended: the best x, its sum of squares, and whether that is a minimum. */
    record Outcome(DoubleVector x, double sumOfSquares, boolean converged) {}

    LevenbergMarquardt(LeastSquaresProblem problem) {
        this.problem = problem;
        n = problem.unknowns();
        m = problem.residuals();
        x = new double[n];
        r = new double[m];
        jacobian = new double[n][m];
        trialX = new double[n];
        trialR = new double[m];
        trialJacobian = new double[n][m];
        scale = new double[n];
    }

    /** Minimises from {@code start}, which is moved into the bounds first. */
    Outcome minimize(double[] start, Cancel cancel) throws Cancelled {
        return minimize(start, RELATIVE_REDUCTION, MAX_EVALUATIONS, cancel);
    }

    /** Comes near the minimum, close enough to tell it from another. */
    Outcome approach(double[] start, Cancel cancel) throws Cancelled {
        return minimize(start, RELATIVE_REDUCTION_OF_APPROACH, MAX_EVALUATIONS_OF_APPROACH, cancel);
    }

    private Outcome minimize(double[] start, double leastReduction, int maxEvaluations, Cancel cancel)
            throws Cancelled {
        for (int j = 0; j < n; j++) {
            x[j] = clip(start[j], j);
        }
        problem.evaluate(x, r, jacobian);
        sumOfSquares = square(r);
        Arrays.fill(scale, 0);
        double damping = 1e-3;
        double growth = 2;
        boolean fresh = false;
        LinearModel model = linearize();
        for (int evaluation = 1; evaluation < maxEvaluations; evaluation++) {
            cancel.throwIfRequested();
            if (fresh) {
                model = linearize();
                fresh = false;
            }
            if (sumOfSquares <= ROUNDING * m || model.size() == 0) {
                return outcome(true);
            }
            double largestStep = model.step(damping);
            double predicted = sumOfSquares - model.predictedSumOfSquares();
            boolean exhausted = largestStep < STEP || predicted <= leastReduction * sumOfSquares;
            // A step cut short at a bound may promise nothing although a shorter one would: only damping can tell.
            if (exhausted && (model.isStationary() || (damping < 1 && !model.isClipped()))) {
                return outcome(true);
            }
            double trial = predicted > 0 ? evaluateTrial() : Double.POSITIVE_INFINITY;
            if (trial < sumOfSquares) {
                double gain = (sumOfSquares - trial) / predicted;
                accept(trial);
                fresh = true;
                damping *= Math.max(1.0 / 3, 1 - Math.pow(2 * gain - 1, 3));
                growth = 2;
            } else {
                damping *= growth;
                growth *= 2;
                if (damping > LARGEST_DAMPING) {
                    return outcome(model.isStationary());
                }
            }
        }
        return outcome(false);
    }

    private double evaluateTrial() {
        problem.evaluate(trialX, trialR, trialJacobian);
        return square(trialR);
    }

    private Outcome outcome(boolean converged) {
        return new Outcome(DoubleVector.of(x), sumOfSquares, converged);
    }

    private void accept(double trial) {
        sumOfSquares = trial;
        double[] oldX = x;
        x = trialX;
        trialX = oldX;
        double[] oldR = r;
        r = trialR;
        trialR = oldR;
        double[][] oldJacobian = jacobian;
        jacobian = trialJacobian;
        trialJacobian = oldJacobian;
    }

    private LinearModel linearize() {
        for (int j = 0; j < n; j++) {
            scale[j] = Math.max(scale[j], Math.sqrt(square(jacobian[j])));
        }
        return new LinearModel();
    }

    private double clip(double value, int j) {
        return Math.min(Math.max(value, problem.lower(j)), problem.upper(j));
    }

    private static double square(double[] v) {
        double sum = 0;
        for (double element : v) {
            sum += element * element;
        }
        // A point where the model overflows is worse than any other.
        return sum < Double.POSITIVE_INFINITY ? sum : Double.MAX_VALUE;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** r + J dx around the present x, for the unknowns that may move, each scaled by the norm of its column. */
    private final class LinearModel {
        private final int[] moving;
        private final QrFactors factors;
        private final double steepest;
        /** Squared length of the part of r that no step can change. */
        private final double rest;

        private boolean clipped;

        LinearModel() {
            int[] candidates = new int[n];
            int count = 0;
            double cosine = 0;
            for (int j = 0; j < n; j++) {
                double slope = dot(jacobian[j], r);
                boolean heldBelow = x[j] <= problem.lower(j) && slope > 0;
                boolean heldAbove = x[j] >= problem.upper(j) && slope < 0;
                if (!heldBelow && !heldAbove && scale[j] > 0) {
                    candidates[count++] = j;
                    double norm = Math.sqrt(square(jacobian[j]) * sumOfSquares);
                    cosine = Math.max(cosine, norm == 0 ? 0 : Math.abs(slope) / norm);
                }
            }
            moving = Arrays.copyOf(candidates, count);
            steepest = cosine;
            double[][] columns = new double[count][];
            for (int k = 0; k < count; k++) {
                double[] column = jacobian[moving[k]].clone();
                for (int i = 0; i < m; i++) {
                    column[i] /= scale[moving[k]];
                }
                columns[k] = column;
            }
            factors = new QrFactors(columns, count, r.clone());
            double explained = 0;
            for (int i = 0; i < count; i++) {
                explained += factors.qtb(i) * factors.qtb(i);
            }
            rest = Math.max(0, sumOfSquares - explained);
        }

        int size() {
            return moving.length;
        }

        /** Whether r is at right angles to every direction that is open. */
        boolean isStationary() {
            return steepest < SMALL_COSINE;
        }

        /** Whether the last step ended at a bound earlier than the linear model wanted. */
        boolean isClipped() {
            return clipped;
        }

        /** Puts x plus the damped step into trialX and returns the largest component of the step. */
        double step(double damping) {
            int k = moving.length;
            double[][] stacked = new double[k][2 * k];
            double[] b = new double[2 * k];
            for (int j = 0; j < k; j++) {
                for (int i = 0; i <= j; i++) {
                    stacked[j][i] = factors.r(i, j);
                }
                stacked[j][k + j] = Math.sqrt(damping);
                b[j] = -factors.qtb(j);
            }
            double[] y = new QrFactors(stacked, k, b).solve();
            System.arraycopy(x, 0, trialX, 0, n);
            double largest = 0;
            clipped = false;
            for (int j = 0; j < k; j++) {
                int unknown = moving[j];
                double wanted = x[unknown] + y[j] / scale[unknown];
                trialX[unknown] = clip(wanted, unknown);
                clipped |= trialX[unknown] != wanted;
                largest = Math.max(largest, Math.abs(trialX[unknown] - x[unknown]));
            }
            return largest;
        }

        /** The sum of squares that the linear model promises at trialX, clipped as it is. */
        double predictedSumOfSquares() {
            int k = moving.length;
            double sum = rest;
            for (int i = 0; i < k; i++) {
                double element = factors.qtb(i);
                for (int j = i; j < k; j++) {
                    element += factors.r(i, j) * (trialX[moving[j]] - x[moving[j]]) * scale[moving[j]];
                }
                sum += element * element;
            }
            return sum;
        }
    }
}
