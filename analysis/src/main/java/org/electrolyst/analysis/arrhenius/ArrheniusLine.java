package org.electrolyst.analysis.arrhenius;

import static org.electrolyst.model.reference.PhysicalConstants.BOLTZMANN_EV_PER_K;
import static org.electrolyst.model.reference.PhysicalConstants.ZERO_CELSIUS_K;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;
import org.electrolyst.model.result.ArrheniusLaw;
import org.electrolyst.model.result.ArrheniusLaw.Kind;
import org.electrolyst.model.result.ArrheniusResult.CurvePoint;
import org.electrolyst.model.result.ArrheniusResult.Form;
import org.electrolyst.model.result.ArrheniusResult.Point;
import org.electrolyst.model.result.Estimate;

/**
 * The straight line y = y0 - E/k (1/T - 1/T0) through y = ln(σT) or ln σ, σ in S/cm, centred at the weighted mean of 1/T,
 * where level and slope are not correlated. With weights 1/u² the errors are scaled by max(1, χ²/(n - 2)), because the
 * scatter of a series is usually larger than the fits of its spectra say; without weights by the scatter itself. Intervals
 * use Student's t with n - 2 degrees of freedom.
 */
final class ArrheniusLine implements FittedLaw {
    private static final double REFERENCE_K = 25 + ZERO_CELSIUS_K;
    private static final double S_PER_M_IN_S_PER_CM = 100;
    private static final double NORMAL_95 = 1.959964;

    private final Form form;
    private final ArrheniusWeights weights;
    private final int n;
    private final double meanX;
    private final double meanY;
    private final double slope;
    private final double rSquared;
    private final OptionalDouble aicc;
    /** Variances of level and slope; NaN-free, and meaningless with two points. */
    private final double levelVariance;

    private final double slopeVariance;
    /** Not 0 only where the errors of the points are correlated. */
    private final double levelSlopeCovariance;

    private final double coverageFactor95;
    /** d²y/d(1/T)², K², where the covariance is believed and the law bends. */
    private final OptionalDouble bend;

    private final boolean agreesWithItsErrors;

    ArrheniusLine(List<Point> points, Form form, ArrheniusWeights weights) {
        this(points, form, weights, Optional.empty(), false);
    }

    /** The line of a law that the points were made to obey: what they deviate from it by is no error. */
    static ArrheniusLine byLaw(List<Point> points, Form form, double[][] covariance) {
        return new ArrheniusLine(points, form, ArrheniusWeights.FIT, Optional.of(covariance), true);
    }

    /**
     * A line through points whose covariance is known, in the order of their temperatures. It is believed as long as the
     * scatter agrees with it at the 5 % level, about the line or about a parabola: then the errors are not scaled and the
     * intervals are those of the normal distribution. A law that bends has no other slope than the mean that the line gives.
     */
    ArrheniusLine(List<Point> points, Form form, double[][] covariance) {
        this(points, form, ArrheniusWeights.FIT, Optional.of(covariance), false);
    }

    private ArrheniusLine(
            List<Point> points, Form form, ArrheniusWeights weights, Optional<double[][]> covariance, boolean byLaw) {
        this.form = form;
        this.weights = weights;
        n = points.size();
        double[] x = points.stream().mapToDouble(p -> 1 / p.temperatureK()).toArray();
        double[] y = points.stream().mapToDouble(p -> logarithm(p, form)).toArray();
        double[] w = IntStream.range(0, n)
                .mapToDouble(i -> covariance.isPresent() ? 1 / covariance.get()[i][i] : weight(points.get(i), weights))
                .toArray();
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
        double[] e = new double[n];
        for (int i = 0; i < n; i++) {
            e[i] = y[i] - meanY - slope * (x[i] - meanX);
            residual += w[i] * e[i] * e[i];
        }
        aicc = Akaike.aicc(residual, w, 2);
        rSquared = syy > 0 ? 1 - residual / syy : 1;
        if (covariance.isPresent()) {
            double[] level = new double[n];
            double[] tilt = new double[n];
            for (int i = 0; i < n; i++) {
                level[i] = w[i] / sumW;
                tilt[i] = w[i] * (x[i] - meanX) / sxx;
            }
            KnownErrors errors = byLaw ? KnownErrors.OF_A_LAW : new KnownErrors(x, e, covariance.get());
            double scale = errors.scale();
            levelVariance = scale * form(covariance.get(), level, level);
            slopeVariance = scale * form(covariance.get(), tilt, tilt);
            levelSlopeCovariance = scale * form(covariance.get(), level, tilt);
            coverageFactor95 = errors.areBelieved() ? NORMAL_95 : student95(n - 2);
            bend = errors.bend();
            agreesWithItsErrors = errors.agrees();
        } else {
            double scatter = n > 2 ? residual / (n - 2) : 0;
            double scale = weights == ArrheniusWeights.FIT ? Math.max(1, scatter) : scatter;
            levelVariance = scale / sumW;
            slopeVariance = scale / sxx;
            levelSlopeCovariance = 0;
            coverageFactor95 = n > 2 ? student95(n - 2) : NORMAL_95;
            bend = OptionalDouble.empty();
            agreesWithItsErrors = false;
        }
    }

    private static double student95(int degreesOfFreedom) {
        return new TDistribution(null, degreesOfFreedom).inverseCumulativeProbability(0.975);
    }

    private static double form(double[][] c, double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b.length; j++) {
                sum += a[i] * c[i][j] * b[j];
            }
        }
        return sum;
    }

    /** Whether the covariance is known and explains the deviations. */
    boolean agreesWithItsErrors() {
        return agreesWithItsErrors;
    }

    double slope() {
        return slope;
    }

    /** ln(σT) or ln σ, σ in S/cm. */
    static double logarithm(Point point, Form form) {
        double lnSigma = Math.log(point.conductivitySPerM() / S_PER_M_IN_S_PER_CM);
        return form == Form.SIGMA_T ? lnSigma + Math.log(point.temperatureK()) : lnSigma;
    }

    /** One over the variance of ln σ; 1 without weights. */
    static double weight(Point point, ArrheniusWeights weights) {
        if (weights == ArrheniusWeights.NONE) {
            return 1;
        }
        double relative = point.standardUncertaintySPerM().orElseThrow() / point.conductivitySPerM();
        return 1 / (relative * relative);
    }

    /** Of the points with these weights, as if their errors were not correlated. */
    OptionalDouble aicc() {
        return aicc;
    }

    @Override
    public ArrheniusLaw law() {
        return new ArrheniusLaw(
                form, Kind.ARRHENIUS, weights.code(), activationEnergyEv(), conductivity(REFERENCE_K), aicc, List.of());
    }

    Estimate activationEnergyEv() {
        return estimate(-slope * BOLTZMANN_EV_PER_K, BOLTZMANN_EV_PER_K * Math.sqrt(slopeVariance));
    }

    /** By how much the energy changes from the first temperature to the last, eV; empty where the law does not bend. */
    OptionalDouble bendEv(double fromK, double toK) {
        return bend.isPresent()
                ? OptionalDouble.of(-bend.getAsDouble() * BOLTZMANN_EV_PER_K * (1 / toK - 1 / fromK))
                : OptionalDouble.empty();
    }

    @Override
    public Estimate lnPrefactor() {
        return estimate(meanY - slope * meanX, Math.sqrt(variance(0)));
    }

    /** Whether the conductivity at 25 °C is a finite number above 0. */
    boolean reaches25C() {
        double sigma = sigma(REFERENCE_K);
        return sigma > 0 && Double.isFinite(sigma);
    }

    private double sigma(double kelvin) {
        double lnSigma = meanY + slope * (1 / kelvin - meanX) - (form == Form.SIGMA_T ? Math.log(kelvin) : 0);
        return Math.exp(lnSigma) * S_PER_M_IN_S_PER_CM;
    }

    /** S/m, with an interval that is symmetric in the logarithm. */
    private Estimate conductivity(double kelvin) {
        double sigma = sigma(kelvin);
        if (n <= 2) {
            return Estimate.withoutUncertainty(sigma);
        }
        double u = Math.sqrt(variance(1 / kelvin));
        double factor = Math.exp(coverageFactor95 * u);
        if (!Double.isFinite(sigma * factor)) {
            return Estimate.withoutUncertainty(sigma);
        }
        return new Estimate(
                sigma,
                OptionalDouble.of(sigma * u),
                OptionalDouble.of(sigma / factor),
                OptionalDouble.of(sigma * factor));
    }

    @Override
    public CurvePoint at(double kelvin) {
        Estimate sigma = conductivity(kelvin);
        return new CurvePoint(
                kelvin,
                sigma.value(),
                sigma.lower95(),
                sigma.upper95(),
                activationEnergyEv().value());
    }

    @Override
    public double rSquared() {
        return rSquared;
    }

    private Estimate estimate(double value, double standardUncertainty) {
        return n > 2
                ? Estimate.symmetric(value, standardUncertainty, coverageFactor95)
                : Estimate.withoutUncertainty(value);
    }

    /** Variance of y at x = 1/T. */
    private double variance(double x) {
        double d = x - meanX;
        return Math.max(0, levelVariance + d * (2 * levelSlopeCovariance + d * slopeVariance));
    }
}
