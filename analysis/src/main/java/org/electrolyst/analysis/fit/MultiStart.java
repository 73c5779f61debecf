package org.electrolyst.analysis.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.result.Optimum;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/**
 * Finds the best optimum of a circuit from many start values. Starts are brought near their optima one after the other, until
 * enough of them agree on the lowest and few found another; then one start of each distinct optimum is completed.
 */
final class MultiStart {
    /** Sets of start values drawn for each start, of which the nearest to the data is taken. */
    private static final int DRAWN_FOR_EACH = 16;
    /** A start that takes longer has gone astray; if it is the lowest all the same it is completed. */
    private static final int EVALUATIONS = 40;

    /** Agreeing starts that are enough where hardly any other ended elsewhere. */
    private static final int ENOUGH = 4;

    private static final double LARGEST_SHARE_ELSEWHERE = 0.25;
    /** Where fewer than this agree a better optimum may be hidden: the search goes on this many times as long. */
    private static final int FEW = 3;

    private static final int LONGER = 3;
    /** Of a logarithm. */
    private static final double NEAR_THE_END = 1;

    /** A start this much above the lowest may still end in the same optimum or a lower one. */
    private static final double WORTH_COMPLETING = 2;

    private static final int MOST_COMPLETED = 6;
    private static final int POINTS_FOR_STARTS = 200;
    private static final double NEAR_THE_SAME = 1e-4;
    private static final double SAME_OPTIMUM = 1e-5;
    /** Sums of squares below this, for each datum, are rounding. */
    private static final double ROUNDING = 1e-22;

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
     * @param optima all distinct optima, lowest first
     */
    record Best(
            FitProblem problem,
            DoubleVector values,
            double sumOfSquares,
            boolean converged,
            int tried,
            int agreeing,
            List<Optimum> optima) {
        Best(FitProblem problem, DoubleVector values, double sumOfSquares, boolean converged, int tried, int agreeing) {
            this(problem, values, sumOfSquares, converged, tried, agreeing, List.of());
        }
    }

    /** Where starts ended: the first of them, and how many. */
    private static final class Found {
        private LevenbergMarquardt.Outcome outcome;
        private int starts;

        Found(LevenbergMarquardt.Outcome outcome, int starts) {
            this.outcome = outcome;
            this.starts = starts;
        }

        double sum() {
            return outcome.sumOfSquares();
        }
    }

    /** {@code starts}: how many are tried, fewer if they agree, more if they do not. */
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
        StartDraws draws = new StartDraws(circuit, settings.rules(), problem, seed);
        List<Found> found = new ArrayList<>();
        int tried = 0;
        while (!isEnough(problem, found, tried)) {
            Optional<double[]> start = draws.bestOf(DRAWN_FOR_EACH);
            if (start.isEmpty()) {
                break;
            }
            add(found, solver.approach(start.get(), EVALUATIONS, cancel), 1, NEAR_THE_SAME);
            tried++;
        }
        if (found.isEmpty()) {
            return Optional.empty();
        }
        FitProblem whole = few.size() < data.size() ? problem(data) : problem;
        return Optional.of(best(whole, completed(whole, found, cancel), tried, cancel));
    }

    /** The optimum that this start leads to; empty if its sum of squares is not finite. */
    Optional<Best> from(double[] values, Cancel cancel) throws Cancelled {
        FitProblem problem = problem(data);
        LevenbergMarquardt.Outcome outcome =
                new LevenbergMarquardt(problem).minimize(problem.unknownsOf(values), cancel);
        return outcome.sumOfSquares() < Double.MAX_VALUE
                ? Optional.of(best(problem, List.of(new Found(outcome, 1)), 1, cancel))
                : Optional.empty();
    }

    private boolean isEnough(FitProblem problem, List<Found> found, int tried) {
        if (found.isEmpty()) {
            return tried >= starts;
        }
        int agreeing = found.get(0).starts;
        boolean ranAway = ranAway(problem, found.get(0).outcome.x());
        int elsewhere = found.stream()
                .skip(1)
                .filter(other -> other.outcome.converged())
                .mapToInt(other -> other.starts)
                .sum();
        if (!ranAway && agreeing >= ENOUGH && elsewhere <= LARGEST_SHARE_ELSEWHERE * tried) {
            return true;
        }
        return tried >= (ranAway || agreeing < FEW ? LONGER * starts : starts);
    }

    /** Whether a quantity went to the end of its many decades: such optima attract starts from far away. */
    private static boolean ranAway(FitProblem problem, DoubleVector x) {
        return IntStream.range(0, x.size())
                .filter(problem::isLogarithmic)
                .anyMatch(j -> x.at(j) < problem.lower(j) + NEAR_THE_END || x.at(j) > problem.upper(j) - NEAR_THE_END);
    }

    /** Adds an outcome to those it agrees with, keeping the lowest first. */
    private void add(List<Found> found, LevenbergMarquardt.Outcome outcome, int count, double near) {
        double rounding = ROUNDING * 2 * data.size();
        for (Found other : found) {
            if (Math.abs(outcome.sumOfSquares() - other.sum()) <= near * other.sum() + rounding) {
                other.starts += count;
                return;
            }
        }
        found.add(new Found(outcome, count));
        found.sort(Comparator.comparingDouble(Found::sum));
    }

    private List<Found> completed(FitProblem whole, List<Found> found, Cancel cancel) throws Cancelled {
        LevenbergMarquardt solver = new LevenbergMarquardt(whole);
        double worth = WORTH_COMPLETING * found.get(0).sum();
        List<Found> completed = new ArrayList<>();
        for (Found near : found) {
            if (near.sum() <= worth && completed.size() < MOST_COMPLETED) {
                add(completed, solver.minimize(near.outcome.x().toArray(), cancel), near.starts, SAME_OPTIMUM);
            }
        }
        return completed;
    }

    private Best best(FitProblem whole, List<Found> completed, int tried, Cancel cancel) throws Cancelled {
        if (settings.loss() == Loss.LEAST_SQUARES) {
            return best(whole, completed.get(0).outcome, completed, tried);
        }
        RobustFit best = robust(completed.get(0), cancel);
        for (Found other : completed.subList(1, completed.size())) {
            RobustFit rival = robust(other, cancel);
            best = rival.isBetterThan(best) ? rival : best;
        }
        return best(best.problem(), best.outcome(), completed, tried);
    }

    private RobustFit robust(Found from, Cancel cancel) throws Cancelled {
        RobustFit fit = new RobustFit(problem(data), settings.loss());
        fit.minimize(from.outcome, cancel);
        return fit;
    }

    private Best best(FitProblem problem, LevenbergMarquardt.Outcome outcome, List<Found> completed, int tried) {
        List<Optimum> optima = completed.stream()
                .map(f -> new Optimum(f.sum(), f.starts, named(problem, f.outcome)))
                .toList();
        return new Best(
                problem,
                DoubleVector.of(problem.parameterValues(outcome.x().toArray())),
                outcome.sumOfSquares(),
                outcome.converged(),
                tried,
                completed.get(0).starts,
                optima);
    }

    private Map<String, Double> named(FitProblem problem, LevenbergMarquardt.Outcome outcome) {
        double[] values =
                ArcOrder.sorted(circuit, problem.parameterValues(outcome.x().toArray()), settings.rules());
        Map<String, Double> named = new LinkedHashMap<>();
        for (int k = 0; k < values.length; k++) {
            named.put(circuit.parameters().get(k).name(), values[k]);
        }
        return named;
    }

    private FitProblem problem(Observations points) {
        return new FitProblem(circuit, points, settings.rules());
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
