package org.electrolyst.analysis.transference;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.electrolyst.model.result.Estimate;
import org.electrolyst.model.result.TransferenceInputs;

/**
 * Propagates normal errors of the inputs, with their correlations, through a formula by drawing them (JCGM 101:2008). Where a
 * formula is curved over its errors, the interval comes out asymmetric. Nothing is clipped. The draws depend on the inputs
 * alone, and a cell polarized the other way has the same.
 */
final class MonteCarlo {
    private static final int DRAWS = 20_000;
    /** A variance that is left after its correlations by less than this is rounding. */
    private static final double NOTHING_LEFT = 1e-12;

    private final List<Input> inputs;
    private final double[] means;
    private final double[][] factor;
    private final boolean known;

    MonteCarlo(TransferenceInputs in, InputCovariance errors) {
        Map<Input, Double> values = values(in);
        inputs = List.copyOf(values.keySet());
        known = !errors.isUnknown(inputs);
        double direction = Math.signum(in.voltage().si());
        means = inputs.stream()
                .mapToDouble(input -> sign(input, direction) * values.getOrDefault(input, 0.0))
                .toArray();
        factor = factor(errors, direction);
    }

    private static Map<Input, Double> values(TransferenceInputs in) {
        Map<Input, Double> values = new EnumMap<>(Input.class);
        values.put(Input.VOLTAGE, in.voltage().si());
        values.put(Input.INITIAL_CURRENT, in.initialCurrent().si());
        values.put(Input.STEADY_CURRENT, in.steadyCurrent().si());
        values.put(Input.INITIAL_RESISTANCE, in.initialResistance().si());
        values.put(Input.STEADY_RESISTANCE, in.steadyResistance().si());
        return values;
    }

    private static double sign(Input input, double direction) {
        return switch (input) {
            case VOLTAGE, INITIAL_CURRENT, STEADY_CURRENT -> direction;
            case INITIAL_RESISTANCE, STEADY_RESISTANCE, ELECTROLYTE, STEADY_ELECTROLYTE -> 1;
        };
    }

    /** Lower triangle L with L Lᵀ the covariance; columns of what follows from the inputs before are zero. */
    private double[][] factor(InputCovariance errors, double direction) {
        int n = inputs.size();
        double[][] lower = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double left = errors.covariance(inputs.get(i), inputs.get(j))
                        * sign(inputs.get(i), direction)
                        * sign(inputs.get(j), direction);
                double whole = left;
                for (int k = 0; k < j; k++) {
                    left -= lower[i][k] * lower[j][k];
                }
                if (i == j) {
                    lower[i][i] = left > NOTHING_LEFT * whole ? Math.sqrt(left) : 0;
                } else {
                    lower[i][j] = lower[j][j] > 0 ? left / lower[j][j] : 0;
                }
            }
        }
        return lower;
    }

    /** Median, half the central 68.27 % and the central 95 % of the Evans-Vincent-Bruce form. */
    Optional<Estimate> evansVincentBruce() {
        return of(x -> {
            double v0 = x[0] - x[1] * x[3];
            double vss = x[0] - x[2] * x[4];
            return x[2] * v0 / (x[1] * vss);
        });
    }

    private Optional<Estimate> of(ToDoubleFunction<double[]> formula) {
        if (!known) {
            return Optional.empty();
        }
        Random random = new Random(31L * Arrays.hashCode(means) + Arrays.deepHashCode(factor));
        double[] found = new double[DRAWS];
        double[] normal = new double[means.length];
        for (int d = 0; d < DRAWS; d++) {
            Arrays.setAll(normal, i -> random.nextGaussian());
            found[d] = formula.applyAsDouble(drawn(normal));
        }
        Arrays.sort(found);
        double lower = found[(int) (0.025 * DRAWS)];
        double upper = found[(int) (0.975 * DRAWS)];
        double u = (found[(int) (0.84134 * DRAWS)] - found[(int) (0.15866 * DRAWS)]) / 2;
        return Double.isFinite(lower) && Double.isFinite(upper)
                ? Optional.of(new Estimate(
                        found[DRAWS / 2], OptionalDouble.of(u), OptionalDouble.of(lower), OptionalDouble.of(upper)))
                : Optional.empty();
    }

    private double[] drawn(double[] normal) {
        double[] x = means.clone();
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j <= i; j++) {
                x[i] += factor[i][j] * normal[j];
            }
        }
        return x;
    }
}
