package org.electrolyst.analysis.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.electrolyst.analysis.linear.QrFactors;

/**
 * What data determine at an optimum: (JᵀJ)^-1 from the singular values of the Jacobian with columns of unit length.
 * Directions with a singular value below {@value #OPEN_DIRECTION} of the largest are open: steps along them change no
 * residual. They get no variance, and the unknowns they move are not identifiable.
 */
final class Determination {
    private static final double OPEN_DIRECTION = 1e-10;
    private static final double PART_OF_DIRECTION = 1e-3;
    /** A larger step has no variance that can be computed. */
    private static final double LARGEST_STEP = 1e100;

    /** Nothing is open. */
    static final Determination OF_EVERYTHING = new Determination(new double[0][]);

    private final double[][] inverse;
    private final boolean[] open;
    private final List<double[]> openDirections = new ArrayList<>();

    /** {@code jacobian}: dr_i/dx_j at {@code [j][i]}, not changed. */
    Determination(double[][] jacobian) {
        int n = jacobian.length;
        inverse = new double[n][n];
        open = new boolean[n];
        double[] norm = new double[n];
        int[] moving = new int[n];
        int count = 0;
        for (int j = 0; j < n; j++) {
            norm[j] = Math.sqrt(Arrays.stream(jacobian[j]).map(d -> d * d).sum());
            if (norm[j] > 0) {
                moving[count++] = j;
            } else {
                open[j] = true;
                double[] direction = new double[n];
                direction[j] = 1;
                openDirections.add(direction);
            }
        }
        if (count > 0) {
            decompose(jacobian, norm, Arrays.copyOf(moving, count));
        }
    }

    private void decompose(double[][] jacobian, double[] norm, int[] moving) {
        int count = moving.length;
        double[][] columns = new double[count][];
        for (int k = 0; k < count; k++) {
            double length = norm[moving[k]];
            columns[k] = Arrays.stream(jacobian[moving[k]]).map(d -> d / length).toArray();
        }
        QrFactors factors = new QrFactors(columns, count, new double[columns[0].length]);
        double[][] triangle = new double[count][count];
        for (int i = 0; i < count; i++) {
            for (int j = i; j < count; j++) {
                triangle[i][j] = factors.r(i, j);
            }
        }
        SingularValueDecomposition svd = new SingularValueDecomposition(new Array2DRowRealMatrix(triangle, false));
        double[] singular = svd.getSingularValues();
        RealMatrix v = svd.getV();
        for (int d = 0; d < count; d++) {
            double[] step = new double[inverse.length];
            for (int a = 0; a < count; a++) {
                step[moving[a]] = v.getEntry(a, d) / norm[moving[a]];
            }
            boolean beyondNumbers = Arrays.stream(step).anyMatch(e -> Math.abs(e / singular[0]) > LARGEST_STEP);
            if (singular[d] < OPEN_DIRECTION * singular[0] || beyondNumbers) {
                openDirections.add(step);
                for (int a = 0; a < count; a++) {
                    open[moving[a]] |= Math.abs(v.getEntry(a, d)) > PART_OF_DIRECTION;
                }
            } else {
                addSquare(step, singular[d]);
            }
        }
    }

    private void addSquare(double[] step, double singular) {
        for (int a = 0; a < step.length; a++) {
            for (int b = 0; b < step.length; b++) {
                inverse[a][b] += step[a] / singular * (step[b] / singular);
            }
        }
    }

    /** What the residuals determine at {@code x}. */
    static Determination at(LeastSquaresProblem problem, double[] x) {
        double[][] jacobian = new double[problem.unknowns()][problem.residuals()];
        problem.evaluate(x, new double[problem.residuals()], jacobian);
        return new Determination(jacobian);
    }

    /** Element of (JᵀJ)^-1. */
    double inverse(int a, int b) {
        return inverse[a][b];
    }

    /** Whether an open direction moves unknown {@code j}. */
    boolean isOpen(int j) {
        return open[j];
    }

    /** Whether the data determine a number with this gradient by the unknowns, which they may not determine one by one. */
    boolean determines(double[] gradient) {
        for (double[] direction : openDirections) {
            double change = 0;
            double largest = 0;
            for (int j = 0; j < gradient.length; j++) {
                change += gradient[j] * direction[j];
                largest = Math.max(largest, Math.abs(gradient[j] * direction[j]));
            }
            if (Math.abs(change) > PART_OF_DIRECTION * largest) {
                return false;
            }
        }
        return true;
    }

    /** Share of datum {@code i} in its own fitted value, 0 to 1: J_i (JᵀJ)^-1 J_iᵀ. */
    double leverage(double[][] jacobian, int i) {
        double sum = 0;
        for (int a = 0; a < jacobian.length; a++) {
            for (int b = 0; b < jacobian.length; b++) {
                sum += jacobian[a][i] * inverse[a][b] * jacobian[b][i];
            }
        }
        return Math.min(Math.max(sum, 0), 1);
    }
}
