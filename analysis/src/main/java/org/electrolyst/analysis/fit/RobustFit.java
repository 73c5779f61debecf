package org.electrolyst.analysis.fit;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/**
 * Brings an optimum of least squares to that of a robust loss by iteratively reweighted least squares. The scale is the
 * median length of the complex residuals over sqrt(2 ln 2), which normal noise has, or 1 where standard deviations are known;
 * once the weights have settled it is held, so that what remains is the minimum of one cost.
 */
final class RobustFit {
    private static final int ROUNDS = 60;
    private static final int ROUNDS_OF_SCALE = 30;
    private static final double SETTLED = 1e-9;
    private static final double MEDIAN_OF_LENGTH = Math.sqrt(2 * Math.log(2));
    /** Residuals this far below the largest are rounding. */
    private static final double ROUNDING = 1e-12;

    private final FitProblem problem;
    private final Loss loss;
    private final double[] residuals;
    /** Of the complex residuals, before any weight of the loss. */
    private final double[] lengths;

    private final double[] weights;
    private double scale;
    private Optional<LevenbergMarquardt.Outcome> reached = Optional.empty();

    RobustFit(FitProblem problem, Loss loss) {
        this.problem = problem;
        this.loss = loss;
        residuals = new double[problem.residuals()];
        lengths = new double[problem.points()];
        weights = new double[problem.points()];
    }

    /** Where it ended; the weights of the points stay in the problem. */
    LevenbergMarquardt.Outcome minimize(LevenbergMarquardt.Outcome from, Cancel cancel) throws Cancelled {
        LevenbergMarquardt solver = new LevenbergMarquardt(problem);
        LevenbergMarquardt.Outcome outcome = from;
        double last = Double.POSITIVE_INFINITY;
        for (int round = 0; round < ROUNDS; round++) {
            double[] x = outcome.x().toArray();
            measure(x);
            if (round < ROUNDS_OF_SCALE) {
                scale = scale();
            }
            double cost = weigh();
            problem.weigh(weights, OptionalDouble.of(variance()));
            outcome = solver.minimize(x, cancel);
            if (Math.abs(cost - last) <= SETTLED * cost) {
                break;
            }
            last = cost;
        }
        reached = Optional.of(outcome);
        return outcome;
    }

    /** The problem, with the weights that the points have at the end. */
    FitProblem problem() {
        return problem;
    }

    /** Where it ended. */
    LevenbergMarquardt.Outcome outcome() {
        return reached.orElseThrow();
    }

    /** Whether all points together cost less here than there, by the smaller of both scales. */
    boolean isBetterThan(RobustFit other) {
        double common = Math.min(scale, other.scale);
        return cost(common) < other.cost(common);
    }

    private double cost(double byScale) {
        return Arrays.stream(lengths).map(length -> loss.cost(length / byScale)).sum();
    }

    private void measure(double[] x) {
        Arrays.fill(weights, 1);
        problem.weigh(weights, OptionalDouble.empty());
        problem.evaluate(x, residuals);
        Arrays.fill(lengths, 0);
        for (int k = 0; k < residuals.length; k++) {
            lengths[k % lengths.length] += residuals[k] * residuals[k];
        }
        Arrays.setAll(lengths, i -> Math.sqrt(lengths[i]));
    }

    private double scale() {
        if (problem.observations().absolute()) {
            return 1;
        }
        double[] sorted = lengths.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        double median = (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
        return Math.max(median / MEDIAN_OF_LENGTH, Math.max(ROUNDING * sorted[n - 1], Double.MIN_NORMAL));
    }

    /** Sets the weights and returns the cost of all points. */
    private double weigh() {
        double cost = 0;
        for (int i = 0; i < weights.length; i++) {
            double u = lengths[i] / scale;
            weights[i] = loss.weight(u);
            cost += loss.cost(u);
        }
        return cost;
    }

    /**
     * What multiplies the inverse of the weighted JᵀJ: mean(w) sum(psi²)/(2N - p)/mean(psi')² with psi = w r, here for complex
     * residuals. Huber, Robust Statistics (Wiley 1981), section 7.6.
     */
    private double variance() {
        int n = weights.length;
        int degreesOfFreedom = 2 * n - problem.unknowns();
        double weight = 0;
        double psiSquare = 0;
        double psiSlope = 0;
        for (int i = 0; i < n; i++) {
            double u = lengths[i] / scale;
            weight += weights[i] / n;
            psiSquare += weights[i] * weights[i] * lengths[i] * lengths[i];
            psiSlope += (weights[i] + u * loss.slope(u) / 2) / n;
        }
        return degreesOfFreedom > 0 ? weight * psiSquare / degreesOfFreedom / (psiSlope * psiSlope) : 0;
    }
}
