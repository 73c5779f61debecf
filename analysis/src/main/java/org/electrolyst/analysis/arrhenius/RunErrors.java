package org.electrolyst.analysis.arrhenius;

import org.electrolyst.model.quantity.DoubleVector;

/**
 * Errors of the conductivities of one run, which are not independent: spectra that were fitted together share the shape of
 * their arcs, and spectra of one visit of a temperature share the error of that temperature.
 *
 * @param lnCovariance covariance of ln σ of the points by the fits, row by row, in the order of the points
 * @param temperatureUncertaintyK standard uncertainty of the temperature of each point, K
 * @param visit which visit of a temperature each point belongs to; equal numbers share the error of the temperature
 */
public record RunErrors(DoubleVector lnCovariance, DoubleVector temperatureUncertaintyK, DoubleVector visit) {
    public RunErrors {
        int n = temperatureUncertaintyK.size();
        if (lnCovariance.size() != n * n || visit.size() != n) {
            throw new IllegalArgumentException("errors of " + n + " points need " + n * n + " covariances, not "
                    + lnCovariance.size() + ", and " + n + " visits, not " + visit.size());
        }
    }

    /** Covariance of ln σ of points {@code i} and {@code j} by the fits. */
    double ln(int i, int j) {
        return lnCovariance.at(i * temperatureUncertaintyK.size() + j);
    }

    int visitOf(int point) {
        return (int) visit.at(point);
    }

    /** The errors of the points with these positions, in this order. */
    RunErrors select(int... points) {
        int n = points.length;
        return new RunErrors(
                DoubleVector.generate(n * n, k -> ln(points[k / n], points[k % n])),
                DoubleVector.generate(n, k -> temperatureUncertaintyK.at(points[k])),
                DoubleVector.generate(n, k -> visit.at(points[k])));
    }

    /**
     * Covariance of the deviations from a line y = a + {@code slope}/T, y = ln(σT) or ln σ, with the error of T carried over
     * into y (effective variance: Orear, Am. J. Phys. 50 (1982) 912, doi 10.1119/1.12972).
     *
     * @param perLnT 1 where y holds ln T, else 0
     */
    double[][] around(double slope, double perLnT, double[] temperatureK) {
        int n = temperatureK.length;
        double[] byTemperature = new double[n];
        for (int i = 0; i < n; i++) {
            double t = temperatureK[i];
            byTemperature[i] = temperatureUncertaintyK.at(i) * (perLnT / t + slope / (t * t));
        }
        double[][] c = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                c[i][j] = ln(i, j) + (visit.at(i) == visit.at(j) ? byTemperature[i] * byTemperature[j] : 0);
            }
        }
        return c;
    }
}
