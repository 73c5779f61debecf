package org.electrolyst.analysis.statistics;

import org.apache.commons.math3.special.Gamma;

/**
 * How likely so few runs of like signs are if signs come at random: Wald and Wolfowitz, Ann. Math. Statist. 11 (1940) 147,
 * doi 10.1214/aoms/1177731909. Exact for any number of signs.
 *
 * @param runs how often the sign changes along the sequence, plus one
 * @param expected mean number of runs of as many signs of either kind in random order
 * @param deviation how far {@code runs} lies from that, in standard deviations, negative for too few; 0 where all signs are
 *     equal, which least squares does not leave unless there is nothing to see
 * @param probability of at most as many runs, 0 to 1
 */
public record RunsTest(int runs, double expected, double deviation, double probability) {
    /** Tests the signs of these numbers in their order; a zero counts as positive. */
    public static RunsTest of(double[] sequence) {
        int positive = 0;
        int runs = 0;
        for (int i = 0; i < sequence.length; i++) {
            boolean up = sequence[i] >= 0;
            positive += up ? 1 : 0;
            runs += i == 0 || up != (sequence[i - 1] >= 0) ? 1 : 0;
        }
        int negative = sequence.length - positive;
        double n = sequence.length;
        double pairs = 2.0 * positive * negative;
        double expected = n == 0 ? 0 : 1 + pairs / n;
        double variance = n < 2 ? 0 : pairs * (pairs - n) / (n * n * (n - 1));
        double deviation = variance > 0 ? (runs - expected) / Math.sqrt(variance) : 0;
        return new RunsTest(runs, expected, deviation, probabilityOfAtMost(runs, positive, negative));
    }

    private static double probabilityOfAtMost(int runs, int positive, int negative) {
        if (positive == 0 || negative == 0) {
            return 1;
        }
        double arrangements = lnChoose(positive + negative, positive);
        double sum = 0;
        for (int r = 2; r <= runs; r++) {
            int half = r / 2;
            sum += r % 2 == 0
                    ? 2 * Math.exp(lnSplits(positive, half) + lnSplits(negative, half) - arrangements)
                    : Math.exp(lnSplits(positive, half) + lnSplits(negative, half + 1) - arrangements)
                            + Math.exp(lnSplits(positive, half + 1) + lnSplits(negative, half) - arrangements);
        }
        return Math.min(1, sum);
    }

    /** Logarithm of the number of ways to split a row of {@code n} into so many runs. */
    private static double lnSplits(int n, int runs) {
        return runs < 1 || runs > n ? Double.NEGATIVE_INFINITY : lnChoose(n - 1, runs - 1);
    }

    private static double lnChoose(int n, int k) {
        return Gamma.logGamma(n + 1) - Gamma.logGamma(k + 1) - Gamma.logGamma(n - k + 1);
    }
}
