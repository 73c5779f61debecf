package org.electrolyst.analysis.polarization;

import org.apache.commons.math3.distribution.FDistribution;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/**
 * I = I_ss + B exp(-(t - t_s)/t1) through the bins from t_s on, by variable projection: for each t1 the best I_ss and B are
 * linear, so that only t1 is searched (Golub, Pereyra, SIAM J. Numer. Anal. 10 (1973) 413, doi 10.1137/0710036).
 */
final class ExponentialFit {
    /** Fewest bins that leave room for a scatter beside three unknowns. */
    static final int FEWEST_BINS = 6;

    private static final int GRID = 48;
    private static final double SHORTEST = 1.0 / 30;
    /** A faster decay is over where the window begins, however long the record has become since. */
    private static final double SHORTEST_OF_START = 0.5;

    private static final double LONGEST = 10;
    private static final double TOLERANCE = 1e-7;
    private static final double OPEN_DIRECTION = 1e-9;

    private final BinnedCurrent bins;
    private final int first;
    private final double startS;
    private final double timeConstantS;
    private final double steadyA;
    private final double amplitudeA;
    private final double sumOfSquares;

    /** Fits the bins from number {@code first} on, at least {@value #FEWEST_BINS}. */
    ExponentialFit(BinnedCurrent bins, int first) {
        this.bins = bins;
        this.first = first;
        startS = bins.timeS(first);
        double span = bins.timeS(bins.size() - 1) - startS;
        double shortestS = Math.min(SHORTEST * span, SHORTEST_OF_START * startS);
        double lnTimeConstant = search(Math.log(shortestS), Math.log(LONGEST * span));
        timeConstantS = Math.exp(lnTimeConstant);
        double[] line = line(timeConstantS);
        steadyA = line[0];
        amplitudeA = line[1];
        sumOfSquares = line[2];
    }

    private double search(double from, double to) {
        double step = (to - from) / (GRID - 1);
        double best = from;
        double lowest = Double.POSITIVE_INFINITY;
        for (int g = 0; g < GRID; g++) {
            double sum = line(Math.exp(from + g * step))[2];
            if (sum < lowest) {
                lowest = sum;
                best = from + g * step;
            }
        }
        return new BrentOptimizer(TOLERANCE, TOLERANCE)
                .optimize(
                        GoalType.MINIMIZE,
                        new UnivariateObjectiveFunction(ln -> line(Math.exp(ln))[2]),
                        new SearchInterval(Math.max(from, best - step), Math.min(to, best + step)),
                        new MaxEval(200))
                .getPoint();
    }

    /** Steady current, amplitude and weighted sum of squares for this time constant. */
    private double[] line(double t1) {
        double sumW = 0;
        double meanE = 0;
        double meanI = 0;
        for (int k = first; k < bins.size(); k++) {
            sumW += bins.weight(k);
            meanE += bins.weight(k) * decay(k, t1);
            meanI += bins.weight(k) * bins.currentA(k);
        }
        meanE /= sumW;
        meanI /= sumW;
        double see = 0;
        double sei = 0;
        double sii = 0;
        for (int k = first; k < bins.size(); k++) {
            double e = decay(k, t1) - meanE;
            double i = bins.currentA(k) - meanI;
            see += bins.weight(k) * e * e;
            sei += bins.weight(k) * e * i;
            sii += bins.weight(k) * i * i;
        }
        double amplitude = see > 0 ? sei / see : 0;
        return new double[] {meanI - amplitude * meanE, amplitude, Math.max(0, sii - amplitude * sei)};
    }

    private double decay(int k, double t1) {
        return Math.exp(-(bins.timeS(k) - startS) / t1);
    }

    double timeConstantS() {
        return timeConstantS;
    }

    double steadyA() {
        return steadyA;
    }

    /** How far the current is from steady at this time, A; with its sign. */
    double departureA(double timeS) {
        return amplitudeA * Math.exp(-(timeS - startS) / timeConstantS);
    }

    /** Where the fitted bins begin, s. */
    double startS() {
        return startS;
    }

    /** Whether a constant current describes these bins so much worse that chance is ruled out at this level. */
    boolean isSignificant(double level) {
        double improvement = constantSumOfSquares() - sumOfSquares;
        if (!(improvement > 0) || sumOfSquares == 0) {
            return improvement > 0;
        }
        int freedom = degreesOfFreedom();
        double f = improvement / 2 / (sumOfSquares / freedom);
        return new FDistribution(null, 2, freedom).cumulativeProbability(f) > level;
    }

    private double constantSumOfSquares() {
        double sumW = 0;
        double mean = 0;
        double squares = 0;
        for (int k = first; k < bins.size(); k++) {
            sumW += bins.weight(k);
            double d = bins.currentA(k) - mean;
            mean += d * bins.weight(k) / sumW;
            squares += bins.weight(k) * d * (bins.currentA(k) - mean);
        }
        return squares;
    }

    int degreesOfFreedom() {
        return bins.size() - first - 3;
    }

    /** Standard uncertainties of the steady current (A) and of the logarithm of the time constant, by the scatter of the bins. */
    Uncertainty uncertainty() {
        int n = bins.size() - first;
        double variance = sumOfSquares / degreesOfFreedom();
        double scale = Math.max(Math.abs(amplitudeA), Double.MIN_NORMAL);
        double[][] jacobian = new double[n][];
        for (int i = 0; i < n; i++) {
            int k = first + i;
            double w = Math.sqrt(bins.weight(k));
            double e = decay(k, timeConstantS);
            double age = (bins.timeS(k) - startS) / timeConstantS;
            jacobian[i] = new double[] {w, w * e, w * e * age};
        }
        RealMatrix covariance =
                new SingularValueDecomposition(new Array2DRowRealMatrix(jacobian, false)).getCovariance(OPEN_DIRECTION);
        return new Uncertainty(
                Math.sqrt(variance * covariance.getEntry(0, 0)),
                Math.sqrt(variance * covariance.getEntry(2, 2)) / scale);
    }

    /** Of the steady current, A, and of ln(t1). */
    record Uncertainty(double steadyA, double lnTimeConstant) {}
}
