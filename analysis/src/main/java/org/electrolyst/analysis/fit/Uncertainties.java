package org.electrolyst.analysis.fit;

import org.apache.commons.math3.distribution.TDistribution;

/**
 * Covariance of the unknowns at an optimum: C = s² (JᵀJ)^-1 with s² = S/(2N - p), or 1
 * where standard deviations are known. An unknown that ended at a bound counts as
 * free: were it held, the others would be stated more certain than the data make them.
 */
final class Uncertainties {
    /** Beyond this standard error of a logarithm the value is not known within a factor of e. */
    private static final double LARGEST_LOG_ERROR = 1;

    private static final double LARGEST_EXPONENT_ERROR = 0.5;
    private static final double AT_BOUND = 1e-9;
    private static final double NORMAL_95 = 1.959963984540054;

    private final LeastSquaresProblem problem;
    private final boolean[] atBound;
    private final boolean[] open;
    private final Determination determination;
    private final double[][] covariance;
    private final int degreesOfFreedom;

    Uncertainties(LeastSquaresProblem problem, double[] x, double sumOfSquares) {
        this.problem = problem;
        int n = problem.unknowns();
        degreesOfFreedom = problem.data() - n;
        double variance = problem.variance(sumOfSquares);
        determination = Determination.at(problem, x);
        atBound = new boolean[n];
        open = new boolean[n];
        covariance = new double[n][n];
        for (int a = 0; a < n; a++) {
            atBound[a] = Math.min(x[a] - problem.lower(a), problem.upper(a) - x[a])
                    <= AT_BOUND * Math.max(1, Math.abs(x[a]));
            for (int b = 0; b < n; b++) {
                covariance[a][b] = variance * determination.inverse(a, b);
            }
            open[a] = determination.isOpen(a) || isTooLarge(a);
        }
    }

    /** Those of the unknowns of one spectrum that was fitted together with others. */
    Uncertainties(LeastSquaresProblem problem, double[][] covariance, boolean[] atBound, boolean[] open) {
        this.problem = problem;
        this.covariance = covariance;
        this.atBound = atBound;
        this.open = open;
        determination = Determination.OF_EVERYTHING;
        degreesOfFreedom = problem.data() - problem.unknowns();
        for (int j = 0; j < open.length; j++) {
            open[j] |= isTooLarge(j);
        }
    }

    /** At a bound a logarithm may be open to one side and the quantity still have a limit. */
    private boolean isTooLarge(int j) {
        return problem.isLogarithmic(j)
                ? !atBound[j] && standardError(j) > LARGEST_LOG_ERROR
                : standardError(j) > LARGEST_EXPONENT_ERROR;
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
        return hasInterval(j) && !atBound[j];
    }

    /** Whether a 95 % interval of unknown {@code j} can be stated, one-sided at a bound. */
    boolean hasInterval(int j) {
        return degreesOfFreedom > 0 && !open[j];
    }

    /** Covariance of two unknowns (logarithms where they are logarithmic). */
    double covariance(int a, int b) {
        return covariance[a][b];
    }

    /** Whether the data determine a number with this gradient by the unknowns, which they may not determine one by one. */
    boolean determines(double[] gradient) {
        return determination.determines(gradient);
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

    /**
     * The factor on a standard error that gives a two-sided 95 % interval: of Student's t, or of the normal distribution where
     * standard deviations of the data are known.
     */
    double coverageFactor95(boolean known) {
        return known || degreesOfFreedom <= 0
                ? NORMAL_95
                : new TDistribution(null, degreesOfFreedom).inverseCumulativeProbability(0.975);
    }

    /**
     * Ends of the 95 % interval of an unknown, as steps from its best value.
     *
     * @param below not negative
     * @param above not negative
     */
    record Reach(double below, double above) {}

    /**
     * The 95 % interval of unknown {@code j}, whose best value is {@code x}, cut off at the ends of its range, within which
     * the truth lies. From a bound it reaches inwards only; there a logarithm is no measure, so the quantity is taken to vary
     * linearly from its lower bound, and its inverse from its upper bound.
     */
    Reach reach(int j, double x, double coverageFactor) {
        double reach = coverageFactor * standardError(j);
        double roomBelow = Math.max(0, x - problem.lower(j));
        double roomAbove = Math.max(0, problem.upper(j) - x);
        if (atBound[j] && problem.isLogarithmic(j)) {
            reach = Math.log1p(reach);
        }
        return new Reach(Math.min(reach, roomBelow), Math.min(reach, roomAbove));
    }

    /** Number of unknowns. */
    int size() {
        return problem.unknowns();
    }
}
