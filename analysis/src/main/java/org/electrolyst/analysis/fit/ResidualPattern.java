package org.electrolyst.analysis.fit;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.electrolyst.model.quantity.QuantityFormat;
import org.electrolyst.model.result.Flag;

/**
 * Whether the residuals follow one another along the frequency, as they do when a circuit does not describe the data: Durbin
 * and Watson, Biometrika 38 (1951) 159, doi 10.1093/biomet/38.1-2.159. Their statistic is near 2 for random residuals.
 */
final class ResidualPattern {
    private static final double SYSTEMATIC_BELOW = 1;
    private static final int FEWEST_POINTS = 10;
    private static final double NOISE_FREE = 1e-12;

    private ResidualPattern() {}

    static Optional<Flag> flag(MultiStart.Best best) {
        FitProblem problem = best.problem();
        int points = problem.points();
        if (points < FEWEST_POINTS || best.sumOfSquares() < NOISE_FREE * problem.residuals()) {
            return Optional.empty();
        }
        double[] r = problem.residualsAt(best.values().toArray());
        int[] order = IntStream.range(0, points)
                .boxed()
                .sorted(Comparator.comparingDouble(problem::frequencyHz))
                .mapToInt(Integer::intValue)
                .toArray();
        double statistic = Math.min(durbinWatson(r, order, 0), durbinWatson(r, order, points));
        return statistic < SYSTEMATIC_BELOW
                ? Optional.of(
                        Flag.info(
                                "systematicResiduals",
                                "the residuals are not random along the frequency (Durbin-Watson "
                                        + QuantityFormat.number(statistic, 2)
                                        + ", random is 2): the circuit does not describe everything, and true errors exceed those stated"))
                : Optional.empty();
    }

    private static double durbinWatson(double[] r, int[] order, int offset) {
        double differences = 0;
        double squares = 0;
        for (int i = 0; i < order.length; i++) {
            double e = r[offset + order[i]];
            squares += e * e;
            if (i > 0) {
                double d = e - r[offset + order[i - 1]];
                differences += d * d;
            }
        }
        return squares > 0 ? differences / squares : 2;
    }
}
