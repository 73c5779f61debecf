package org.electrolyst.analysis.dc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;
import org.electrolyst.analysis.linear.LinearFit;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.quantity.QuantityFormat;
import org.electrolyst.model.result.DcResult;
import org.electrolyst.model.result.Estimate;
import org.electrolyst.model.result.Flag;

/**
 * Growth of an interfacial resistance at rest: constant, R_0 + k √t (an interphase that grows by diffusion through itself), or
 * R_1 + ΔR (1 - exp(-(t - t_1)/τ)) from the first time t_1 on (one that ends), whichever has the lowest corrected Akaike criterion.
 *
 * @param law the chosen one
 * @param numbers its parameters
 * @param aicc criterion of each law that the points allow, in the order of {@link Law}
 * @param flags what a reader must know
 */
public record InterfaceAgeing(Law law, List<DcResult.Value> numbers, List<Double> aicc, List<Flag> flags) {
    private static final int FEWEST = 6;
    private static final double CLEARLY_BETTER = 4;
    private static final int GRID = 40;

    /** How the resistance grows. */
    public enum Law {
        CONSTANT("no change"),
        SQUARE_ROOT("R_0 + k √t"),
        PLATEAU("R_1 + ΔR (1 - exp(-(t - t_1)/τ))");

        private final String formula;

        Law(String formula) {
            this.formula = formula;
        }

        /** The law in symbols. */
        public String formula() {
            return formula;
        }
    }

    public InterfaceAgeing {
        numbers = List.copyOf(numbers);
        aicc = List.copyOf(aicc);
        flags = List.copyOf(flags);
    }

    /**
     * Of resistances over time.
     *
     * @param timeS since the cell was made, rising, from 0 on
     * @param resistanceOhm positive
     * @param uncertaintyOhm standard uncertainties, positive; empty where only the scatter is known
     * @throws IllegalArgumentException for fewer than six points, times that repeat or go back, or resistances that are not
     *     positive
     */
    public static InterfaceAgeing of(
            DoubleVector timeS, DoubleVector resistanceOhm, Optional<DoubleVector> uncertaintyOhm) {
        Series.requireAtLeast(FEWEST, timeS, "a law of ageing");
        Series.requireSameLength(timeS, resistanceOhm, "times as resistances");
        Series.requireRising(timeS, "the time");
        Series.requirePositive(resistanceOhm, "the resistance");
        uncertaintyOhm.ifPresent(u -> Series.requirePositive(u, "the uncertainty"));
        if (timeS.at(0) < 0) {
            throw new IllegalArgumentException("times count from the making of the cell and are not negative");
        }
        double[] t = timeS.toArray();
        double[] r = resistanceOhm.toArray();
        Optional<double[]> sigma = uncertaintyOhm.map(DoubleVector::toArray);
        double[] ones = Arrays.stream(t).map(x -> 1).toArray();
        LinearFit constant = new LinearFit(new double[][] {ones}, r, sigma);
        LinearFit root = new LinearFit(
                new double[][] {ones, Arrays.stream(t).map(Math::sqrt).toArray()}, r, sigma);
        double tau = timeConstant(t, r, ones, sigma);
        LinearFit plateau = new LinearFit(plateau(t, ones, tau), r, sigma);
        List<Double> aicc = List.of(
                aicc(t.length, constant.sumOfSquares(), 1, r),
                aicc(t.length, root.sumOfSquares(), 2, r),
                aicc(t.length, plateau.sumOfSquares(), 3, r));
        Law law = Law.values()[lowest(aicc)];
        List<Flag> flags = new ArrayList<>();
        List<DcResult.Value> numbers = switch (law) {
            case CONSTANT -> List.of(new DcResult.Value("resistance.mean", "Ω", constant.estimate(0)));
            case SQUARE_ROOT ->
                List.of(
                        new DcResult.Value("resistance.initial", "Ω", root.estimate(0)),
                        new DcResult.Value("growth", "Ω s^-1/2", root.estimate(1)));
            case PLATEAU -> plateauNumbers(t, r, ones, sigma, tau, plateau, flags);
        };
        remark(law, aicc, root, flags);
        return new InterfaceAgeing(law, numbers, aicc, flags);
    }

    private static void remark(Law law, List<Double> aicc, LinearFit root, List<Flag> flags) {
        double second = aicc.stream().sorted().toList().get(1)
                - aicc.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        flags.add(Flag.info(
                "lawChosen",
                law.formula() + " by AICc, " + QuantityFormat.number(second, 2) + " below the next"
                        + (second < CLEARLY_BETTER ? ", which the points do not exclude" : "")));
        if (law == Law.SQUARE_ROOT && root.value(1) < 0) {
            flags.add(Flag.warning(
                    "resistanceFalls",
                    "the resistance falls with time: a contact that improves is not an interphase that grows"));
        }
    }

    private static double[][] plateau(double[] t, double[] ones, double tau) {
        return new double[][] {
            ones, Arrays.stream(t).map(x -> -Math.expm1((t[0] - x) / tau)).toArray()
        };
    }

    /** By variable projection: the levels are linear for each time constant. */
    private static double timeConstant(double[] t, double[] r, double[] ones, Optional<double[]> sigma) {
        double span = t[t.length - 1] - t[0];
        double from = Math.log(span / 100);
        double step = (Math.log(span * 10) - from) / (GRID - 1);
        double best = from;
        double lowest = Double.POSITIVE_INFINITY;
        for (int g = 0; g < GRID; g++) {
            double sum = new LinearFit(plateau(t, ones, Math.exp(from + g * step)), r, sigma).sumOfSquares();
            if (sum < lowest) {
                lowest = sum;
                best = from + g * step;
            }
        }
        return Math.exp(new BrentOptimizer(1e-9, 1e-9)
                .optimize(
                        GoalType.MINIMIZE,
                        new UnivariateObjectiveFunction(
                                ln -> new LinearFit(plateau(t, ones, Math.exp(ln)), r, sigma).sumOfSquares()),
                        new SearchInterval(best - step, best + step),
                        new MaxEval(200))
                .getPoint());
    }

    /** The errors by linearisation at the optimum, the time constant in its logarithm. */
    private static List<DcResult.Value> plateauNumbers(
            double[] t,
            double[] r,
            double[] ones,
            Optional<double[]> sigma,
            double tau,
            LinearFit levels,
            List<Flag> flags) {
        double[][] columns = plateau(t, ones, tau);
        double[] byLnTau = Arrays.stream(t)
                .map(x -> -levels.value(1) * (x - t[0]) / tau * Math.exp((t[0] - x) / tau))
                .toArray();
        LinearFit tangent = new LinearFit(new double[][] {columns[0], columns[1], byLnTau}, r, sigma);
        double factor = tangent.coverageFactor95();
        double u = tangent.uncertainty(2);
        if (tau > t[t.length - 1] - t[0]) {
            flags.add(Flag.warning(
                    "plateauNotReached",
                    "the time constant of " + QuantityFormat.number(tau, 3)
                            + " s exceeds the record: where the resistance ends is an extrapolation"));
        }
        return List.of(
                new DcResult.Value(
                        "resistance.first", "Ω", Estimate.symmetric(levels.value(0), tangent.uncertainty(0), factor)),
                new DcResult.Value(
                        "resistance.rise", "Ω", Estimate.symmetric(levels.value(1), tangent.uncertainty(1), factor)),
                new DcResult.Value("timeConstant", "s", Estimate.symmetric(tau, tau * u, factor)));
    }

    /** One parameter more for the scatter; a sum below rounding counts as rounding. */
    private static double aicc(int n, double sumOfSquares, int parameters, double[] r) {
        double rounding = 1e-24 * Arrays.stream(r).map(x -> x * x).sum();
        int k = parameters + 1;
        return n * Math.log(Math.max(sumOfSquares, rounding) / n) + 2 * k + 2.0 * k * (k + 1) / (n - k - 1);
    }

    private static int lowest(List<Double> values) {
        int best = 0;
        for (int k = 1; k < values.size(); k++) {
            best = values.get(k) < values.get(best) ? k : best;
        }
        return best;
    }

    /** In the form that is printed. */
    public DcResult result(String source) {
        return new DcResult(source, DcResult.Test.AGEING, numbers, flags);
    }
}
