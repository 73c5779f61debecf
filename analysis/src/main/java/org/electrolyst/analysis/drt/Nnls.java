package org.electrolyst.analysis.drt;

import java.util.Arrays;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/**
 * Minimises the convex quadratic ½xᵀHx - fᵀx over x ≥ 0: least squares with non-negative unknowns where H = AᵀA and
 * f = Aᵀb. Active set method of Lawson and Hanson (Solving Least Squares Problems, 1974, ch. 23) on the normal equations
 * (Bro and de Jong, J. Chemometrics 11 (1997) 393, doi 10.1002/(SICI)1099-128X(199709/10)11:5&lt;393::AID-CEM483&gt;3.0.CO;2-L),
 * with an updated Cholesky factor. Normal equations square the condition number, so this is for problems that a penalty
 * has regularised. Confined to one thread.
 */
public final class Nnls {
    /** Gradients below this share of the size of their terms are rounding. */
    private static final double GRADIENT_TOLERANCE = 1e-12;

    private static final int CHANGES_PER_UNKNOWN = 20;

    private final double[][] hessian;
    private final double[] linear;
    private final int size;
    private final PassiveSet passive;
    private final double[] x;

    /**
     * A problem in as many unknowns as {@code linear} has elements; the arrays are read, not copied.
     *
     * @param hessian symmetric and positive semidefinite, as many rows and columns
     */
    public Nnls(double[][] hessian, double[] linear) {
        this.hessian = hessian;
        this.linear = linear;
        size = linear.length;
        passive = new PassiveSet(hessian);
        x = new double[size];
    }

    /**
     * The minimum, found from {@code start}: the closer it is, the sooner.
     *
     * @param start no element negative
     * @return an array of its own
     */
    public double[] solve(double[] start, Cancel cancel) throws Cancelled {
        for (int j = 0; j < size; j++) {
            x[j] = start[j] > 0 && passive.add(j) ? start[j] : 0;
        }
        moveToMinimum();
        boolean[] barred = new boolean[size];
        for (int change = 0; change < CHANGES_PER_UNKNOWN * size; change++) {
            cancel.throwIfRequested();
            int entering = steepest(barred);
            if (entering < 0) {
                break;
            }
            if (!passive.add(entering) || !(passive.solve(linear)[entering] > 0)) {
                // Rounding made the gradient look positive (Lawson and Hanson, step 6).
                passive.remove(entering);
                barred[entering] = true;
                continue;
            }
            moveToMinimum();
            Arrays.fill(barred, false);
        }
        return x.clone();
    }

    /** The factor of the part of H whose unknowns are positive at the minimum found last. */
    PassiveSet passive() {
        return passive;
    }

    /** The unknown at zero whose increase lowers the sum fastest, measured by its own scale; -1 at the minimum. */
    private int steepest(boolean[] barred) {
        int best = -1;
        double bestSlope = 0;
        for (int j = 0; j < size; j++) {
            if (passive.contains(j) || barred[j] || hessian[j][j] <= 0) {
                continue;
            }
            double sum = linear[j];
            double terms = Math.abs(linear[j]);
            double[] row = hessian[j];
            for (int k = 0; k < size; k++) {
                double term = row[k] * x[k];
                sum -= term;
                terms += Math.abs(term);
            }
            double slope = sum / Math.sqrt(row[j]);
            if (sum > GRADIENT_TOLERANCE * terms && slope > bestSlope) {
                bestSlope = slope;
                best = j;
            }
        }
        return best;
    }

    /** Goes to the minimum over the passive unknowns, and drops on the way those that would turn negative. */
    private void moveToMinimum() {
        while (passive.count() > 0) {
            double[] target = passive.solve(linear);
            double step = 1;
            int first = -1;
            for (int j = 0; j < size; j++) {
                if (passive.contains(j) && !(target[j] > 0)) {
                    double reach = x[j] / (x[j] - target[j]);
                    if (reach < step || first < 0) {
                        step = Math.min(step, reach);
                        first = j;
                    }
                }
            }
            for (int j = 0; j < size; j++) {
                x[j] = passive.contains(j) ? x[j] + step * (target[j] - x[j]) : 0;
            }
            if (first < 0) {
                System.arraycopy(target, 0, x, 0, size);
                return;
            }
            for (int j = 0; j < size; j++) {
                if (passive.contains(j) && (j == first || !(x[j] > 0))) {
                    passive.remove(j);
                    x[j] = 0;
                }
            }
        }
    }
}
