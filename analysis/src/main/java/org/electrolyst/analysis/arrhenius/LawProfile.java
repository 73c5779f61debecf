package org.electrolyst.analysis.arrhenius;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import org.apache.commons.math3.distribution.TDistribution;
import org.electrolyst.model.result.Estimate;

/**
 * A law with the temperature of its own scanned: for each value the other coefficients follow in closed form. The interval of
 * any quantity is its range over all parameters with χ² <= χ²_min + q² s², q from Student's t: exact for coefficients that
 * are linear, and by profile for those that are not (Bates, Watts, Nonlinear Regression Analysis, 1988, doi
 * 10.1002/9780470316757, chapter 6). s² is the scatter, and not below 1 where errors are stated.
 */
final class LawProfile {
    private static final int STEPS = 64;
    private static final int ENOUGH = STEPS / 3;
    private static final int ROUNDS = 12;
    private static final double TIED = 1e-9;

    private final LawShape shape;
    private final LawData data;
    private final double coverageFactor95;
    private final double lowestK;
    private final double highestK;
    private List<ConditionalFit> fits = List.of();
    private ConditionalFit best;

    /** Whether the points allow a law of this shape, with one degree of freedom left for the criterion. */
    static boolean isPossible(LawShape shape, LawData data) {
        return shape.lowestK(data) < shape.highestK(data) && data.size() - shape.size() - 3 > 0;
    }

    LawProfile(LawShape shape, LawData data) {
        this.shape = shape;
        this.data = data;
        coverageFactor95 = new TDistribution(null, degreesOfFreedom()).inverseCumulativeProbability(0.975);
        lowestK = shape.lowestK(data);
        highestK = shape.highestK(data);
        best = new ConditionalFit(shape, data, lowestK);
        scan();
    }

    /** Narrows the scan to what the data do not exclude, until enough values lie there. */
    private void scan() {
        double from = lowestK;
        double to = highestK;
        for (int round = 0; round < ROUNDS; round++) {
            List<ConditionalFit> scanned = new ArrayList<>();
            for (int i = 0; i <= STEPS; i++) {
                scanned.add(new ConditionalFit(shape, data, i == STEPS ? to : from + (to - from) * i / STEPS));
            }
            fits = scanned;
            findBest();
            int first = firstWithin(coverageFactor95);
            int last = lastWithin(coverageFactor95);
            if (last - first >= ENOUGH) {
                return;
            }
            from = scanned.get(Math.max(0, first - 1)).givenK();
            to = scanned.get(Math.min(STEPS, last + 1)).givenK();
        }
    }

    private void findBest() {
        double least =
                fits.stream().mapToDouble(ConditionalFit::chiSquared).min().orElseThrow();
        List<ConditionalFit> tied =
                fits.stream().filter(f -> f.chiSquared() <= least * (1 + TIED)).toList();
        best = tied.get(tied.size() / 2);
    }

    private int firstWithin(double q) {
        int i = 0;
        while (fits.get(i).chiSquared() > limit(q)) {
            i++;
        }
        return i;
    }

    private int lastWithin(double q) {
        int i = fits.size() - 1;
        while (fits.get(i).chiSquared() > limit(q)) {
            i--;
        }
        return i;
    }

    private int degreesOfFreedom() {
        return data.size() - shape.size() - 1;
    }

    private double scatter() {
        double scatter = best.chiSquared() / degreesOfFreedom();
        return data.weights() == ArrheniusWeights.FIT ? Math.max(1, scatter) : scatter;
    }

    private double limit(double q) {
        return best.chiSquared() + q * q * scatter();
    }

    LawShape shape() {
        return shape;
    }

    LawData data() {
        return data;
    }

    OptionalDouble aicc() {
        return Akaike.aicc(best.chiSquared(), data.weightsOfPoints(), shape.size() + 1);
    }

    double rSquared() {
        double all = data.sumOfSquares();
        return all > 0 ? 1 - best.chiSquared() / all : 1;
    }

    double givenK() {
        return best.givenK();
    }

    /** Whether the best value of the temperature is one of its limits. */
    boolean isAtLimit() {
        return best.givenK() == lowestK || best.givenK() == highestK;
    }

    /** The temperature of the law, K; an end that reaches the limit of the scan is not stated. */
    Estimate given() {
        double lower = fits.get(Math.max(0, firstWithin(coverageFactor95) - 1)).givenK();
        double upper = fits.get(Math.min(fits.size() - 1, lastWithin(coverageFactor95) + 1))
                .givenK();
        double u = (fits.get(lastWithin(1)).givenK() - fits.get(firstWithin(1)).givenK()) / 2;
        boolean bounded = lower > lowestK && upper < highestK;
        return new Estimate(
                best.givenK(),
                bounded ? OptionalDouble.of(u) : OptionalDouble.empty(),
                lower > lowestK ? OptionalDouble.of(lower) : OptionalDouble.empty(),
                upper < highestK ? OptionalDouble.of(upper) : OptionalDouble.empty());
    }

    /** A quantity offset + Σ direction_j c_j, the direction by the given temperature. */
    Estimate estimate(double offset, DoubleFunction<double[]> direction) {
        double value = offset + best.value(direction.apply(best.givenK()));
        double[] one = range(1, direction);
        double[] both = range(coverageFactor95, direction);
        return new Estimate(
                value,
                OptionalDouble.of((one[1] - one[0]) / 2),
                OptionalDouble.of(offset + both[0]),
                OptionalDouble.of(offset + both[1]));
    }

    private double[] range(double q, DoubleFunction<double[]> direction) {
        double[] range = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (ConditionalFit fit : fits) {
            double room = limit(q) - fit.chiSquared();
            if (room >= 0) {
                double[] d = direction.apply(fit.givenK());
                double reach = Math.sqrt(room * fit.variance(d));
                range[0] = Math.min(range[0], fit.value(d) - reach);
                range[1] = Math.max(range[1], fit.value(d) + reach);
            }
        }
        return range;
    }
}
