package org.electrolyst.analysis.arrhenius;

import static org.electrolyst.model.reference.PhysicalConstants.BOLTZMANN_EV_PER_K;
import static org.electrolyst.model.reference.PhysicalConstants.ZERO_CELSIUS_K;

import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.math3.distribution.TDistribution;
import org.electrolyst.model.result.ArrheniusResult.Form;
import org.electrolyst.model.result.ArrheniusResult.Point;
import org.electrolyst.model.result.Estimate;

/**
 * The straight line y = y0 - E/k (1/T - 1/T0) through y = ln(σT) or ln σ, σ in S/cm, centred at the weighted mean of 1/T,
 * where level and slope are not correlated. With weights 1/u² the errors are scaled by max(1, χ²/(n - 2)), because the
 * scatter of a series is usually larger than the fits of its spectra say; without weights by the scatter itself. Intervals
 * use Student's t with n - 2 degrees of freedom.
 */
final class ArrheniusLine {
    private static final double REFERENCE_K = 25 + ZERO_CELSIUS_K;
    private static final double S_PER_M_IN_S_PER_CM = 100;

    private final Form form;
    private final int n;
    private final double meanX;
    private final double meanY;
    private final double slope;
    private final double rSquared;
    /** Variances of level and slope; NaN-free, and meaningless with two points. */
    private final double levelVariance;

    private final double slopeVariance;

    ArrheniusLine(List<Point> points, Form form, ArrheniusWeights weights) {
        this.form = form;
        n = points.size();
        double[] x = points.stream().mapToDouble(p -> 1 / p.temperatureK()).toArray();
        double[] y = points.stream().mapToDouble(p -> y(p, form)).toArray();
        double[] w = points.stream().mapToDouble(p -> weight(p, weights)).toArray();
        double sumW = 0;
        double sumX = 0;
        double sumY = 0;
        for (int i = 0; i < n; i++) {
            sumW += w[i];
            sumX += w[i] * x[i];
            sumY += w[i] * y[i];
        }
        meanX = sumX / sumW;
        meanY = sumY / sumW;
        double sxx = 0;
        double sxy = 0;
        double syy = 0;
        for (int i = 0; i < n; i++) {
            sxx += w[i] * (x[i] - meanX) * (x[i] - meanX);
            sxy += w[i] * (x[i] - meanX) * (y[i] - meanY);
            syy += w[i] * (y[i] - meanY) * (y[i] - meanY);
        }
        slope = sxy / sxx;
        double residual = 0;
        for (int i = 0; i < n; i++) {
            double e = y[i] - meanY - slope * (x[i] - meanX);
            residual += w[i] * e * e;
        }
        rSquared = syy > 0 ? 1 - residual / syy : 1;
        double scatter = n > 2 ? residual / (n - 2) : 0;
        double scale = weights == ArrheniusWeights.FIT ? Math.max(1, scatter) : scatter;
        levelVariance = scale / sumW;
        slopeVariance = scale / sxx;
    }

    private static double y(Point point, Form form) {
        double lnSigma = Math.log(point.conductivitySPerM() / S_PER_M_IN_S_PER_CM);
        return form == Form.SIGMA_T ? lnSigma + Math.log(point.temperatureK()) : lnSigma;
    }

    private static double weight(Point point, ArrheniusWeights weights) {
        if (weights == ArrheniusWeights.NONE) {
            return 1;
        }
        double relative = point.standardUncertaintySPerM().orElseThrow() / point.conductivitySPerM();
        return 1 / (relative * relative);
    }

    Estimate activationEnergyEv() {
        return estimate(-slope * BOLTZMANN_EV_PER_K, BOLTZMANN_EV_PER_K * Math.sqrt(slopeVariance));
    }

    Estimate lnPrefactor() {
        return estimate(meanY - slope * meanX, Math.sqrt(levelVariance + slopeVariance * meanX * meanX));
    }

    /** Whether the conductivity at 25 °C is a finite number above 0. */
    boolean reaches25C() {
        double sigma = sigma25C();
        return sigma > 0 && Double.isFinite(sigma);
    }

    private double sigma25C() {
        double lnSigma = meanY + slope * (1 / REFERENCE_K - meanX) - (form == Form.SIGMA_T ? Math.log(REFERENCE_K) : 0);
        return Math.exp(lnSigma) * S_PER_M_IN_S_PER_CM;
    }

    /** At 25 °C, S/m, with an interval that is symmetric in the logarithm. */
    Estimate conductivity25CSPerM() {
        double x = 1 / REFERENCE_K;
        double sigma = sigma25C();
        if (n <= 2) {
            return Estimate.withoutUncertainty(sigma);
        }
        double u = Math.sqrt(levelVariance + slopeVariance * (x - meanX) * (x - meanX));
        double factor = Math.exp(coverageFactor95() * u);
        if (!Double.isFinite(sigma * factor)) {
            return Estimate.withoutUncertainty(sigma);
        }
        return new Estimate(
                sigma,
                OptionalDouble.of(sigma * u),
                OptionalDouble.of(sigma / factor),
                OptionalDouble.of(sigma * factor));
    }

    double rSquared() {
        return rSquared;
    }

    private Estimate estimate(double value, double standardUncertainty) {
        return n > 2
                ? Estimate.symmetric(value, standardUncertainty, coverageFactor95())
                : Estimate.withoutUncertainty(value);
    }

    private double coverageFactor95() {
        return new TDistribution(null, n - 2).inverseCumulativeProbability(0.975);
    }
}
