package org.electrolyst.analysis.linear;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.electrolyst.model.result.Estimate;

/**
 * Least squares by columns. With known standard uncertainties the errors are scaled by max(1, χ²/ν), without them by the
 * scatter; intervals use Student's t. Needs more rows than columns.
 */
public final class LinearFit {
    private final double[] value;
    private final double[] uncertainty;
    private final int degreesOfFreedom;
    private final double sumOfSquares;

    /**
     * A fit.
     *
     * @param columns the model, each as long as {@code y}
     * @param sigma standard uncertainties of {@code y}, above 0; empty where only the scatter is known
     * @throws IllegalArgumentException if the rows do not determine the columns
     */
    public LinearFit(double[][] columns, double[] y, Optional<double[]> sigma) {
        int n = y.length;
        int p = columns.length;
        if (n <= p) {
            throw new IllegalArgumentException(p + " unknowns need more than " + n + " points");
        }
        double[] scale = new double[p];
        double[][] x = new double[n][p];
        double[] target = new double[n];
        for (int k = 0; k < p; k++) {
            scale[k] = Arrays.stream(columns[k]).map(Math::abs).max().orElse(0);
        }
        for (int i = 0; i < n; i++) {
            double weight = sigma.isPresent() ? 1 / sigma.get()[i] : 1;
            target[i] = y[i] * weight;
            for (int k = 0; k < p; k++) {
                x[i][k] = scale[k] == 0 ? 0 : columns[k][i] / scale[k] * weight;
            }
        }
        OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
        regression.setNoIntercept(true);
        regression.newSampleData(target, x);
        try {
            value = regression.estimateRegressionParameters();
            uncertainty = regression.estimateRegressionParametersStandardErrors();
        } catch (SingularMatrixException e) {
            throw new IllegalArgumentException(
                    "the points do not determine " + p + " unknowns: they are too much alike", e);
        }
        degreesOfFreedom = n - p;
        sumOfSquares = regression.calculateResidualSumOfSquares();
        double scatter = sumOfSquares / degreesOfFreedom;
        double trusted = sigma.isPresent() && scatter < 1 && scatter > 0 ? 1 / Math.sqrt(scatter) : 1;
        for (int k = 0; k < p; k++) {
            value[k] /= scale[k];
            uncertainty[k] *= trusted / scale[k];
        }
    }

    public double value(int k) {
        return value[k];
    }

    public double uncertainty(int k) {
        return uncertainty[k];
    }

    /** Weighted. */
    public double sumOfSquares() {
        return sumOfSquares;
    }

    public int degreesOfFreedom() {
        return degreesOfFreedom;
    }

    public double coverageFactor95() {
        return new TDistribution(null, degreesOfFreedom).inverseCumulativeProbability(0.975);
    }

    public Estimate estimate(int k) {
        return Estimate.symmetric(value[k], uncertainty[k], coverageFactor95());
    }

    /** Whether unknown {@code k} differs from 0 at the 5 % level. */
    public boolean isSignificant(int k) {
        return Math.abs(value[k]) > coverageFactor95() * uncertainty[k];
    }
}
