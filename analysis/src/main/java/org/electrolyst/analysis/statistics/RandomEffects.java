package org.electrolyst.analysis.statistics;

import java.util.Arrays;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * The mean of values that differ by more than their uncertainties: each is a draw around the mean with the variance u² + τ².
 *
 * <ul>
 *   <li>τ²: Paule and Mandel, J. Res. Natl. Bur. Stand. 87 (1982) 377, doi 10.6028/jres.087.022
 *   <li>error of the mean and its interval by Student's t with one degree of freedom less than there are values: Hartung and
 *       Knapp, Stat. Med. 20 (2001) 3875, doi 10.1002/sim.1009; but since few values agree by chance, neither is ever smaller
 *       than the uncertainties have it (Röver, Knapp, Friede, BMC Med. Res. Methodol. 15 (2015) 99,
 *       doi 10.1186/s12874-015-0091-1), whose own interval is the normal one, because they are known
 *   <li>Q: Cochran, Biometrics 10 (1954) 101, doi 10.2307/3001666
 * </ul>
 *
 * @param mean weighted with 1/(u² + τ²)
 * @param standardError of the mean
 * @param halfWidth95 half the 95 % interval of the mean
 * @param between τ, in the unit of the values
 * @param cochranQ Σ (y - ȳ)²/u² about the mean weighted with 1/u²
 * @param probability of a Q as large as this if τ were 0
 */
public record RandomEffects(
        double mean, double standardError, double halfWidth95, double between, double cochranQ, double probability) {
    private static final int BISECTIONS = 100;
    private static final double NORMAL_95 = 1.959964;

    /**
     * Of two values or more.
     *
     * @param u standard uncertainties, above 0
     * @throws IllegalArgumentException if there are fewer than two, or an uncertainty is not above 0
     */
    public static RandomEffects of(double[] values, double[] u) {
        int n = values.length;
        if (n < 2 || u.length != n || !Arrays.stream(u).allMatch(x -> x > 0)) {
            throw new IllegalArgumentException(
                    "a scatter needs two values or more, each with an uncertainty above 0, not " + n);
        }
        double q = distances(values, u, 0);
        double betweenVariance = pauleMandel(values, u);
        double mean = mean(values, u, betweenVariance);
        double known = 1 / Math.sqrt(weights(u, betweenVariance));
        double scattered = known * Math.sqrt(distances(values, u, betweenVariance) / (n - 1));
        double student = new TDistribution(null, n - 1).inverseCumulativeProbability(0.975);
        return new RandomEffects(
                mean,
                Math.max(known, scattered),
                Math.max(NORMAL_95 * known, student * scattered),
                Math.sqrt(betweenVariance),
                q,
                1 - new ChiSquaredDistribution(null, n - 1).cumulativeProbability(q));
    }

    /** The τ² by which the squared distances are what chance has, one for each degree of freedom; 0 if they are less without. */
    private static double pauleMandel(double[] values, double[] u) {
        int expected = values.length - 1;
        if (distances(values, u, 0) <= expected) {
            return 0;
        }
        double low = 0;
        // The distances fall with τ², at the latest as Σ (y - ȳ)²/τ² does.
        double plain = Arrays.stream(values).average().orElseThrow();
        double high = Arrays.stream(values).map(y -> (y - plain) * (y - plain)).sum() / expected;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (low + high) / 2;
            if (distances(values, u, middle) > expected) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private static double distances(double[] values, double[] u, double betweenVariance) {
        double mean = mean(values, u, betweenVariance);
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += Math.pow(values[i] - mean, 2) / (u[i] * u[i] + betweenVariance);
        }
        return sum;
    }

    private static double mean(double[] values, double[] u, double betweenVariance) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i] / (u[i] * u[i] + betweenVariance);
        }
        return sum / weights(u, betweenVariance);
    }

    private static double weights(double[] u, double betweenVariance) {
        return Arrays.stream(u).map(x -> 1 / (x * x + betweenVariance)).sum();
    }
}
