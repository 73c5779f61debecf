package org.electrolyst.analysis.fit;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.electrolyst.analysis.statistics.RunsTest;
import org.electrolyst.model.quantity.QuantityFormat;
import org.electrolyst.model.result.Flag;

/**
 * Whether the residuals follow one another along the frequency, as they do when a circuit does not describe the data: by the
 * runs of their signs, and by the statistic of Durbin and Watson, Biometrika 38 (1951) 159, doi 10.1093/biomet/38.1-2.159,
 * which is near 2 for random residuals.
 */
final class ResidualPattern {
    private static final double SYSTEMATIC_BELOW = 1;
    private static final double IMPROBABLE = 1e-3;
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
        double[] real = IntStream.of(order).mapToDouble(i -> r[i]).toArray();
        double[] imaginary = IntStream.of(order).mapToDouble(i -> r[points + i]).toArray();
        double probability =
                Math.min(RunsTest.of(real).probability(), RunsTest.of(imaginary).probability());
        double statistic = Math.min(durbinWatson(real), durbinWatson(imaginary));
        return probability < IMPROBABLE || statistic < SYSTEMATIC_BELOW
                ? Optional.of(flag(real, imaginary))
                : Optional.empty();
    }

    private static Flag flag(double[] real, double[] imaginary) {
        return Flag.info(
                "systematicResiduals",
                "the residuals are not random along the frequency (" + words("Z'", real) + "; "
                        + words("Z''", imaginary)
                        + "): the circuit does not describe everything, and true errors exceed those stated");
    }

    private static String words(String component, double[] residuals) {
        RunsTest runs = RunsTest.of(residuals);
        return component + ": " + runs.runs() + " runs where "
                + QuantityFormat.number(runs.expected(), 3) + " are expected, p = "
                + QuantityFormat.number(runs.probability(), 2) + ", Durbin-Watson "
                + QuantityFormat.number(durbinWatson(residuals), 2) + " where random is 2";
    }

    private static double durbinWatson(double[] r) {
        double differences = 0;
        double squares = 0;
        for (int i = 0; i < r.length; i++) {
            squares += r[i] * r[i];
            if (i > 0) {
                differences += (r[i] - r[i - 1]) * (r[i] - r[i - 1]);
            }
        }
        return squares > 0 ? differences / squares : 2;
    }
}
