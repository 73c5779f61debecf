package org.electrolyst.analysis.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.electrolyst.analysis.arcs.ArcMeanings;
import org.electrolyst.analysis.arcs.ArcReading;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.model.result.FitResult;
import org.electrolyst.model.result.FittedParameter;
import org.electrolyst.model.result.RefittedInterval;
import org.electrolyst.model.result.RefittedInterval.Method;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/**
 * 95 % intervals on request, for parameters that a fit does not determine well: found by refitting, so that curvature and
 * bounds are in them. A name is that of a parameter ({@code R1}), of a derived resistance ({@code resistance.total}), or a sum
 * of parameters ({@code R1+R2}). The same data, circuit and settings give the same numbers. Safe for use by several threads.
 */
public final class Intervals {
    private static final double LARGEST_GUESS = 0.1;
    private static final double TAIL = 0.025;

    private final Circuit circuit;
    private final FitSettings settings;
    private final ImpedanceSpectrum measured;
    private final double[] values;
    private final List<ArcReading.ResistanceSum> sums;

    /**
     * Intervals of a fit.
     *
     * @param settings that it was made with
     * @param measured the whole spectrum that it was given
     * @param fit its result
     * @throws IllegalArgumentException if the fit failed, or is that of another circuit
     */
    public Intervals(Circuit circuit, FitSettings settings, ImpedanceSpectrum measured, FitResult fit) {
        if (fit.status() == FitResult.Status.FAILED || !fit.circuit().equals(circuit.toString())) {
            throw new IllegalArgumentException("there is no fit of " + circuit + " whose intervals could be found");
        }
        this.circuit = circuit;
        this.settings = settings;
        this.measured = measured;
        values = fit.parameters().stream().mapToDouble(FittedParameter::value).toArray();
        ArcMeanings meanings = new ArcMeanings(
                fit.arcs().stream()
                        .map(arc -> new ArcMeanings.Meaning(arc.assignment(), arc.reason()))
                        .toList(),
                OptionalDouble.empty(),
                Optional.empty());
        sums = ArcReading.of(circuit, values, meanings).sums();
    }

    /**
     * By profile likelihood: some ten refits for each name.
     *
     * @return one for each name, in their order
     * @throws IllegalArgumentException if a name stands for nothing; says what there is
     */
    public List<RefittedInterval> profile(List<String> names, Cancel cancel) throws Cancelled {
        List<IntervalTarget> targets = targets(names);
        FittedMinimum minimum = FittedMinimum.from(values, circuit, observations(), settings, cancel);
        List<RefittedInterval> intervals = new ArrayList<>();
        for (IntervalTarget target : targets) {
            double[] gradient = target.gradient(minimum.problem().parameters(), minimum.values());
            boolean free = Arrays.stream(gradient).anyMatch(g -> g != 0);
            if (free && minimum.variance() > 0) {
                intervals.add(profile(minimum, target, gradient, cancel));
            } else {
                intervals.add(none(
                        Method.PROFILE,
                        target,
                        free ? "the fit leaves no residuals to judge by" : "it is held and has no interval"));
            }
        }
        return intervals;
    }

    private RefittedInterval profile(FittedMinimum minimum, IntervalTarget target, double[] gradient, Cancel cancel)
            throws Cancelled {
        Uncertainties linear = new Uncertainties(minimum.problem(), minimum.x().toArray(), minimum.sumOfSquares());
        double guess = linear.determines(gradient) ? Math.sqrt(linear.variance(gradient)) : LARGEST_GUESS;
        double coverage = linear.coverageFactor95(observations().absolute());
        return new ProfileLikelihood(minimum, target, Math.min(guess, LARGEST_GUESS), coverage, cancel).interval();
    }

    /**
     * By a bootstrap: one refit for each drawn spectrum, from the best values; percentile intervals.
     *
     * @return one for each name, in their order
     * @throws IllegalArgumentException if a name stands for nothing; says what there is
     */
    public List<RefittedInterval> bootstrap(List<String> names, Bootstrap how, Cancel cancel) throws Cancelled {
        List<IntervalTarget> targets = targets(names);
        Observations data = observations();
        FittedMinimum minimum = FittedMinimum.from(values, circuit, data, settings, cancel);
        long seed = how.seed().orElse(CircuitFit.seed(circuit, settings, data.spectrum()));
        SyntheticSpectra drawn = new SyntheticSpectra(minimum, circuit, data, how.noise(), seed);
        double[][] found = new double[targets.size()][how.spectra()];
        for (int s = 0; s < how.spectra(); s++) {
            double[] refitted = FittedMinimum.from(minimum.values(), circuit, drawn.next(), settings, cancel)
                    .values();
            double[] ordered = ArcOrder.sorted(circuit, refitted, settings.rules());
            for (int t = 0; t < found.length; t++) {
                found[t][s] = targets.get(t).value(targets.get(t).coordinate(ordered));
            }
        }
        Method method =
                how.noise() == Bootstrap.Noise.RESIDUAL ? Method.RESIDUAL_BOOTSTRAP : Method.PARAMETRIC_BOOTSTRAP;
        List<RefittedInterval> intervals = new ArrayList<>();
        for (int t = 0; t < found.length; t++) {
            Arrays.sort(found[t]);
            intervals.add(new RefittedInterval(
                    method,
                    targets.get(t).name(),
                    targets.get(t).unit(),
                    targets.get(t).value(targets.get(t).coordinate(values)),
                    OptionalDouble.of(quantile(found[t], TAIL)),
                    OptionalDouble.of(quantile(found[t], 1 - TAIL)),
                    how.spectra(),
                    "seed " + seed));
        }
        return intervals;
    }

    /** Of a sorted sample, between its neighbours at (n + 1)p. */
    private static double quantile(double[] sorted, double probability) {
        double rank = Math.min(Math.max((sorted.length + 1) * probability, 1), sorted.length);
        int below = (int) Math.floor(rank);
        double next = sorted[Math.min(below, sorted.length - 1)];
        return sorted[below - 1] + (rank - below) * (next - sorted[below - 1]);
    }

    private List<IntervalTarget> targets(List<String> names) {
        return names.stream()
                .map(name -> IntervalTarget.of(name, circuit, sums))
                .toList();
    }

    private Observations observations() {
        return Observations.of(measured, settings);
    }

    private RefittedInterval none(Method method, IntervalTarget target, String note) {
        return new RefittedInterval(
                method,
                target.name(),
                target.unit(),
                target.value(target.coordinate(values)),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                0,
                note);
    }
}
