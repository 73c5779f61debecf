package org.electrolyst.analysis.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/**
 * Finds the best optimum of a circuit from many start values: draws many sets, brings the most promising near their
 * optima, completes those that came close to the lowest, and fits the best again to all points.
 */
final class MultiStart {
    private static final int DRAWN = 150;
    /** A start this much above the lowest may still end in the same optimum or a lower one. */
    private static final double WORTH_COMPLETING = 2;

    private static final int POINTS_FOR_STARTS = 200;
    private static final double SAME_OPTIMUM = 1e-5;

    private static final Comparator<LevenbergMarquardt.Outcome> BY_SUM =
            Comparator.comparingDouble(LevenbergMarquardt.Outcome::sumOfSquares);

    private final Circuit circuit;
    private final Observations data;
    private final FitSettings settings;
    private final int starts;

    /**
     * The best optimum.
     *
     * @param problem that it solves
     * @param values all parameters of the circuit
     * @param sumOfSquares of the weighted residuals
     * @param converged whether it is a minimum
     * @param tried fits started
     * @param agreeing how many of them reached this optimum
     */
    record Best(
            FitProblem problem, DoubleVector values, double sumOfSquares, boolean converged, int tried, int agreeing) {}

    /** {@code starts}: how many of the drawn sets are fitted. */
    MultiStart(Circuit circuit, Observations data, FitSettings settings, int starts) {
        this.circuit = circuit;
        this.data = data;
        this.settings = settings;
        this.starts = starts;
    }

    /** The best optimum; empty if no start gives a finite sum of squares, as with impedances near the largest number. */
    Optional<Best> search(long seed, Cancel cancel) throws Cancelled {
        Observations few = thinned();
        FitProblem problem = problem(few);
        LevenbergMarquardt solver = new LevenbergMarquardt(problem);
        List<LevenbergMarquardt.Outcome> approached = new ArrayList<>();
        for (double[] start : promising(few, problem, seed)) {
            approached.add(solver.approach(problem.unknownsOf(start), cancel));
        }
        if (approached.isEmpty()) {
            return Optional.empty();
        }
        double lowest = approached.stream()
                .mapToDouble(LevenbergMarquardt.Outcome::sumOfSquares)
                .min()
                .orElseThrow();
        List<LevenbergMarquardt.Outcome> optima = new ArrayList<>();
        for (LevenbergMarquardt.Outcome near : approached) {
            if (near.sumOfSquares() <= WORTH_COMPLETING * lowest) {
                optima.add(solver.minimize(near.x().toArray(), cancel));
            }
        }
        optima.sort(BY_SUM);
        LevenbergMarquardt.Outcome best = optima.get(0);
        double same = best.sumOfSquares() * (1 + SAME_OPTIMUM) + 1e-20;
        int agreeing =
                (int) optima.stream().filter(o -> o.sumOfSquares() <= same).count();
        FitProblem whole = problem;
        if (few.size() < data.size()) {
            whole = problem(data);
            best = new LevenbergMarquardt(whole).minimize(best.x().toArray(), cancel);
        }
        if (settings.loss() != Loss.LEAST_SQUARES) {
            best = new RobustFit(whole, settings.loss()).minimize(best, cancel);
        }
        return Optional.of(new Best(
                whole,
                DoubleVector.of(whole.parameterValues(best.x().toArray())),
                best.sumOfSquares(),
                best.converged(),
                approached.size(),
                agreeing));
    }

    private FitProblem problem(Observations points) {
        return new FitProblem(circuit, points, settings.rules());
    }

    /** The sets of start values that come closest to the data, best first. */
    private List<double[]> promising(Observations few, FitProblem problem, long seed) {
        StartValues draws = new StartValues(circuit, few.spectrum(), seed);
        record Candidate(DoubleVector values, double sumOfSquares) {}
        List<Candidate> candidates = new ArrayList<>();
        for (int k = 0; k < DRAWN; k++) {
            double[] values = withGiven(problem, draws.draw(), k % 2 == 0);
            double sum =
                    Arrays.stream(problem.residualsAt(values)).map(r -> r * r).sum();
            if (Double.isFinite(sum)) {
                candidates.add(new Candidate(DoubleVector.of(values), sum));
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::sumOfSquares));
        return candidates.stream().limit(starts).map(c -> c.values().toArray()).toList();
    }

    /** Every other set takes the user's start values: one that leads astray must not spoil the fit. */
    private double[] withGiven(FitProblem problem, double[] values, boolean started) {
        for (int k = 0; k < values.length && started; k++) {
            String name = circuit.parameters().get(k).name();
            values[k] = settings.rules().start().getOrDefault(name, values[k]);
        }
        double[] x = problem.unknownsOf(values);
        for (int j = 0; j < x.length; j++) {
            x[j] = Math.min(Math.max(x[j], problem.lower(j)), problem.upper(j));
        }
        return problem.parameterValues(x);
    }

    /** At most {@value #POINTS_FOR_STARTS} points, evenly taken by rank of frequency. */
    private Observations thinned() {
        int n = data.size();
        if (n <= POINTS_FOR_STARTS) {
            return data;
        }
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(
                        i -> -data.spectrum().frequencyHz().at(i)))
                .mapToInt(Integer::intValue)
                .toArray();
        return data.select(IntStream.range(0, POINTS_FOR_STARTS)
                .map(i -> order[(int) Math.round((double) i * (n - 1) / (POINTS_FOR_STARTS - 1))])
                .toArray());
    }
}
