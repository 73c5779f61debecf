package org.electrolyst.analysis.fit;

import java.util.List;

/** Errors of spectra that were fitted together, which are correlated through what the spectra have in common. */
final class JointErrors {
    private final JointProblem joint;
    private final double[] x;
    private final Uncertainties uncertainties;

    JointErrors(JointProblem joint, LevenbergMarquardt.Outcome outcome) {
        this.joint = joint;
        x = outcome.x().toArray();
        uncertainties = new Uncertainties(joint, x, outcome.sumOfSquares());
    }

    /** Those of the unknowns of the joint fit. */
    Uncertainties ofUnknowns() {
        return uncertainties;
    }

    /** Those of the unknowns of one spectrum. */
    Uncertainties ofSpectrum(int s) {
        FitProblem problem = joint.spectra().get(s);
        int n = problem.unknowns();
        double[][] covariance = new double[n][n];
        boolean[] atBound = new boolean[n];
        boolean[] open = new boolean[n];
        double[][] dydx = joint.derivatives(s, x);
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                covariance[a][b] = covariance(s, dydx[a], s, dydx[b]);
            }
            for (int j = 0; j < dydx[a].length; j++) {
                if (dydx[a][j] != 0) {
                    atBound[a] |= uncertainties.atBound(joint.positionOf(s, j));
                    open[a] |= !uncertainties.identifiable(joint.positionOf(s, j));
                }
            }
        }
        return new Uncertainties(problem, covariance, atBound, open);
    }

    /** Covariance of the sums of these parameters of one spectrum and of those of another, or of the same. */
    double ofSums(int s, List<Integer> parameters, int other, List<Integer> others) {
        return covariance(s, gradient(s, parameters), other, gradient(other, others));
    }

    /** Derivatives of a sum of parameters by the common unknowns and the own ones of a spectrum. */
    private double[] gradient(int s, List<Integer> parameters) {
        FitProblem problem = joint.spectra().get(s);
        double[] values = problem.parameterValues(joint.unknownsOf(s, x));
        double[][] dydx = joint.derivatives(s, x);
        double[] gradient = new double[dydx[0].length];
        for (int k : parameters) {
            for (int j = 0; j < gradient.length; j++) {
                gradient[j] += problem.parameters().slope(k, values[k]) * dydx[k][j];
            }
        }
        return gradient;
    }

    private double covariance(int s, double[] a, int other, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; a[i] != 0 && j < b.length; j++) {
                if (b[j] != 0) {
                    sum += a[i] * b[j] * uncertainties.covariance(joint.positionOf(s, i), joint.positionOf(other, j));
                }
            }
        }
        return sum;
    }
}
