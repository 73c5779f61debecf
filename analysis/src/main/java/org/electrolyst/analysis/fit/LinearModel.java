package org.electrolyst.analysis.fit;

import java.util.Arrays;
import org.electrolyst.analysis.linear.QrFactors;

/**
 * r + J dx around a point, and the steps that it suggests: the shortest sum of squares within a trust region and the bounds.
 * Unknowns are scaled by the largest norm that their column of J has had, and J is factored as QR, never squared. Moré, in
 * Numerical Analysis (Springer 1978) p. 105, doi 10.1007/BFb0067700. Makes no garbage.
 */
final class LinearModel {
    private static final double SMALL_COSINE = 1e-5;
    /** The trust region is met to this fraction of its radius. */
    private static final double RADIUS_MET = 0.1;

    private static final int MOST_DAMPINGS = 10;
    /** Keeps steps along directions that nothing determines short; of columns of length 1. */
    private static final double LEAST_DAMPING = 1e-16;

    private static final double WELL_CONDITIONED = 1e-6;

    private final LeastSquaresProblem problem;
    private final double[] scale;
    /** Unknowns that are not held at a bound by the gradient. */
    private final int[] moving;

    private final double[][] columns;
    private final double[] rhs;
    private final RowBlocks rows;
    private final QrFactors factors;
    /** Within the moving ones: those that the present step does not end at a bound. */
    private final int[] open;

    private final double[][] dampedColumns;
    private final double[] dampedRhs;
    private final QrFactors damped;
    private final double[] solution;
    private final double[] direction;
    /** Scaled steps of the moving unknowns. */
    private final double[] step;

    private int size;
    private int openSize;
    private double steepest;
    private double sumOfSquares;
    private boolean limited;
    private double largest;

    LinearModel(LeastSquaresProblem problem) {
        this.problem = problem;
        int n = problem.unknowns();
        int m = problem.residuals();
        scale = new double[n];
        moving = new int[n];
        columns = new double[n][Math.max(m, n)];
        rhs = new double[Math.max(m, n)];
        rows = new RowBlocks(problem.blocks(), n, m);
        factors = new QrFactors(n);
        open = new int[n];
        dampedColumns = new double[n][2 * n];
        dampedRhs = new double[2 * n];
        damped = new QrFactors(n);
        solution = new double[n];
        direction = new double[n];
        step = new double[n];
    }

    /** Forgets the scales of an earlier problem. */
    void reset() {
        Arrays.fill(scale, 0);
    }

    /** Takes the place of the model around this point. */
    void linearize(double[] x, double[] r, double[][] jacobian, double sum) {
        sumOfSquares = sum;
        size = 0;
        steepest = 0;
        for (int j = 0; j < x.length; j++) {
            double square = dot(jacobian[j], jacobian[j], r.length);
            scale[j] = Math.max(scale[j], Math.sqrt(square));
            double slope = dot(jacobian[j], r, r.length);
            boolean heldBelow = x[j] <= problem.lower(j) && slope >= 0;
            boolean heldAbove = x[j] >= problem.upper(j) && slope <= 0;
            if (!heldBelow && !heldAbove && scale[j] > 0) {
                double norm = Math.sqrt(square * sum);
                steepest = Math.max(steepest, norm == 0 ? 0 : Math.abs(slope) / norm);
                double[] column = columns[size];
                double inverse = 1 / scale[j];
                for (int i = 0; i < r.length; i++) {
                    column[i] = jacobian[j][i] * inverse;
                }
                moving[size++] = j;
            }
        }
        System.arraycopy(r, 0, rhs, 0, r.length);
        factors.factor(columns, size, rhs, rows.compress(columns, size, rhs));
    }

    /** How many unknowns may move. */
    int size() {
        return size;
    }

    /** Whether r is at right angles to every direction that is open. */
    boolean isStationary() {
        return steepest < SMALL_COSINE;
    }

    /** Whether the last step was cut by the trust region. */
    boolean isLimited() {
        return limited;
    }

    /** The largest change of an unknown in the last step. */
    double largest() {
        return largest;
    }

    /** Scaled length of the last step. */
    double length() {
        return Math.sqrt(dot(step, step, size));
    }

    /** Puts {@code x} plus the best step of at most this scaled length into {@code trial}. */
    void step(double radius, double[] x, double[] trial) {
        openSize = 0;
        for (int k = 0; k < size; k++) {
            open[openSize++] = k;
            step[k] = 0;
        }
        limited = false;
        boolean clipped = true;
        while (clipped && openSize > 0) {
            solveWithin(Math.sqrt(Math.max(0, radius * radius - ended())));
            clipped = clip(x);
        }
        System.arraycopy(x, 0, trial, 0, x.length);
        largest = 0;
        for (int k = 0; k < size; k++) {
            int j = moving[k];
            trial[j] = Math.min(Math.max(x[j] + step[k] / scale[j], problem.lower(j)), problem.upper(j));
            largest = Math.max(largest, Math.abs(trial[j] - x[j]));
        }
    }

    /** Squared length of the step along unknowns that end at a bound. */
    private double ended() {
        double square = dot(step, step, size);
        for (int a = 0; a < openSize; a++) {
            square -= step[open[a]] * step[open[a]];
        }
        return square;
    }

    /** Ends steps beyond a bound there, and takes them out of the open ones; the others are to be found again. */
    private boolean clip(double[] x) {
        int kept = 0;
        for (int a = 0; a < openSize; a++) {
            int k = open[a];
            int j = moving[k];
            double wanted = x[j] + step[k] / scale[j];
            if (wanted > problem.upper(j)) {
                step[k] = (problem.upper(j) - x[j]) * scale[j];
            } else if (wanted < problem.lower(j)) {
                step[k] = (problem.lower(j) - x[j]) * scale[j];
            } else {
                open[kept++] = k;
            }
        }
        boolean clipped = kept < openSize;
        openSize = kept;
        return clipped;
    }

    private void solveWithin(double radius) {
        boolean singular = false;
        double largestDiagonal = 0;
        for (int k = 0; k < size; k++) {
            largestDiagonal = Math.max(largestDiagonal, Math.abs(factors.r(k, k)));
        }
        for (int k = 0; k < size; k++) {
            singular |= Math.abs(factors.r(k, k)) < WELL_CONDITIONED * largestDiagonal;
        }
        double damping = singular ? LEAST_DAMPING : 0;
        solve(damping);
        double excess = openLength() - radius;
        if (excess <= RADIUS_MET * radius) {
            return;
        }
        limited = true;
        double low = damping;
        double high = Double.POSITIVE_INFINITY;
        for (int round = 0; round < MOST_DAMPINGS && Math.abs(excess) > RADIUS_MET * radius; round++) {
            if (excess > 0) {
                low = Math.max(low, damping);
            } else {
                high = Math.min(high, damping);
            }
            double next = damping + newton(excess, radius);
            damping = next > low && next < high
                    ? next
                    : high < Double.POSITIVE_INFINITY ? (low + high) / 2 : 4 * low + LEAST_DAMPING;
            solve(damping);
            excess = openLength() - radius;
        }
        if (excess > RADIUS_MET * radius) {
            double shorter = radius / openLength();
            for (int a = 0; a < openSize; a++) {
                step[open[a]] *= shorter;
            }
        }
    }

    private double openLength() {
        double square = 0;
        for (int a = 0; a < openSize; a++) {
            square += step[open[a]] * step[open[a]];
        }
        return Math.sqrt(square);
    }

    /** Newton's correction of the damping for a length that exceeds the radius: Moré, section 5. */
    private double newton(double excess, double radius) {
        double length = openLength();
        for (int a = 0; a < openSize; a++) {
            direction[a] = step[open[a]] / length;
        }
        damped.solveTransposed(direction);
        return excess / radius / dot(direction, direction, openSize);
    }

    /** The steps of the open unknowns, those of the others given, with this damping. */
    private void solve(double damping) {
        double root = Math.sqrt(damping);
        double[] b = dampedRhs;
        for (int i = 0; i < size; i++) {
            b[i] = -factors.qtb(i);
            b[size + i] = 0;
        }
        for (int k = 0, a = 0; k < size; k++) {
            if (a < openSize && open[a] == k) {
                double[] column = dampedColumns[a];
                for (int i = 0; i < size; i++) {
                    column[i] = factors.r(i, k);
                    column[size + i] = 0;
                }
                column[size + a] = root;
                a++;
            } else {
                for (int i = 0; i <= k; i++) {
                    b[i] -= factors.r(i, k) * step[k];
                }
            }
        }
        Arrays.fill(b, 2 * size, b.length, 0);
        for (int a = 0; a < openSize; a++) {
            Arrays.fill(dampedColumns[a], 2 * size, b.length, 0);
        }
        damped.factor(dampedColumns, openSize, b);
        damped.solve(solution);
        for (int a = 0; a < openSize; a++) {
            step[open[a]] = solution[a];
        }
    }

    /** By how much the last step lowers the sum of squares of the linear model. */
    double predictedReduction() {
        double reduction = 0;
        for (int i = 0; i < size; i++) {
            double change = 0;
            for (int k = i; k < size; k++) {
                change += factors.r(i, k) * step[k];
            }
            reduction -= change * (2 * factors.qtb(i) + change);
        }
        return Math.min(reduction, sumOfSquares);
    }

    private static double dot(double[] a, double[] b, int n) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i < n - 3; i += 4) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }
        for (; i < n; i++) {
            s0 += a[i] * b[i];
        }
        return s0 + s1 + (s2 + s3);
    }
}
