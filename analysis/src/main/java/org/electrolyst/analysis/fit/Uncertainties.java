package org.electrolyst.analysis.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.electrolyst.analysis.linear.QrFactors;

/**
 * Covariance of the unknowns at an optimum: C = s² (JᵀJ)^-1 with s² = S/(2N - p), from the singular values of the Jacobian
 * with columns of unit length. Unknowns at a bound are held. Directions that the data leave open (singular value below
 * {@value #OPEN_DIRECTION} of the largest) get no variance; the unknowns they move are not identifiable.
 */
final class Uncertainties {
    private static final double OPEN_DIRECTION = 1e-10;
    private static final double PART_OF_DIRECTION = 1e-3;
    /** Beyond this standard error of a logarithm the value is not known within a factor of e. */
    private static final double LARGEST_LOG_ERROR = 1;

    private static final double LARGEST_EXPONENT_ERROR = 0.5;
    private static final double AT_BOUND = 1e-9;

    private final LeastSquaresProblem problem;
    private final boolean[] atBound;
    private final boolean[] open;
    /** By unknowns: steps along these change no residual. */
    private final List<double[]> openDirections = new ArrayList<>();

    private final double[][] covariance;
    private final int degreesOfFreedom;

    Uncertainties(LeastSquaresProblem problem, double[] x, double sumOfSquares) {
        this.problem = problem;
        int n = problem.unknowns();
        degreesOfFreedom = problem.data() - n;
        atBound = new boolean[n];
        open = new boolean[n];
        covariance = new double[n][n];
        for (int j = 0; j < n; j++) {
            double reach = AT_BOUND * Math.max(1, Math.abs(x[j]));
            atBound[j] = x[j] <= problem.lower(j) + reach || x[j] >= problem.upper(j) - reach;
        }
        decompose(x, problem.variance(sumOfSquares));
        for (int j = 0; j < n; j++) {
            open[j] |= isTooLarge(j);
        }
    }

    /** Those of the unknowns of one spectrum that was fitted together with others. */
    Uncertainties(LeastSquaresProblem problem, double[][] covariance, boolean[] atBound, boolean[] open) {
        this.problem = problem;
        this.covariance = covariance;
        this.atBound = atBound;
        this.open = open;
        degreesOfFreedom = problem.data() - problem.unknowns();
        for (int j = 0; j < open.length; j++) {
            open[j] |= isTooLarge(j);
        }
    }

    private boolean isTooLarge(int j) {
        return standardError(j) > (problem.isLogarithmic(j) ? LARGEST_LOG_ERROR : LARGEST_EXPONENT_ERROR);
    }

    private void decompose(double[] x, double variance) {
        double[] r = new double[problem.residuals()];
        double[][] jacobian = new double[problem.unknowns()][r.length];
        problem.evaluate(x, r, jacobian);
        int[] moving = new int[x.length];
        int count = 0;
        double[] norm = new double[x.length];
        for (int j = 0; j < x.length; j++) {
            norm[j] = Math.sqrt(Arrays.stream(jacobian[j]).map(d -> d * d).sum());
            open[j] = !atBound[j] && norm[j] == 0;
            if (open[j]) {
                double[] direction = new double[x.length];
                direction[j] = 1;
                openDirections.add(direction);
            }
            if (!atBound[j] && !open[j]) {
                moving[count++] = j;
            }
        }
        if (count == 0) {
            return;
        }
        double[][] columns = new double[count][];
        for (int k = 0; k < count; k++) {
            double length = norm[moving[k]];
            columns[k] = Arrays.stream(jacobian[moving[k]]).map(d -> d / length).toArray();
        }
        QrFactors factors = new QrFactors(columns, count, r);
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
            boolean undetermined = singular[d] < OPEN_DIRECTION * singular[0];
            if (undetermined) {
                double[] direction = new double[x.length];
                for (int a = 0; a < count; a++) {
                    direction[moving[a]] = v.getEntry(a, d) / norm[moving[a]];
                }
                openDirections.add(direction);
            }
            for (int a = 0; a < count; a++) {
                int ja = moving[a];
                open[ja] |= undetermined && Math.abs(v.getEntry(a, d)) > PART_OF_DIRECTION;
                for (int b = 0; b < count && !undetermined; b++) {
                    int jb = moving[b];
                    covariance[ja][jb] += variance
                            * v.getEntry(a, d)
                            * v.getEntry(b, d)
                            / (singular[d] * singular[d] * norm[ja] * norm[jb]);
                }
            }
        }
    }

    /** 2N minus the number of free parameters. */
    int degreesOfFreedom() {
        return degreesOfFreedom;
    }

    /** Whether the best value of unknown {@code j} lies at the end of its range. */
    boolean atBound(int j) {
        return atBound[j];
    }

    /** Whether the data determine unknown {@code j}. */
    boolean identifiable(int j) {
        return !open[j];
    }

    /** Whether an error of unknown {@code j} can be stated. */
    boolean stated(int j) {
        return degreesOfFreedom > 0 && !atBound[j] && !open[j];
    }

    /** Covariance of two unknowns (logarithms where they are logarithmic). */
    double covariance(int a, int b) {
        return covariance[a][b];
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

    /** Variance of a number with this gradient by the unknowns, if the data determine it. */
    double variance(double[] gradient) {
        double variance = 0;
        for (int a = 0; a < gradient.length; a++) {
            for (int b = 0; b < gradient.length; b++) {
                variance += gradient[a] * gradient[b] * covariance[a][b];
            }
        }
        return Math.max(0, variance);
    }

    /** Standard error of unknown {@code j}. */
    double standardError(int j) {
        return Math.sqrt(covariance[j][j]);
    }

    /** Correlation of two unknowns, 0 where one has no variance. */
    double correlation(int a, int b) {
        double product = standardError(a) * standardError(b);
        return product == 0 ? 0 : covariance[a][b] / product;
    }

    /** The factor on a standard error that gives a two-sided 95 % interval; needs degrees of freedom. */
    double coverageFactor95() {
        return new TDistribution(null, degreesOfFreedom).inverseCumulativeProbability(0.975);
    }

    /** Number of unknowns. */
    int size() {
        return problem.unknowns();
    }
}
