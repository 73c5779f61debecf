package org.electrolyst.analysis.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/**
 * Fits of several circuits to one spectrum, to be compared: each from start values that the caller brings, by least squares,
 * and read no further than a comparison needs.
 */
public final class TrialFits {
    /** What instruments are calibrated to, at best; what fits better than this is taken to fit as well. */
    public static final double BEST_ACCURACY = 3e-3;

    private static final int OF_THE_DRAWN = 3;

    private static final int MOST_POINTS = 200;

    private final FitSettings settings;
    private final Observations observations;

    private TrialFits(Observations observations, FitSettings settings) {
        this.settings = settings;
        this.observations = observations;
    }

    /** Fits to the points of a spectrum that these settings use; empty where none can be weighted. */
    public static Optional<TrialFits> of(ImpedanceSpectrum measured, FitSettings settings) {
        int[] nonzero = Arrays.stream(settings.points().used(measured))
                .filter(i -> measured.modulusOhm(i) > 0)
                .toArray();
        if (nonzero.length == 0
                || Observations.firstWithoutWeight(measured.select(nonzero), settings)
                        .isPresent()) {
            return Optional.empty();
        }
        Observations used = Observations.withoutZeros(measured, settings);
        int[] descending = IntStream.range(0, used.size())
                .boxed()
                .sorted(Comparator.comparingDouble(
                        i -> -used.spectrum().frequencyHz().at(i)))
                .mapToInt(Integer::intValue)
                .toArray();
        int points = Math.min(descending.length, MOST_POINTS);
        return Optional.of(new TrialFits(
                used.select(IntStream.range(0, points)
                        .map(k ->
                                descending[points == 1 ? 0 : (int) ((long) k * (descending.length - 1) / (points - 1))])
                        .toArray()),
                settings));
    }

    /** The points, highest frequency first. */
    public ImpedanceSpectrum spectrum() {
        return observations.spectrum();
    }

    /** The sum of squares that an error of {@value #BEST_ACCURACY} of |Z| in every point would give. */
    public double resolvedSumOfSquares() {
        double sum = 0;
        for (int i = 0; i < observations.size(); i++) {
            double error = BEST_ACCURACY * spectrum().modulusOhm(i);
            sum += Math.pow(error / observations.sigmaRealOhm().at(i), 2)
                    + Math.pow(error / observations.sigmaImaginaryOhm().at(i), 2);
        }
        return sum;
    }

    /**
     * The lowest optimum that these starts lead to; empty where none leads anywhere or there are more parameters than data.
     *
     * @param starts values of all parameters of the circuit; those out of range are moved into it
     * @param draws how many sets are drawn beside them, of which {@value #OF_THE_DRAWN} that come close are used
     */
    public Optional<Trial> fit(Circuit circuit, List<double[]> starts, int draws, Cancel cancel) throws Cancelled {
        FitProblem problem = new FitProblem(circuit, observations, settings.rules());
        if (problem.data() <= problem.unknowns()) {
            return Optional.empty();
        }
        LevenbergMarquardt solver = new LevenbergMarquardt(problem);
        List<double[]> all = new ArrayList<>();
        starts.forEach(start -> all.add(within(problem, start)));
        if (draws > 0) {
            StartDraws drawn =
                    new StartDraws(circuit, settings.rules(), problem, CircuitFit.seed(circuit, settings, spectrum()));
            for (int k = 0; k < OF_THE_DRAWN; k++) {
                drawn.bestOf(draws / OF_THE_DRAWN).ifPresent(all::add);
            }
        }
        Optional<LevenbergMarquardt.Outcome> best = Optional.empty();
        for (double[] start : all) {
            LevenbergMarquardt.Outcome outcome = solver.approach(start, cancel);
            if (outcome.sumOfSquares() < Double.MAX_VALUE
                    && (best.isEmpty() || outcome.sumOfSquares() < best.get().sumOfSquares())) {
                best = Optional.of(outcome);
            }
        }
        if (best.isEmpty()) {
            return Optional.empty();
        }
        LevenbergMarquardt.Outcome completed = solver.minimize(best.get().x().toArray(), cancel);
        double[] values = problem.parameterValues(completed.x().toArray());
        return Optional.of(new Trial(
                circuit, problem, ArcOrder.sorted(circuit, values, settings.rules()), completed.sumOfSquares()));
    }

    private static double[] within(FitProblem problem, double[] values) {
        double[] x = problem.unknownsOf(values);
        return IntStream.range(0, x.length)
                .mapToDouble(j -> Math.min(Math.max(x[j], problem.lower(j)), problem.upper(j)))
                .toArray();
    }
}
