package org.electrolyst.analysis.series;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.analysis.fit.JointFitted;
import org.electrolyst.analysis.fit.RelatedFit;
import org.electrolyst.analysis.recipe.Recipe;
import org.electrolyst.model.result.FitResult;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/**
 * Fits the circuit of a recipe to a series both ways, together by the relations that are asked for and each spectrum for
 * itself, and prefers one of them by an F test.
 */
final class RelatedSeries {
    private static final double DIFFERENT_K = 1;

    private final Recipe recipe;
    private final SeriesReading reading;

    /** By a recipe that states relations and, therefore, a circuit. */
    RelatedSeries(Recipe recipe, SeriesReading reading) {
        this.recipe = recipe;
        this.reading = reading;
    }

    FittedSeries fit(Cancel cancel) throws Cancelled {
        Circuit circuit = Circuit.parse(recipe.circuit().orElseThrow());
        List<FitResult> apart = reading.apart(circuit, recipe.fit(), cancel);
        List<MeasuredSpectrum> spectra = reading.spectra();
        Optional<Flag> obstacle = obstacle(spectra);
        if (obstacle.isPresent()) {
            return FittedSeries.apart(with(obstacle.get(), apart));
        }
        List<Integer> order = SeriesReading.coldestFirst(spectra);
        List<RelatedFit.Member> members = order.stream()
                .map(i -> new RelatedFit.Member(
                        spectra.get(i).spectrum(), spectra.get(i).temperatureK(), apart.get(i)))
                .toList();
        Optional<JointFitted> joint =
                new RelatedFit(circuit, recipe.fit(), recipe.relations(), recipe.form()).fit(members, cancel);
        if (joint.isEmpty() || !joint.get().converged()) {
            return FittedSeries.apart(with(
                    Flag.warning(
                            "notFittedTogether",
                            "the spectra could not be fitted together, so each is fitted for itself"),
                    apart));
        }
        return compared(
                joint.get(),
                reading.together(joint.get(), order, recipe.relations().carryArcs(circuit)),
                FittedSeries.apart(apart));
    }

    private static FittedSeries compared(JointFitted joint, FittedSeries together, FittedSeries apart) {
        Flag flag = SeriesComparison.flag(joint.test());
        return joint.test().relationsStand()
                ? together.with(flag).beside(apart)
                : apart.with(flag).beside(together);
    }

    /** What keeps parameters from following the temperature. */
    private Optional<Flag> obstacle(List<MeasuredSpectrum> spectra) {
        if (!recipe.relations().followTemperature()) {
            return Optional.empty();
        }
        String consequence = ", so no parameter can follow the temperature and each spectrum is fitted for itself";
        if (spectra.stream().anyMatch(s -> s.temperatureK().isEmpty())) {
            return Optional.of(Flag.needsPerson(
                    "temperatureMissing", "the temperature of a spectrum of the series is not known" + consequence));
        }
        double[] temperatures = spectra.stream()
                .map(MeasuredSpectrum::temperatureK)
                .mapToDouble(OptionalDouble::orElseThrow)
                .sorted()
                .toArray();
        return temperatures[temperatures.length - 1] - temperatures[0] < DIFFERENT_K
                ? Optional.of(Flag.needsPerson(
                        "temperaturesAlike", "the spectra were measured at one temperature" + consequence))
                : Optional.empty();
    }

    private static List<FitResult> with(Flag flag, List<FitResult> fits) {
        UnaryOperator<FitResult> flagged = fit -> fit.with(flag);
        return fits.stream().map(flagged).toList();
    }
}
