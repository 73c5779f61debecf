package org.electrolyst.analysis.series;

import static org.electrolyst.model.quantity.QuantityFormat.number;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.analysis.fit.JointFit;
import org.electrolyst.analysis.fit.JointFitted;
import org.electrolyst.analysis.fit.RelatedFit;
import org.electrolyst.analysis.fit.RelationsCheck;
import org.electrolyst.analysis.fit.SeriesRelations;
import org.electrolyst.analysis.recipe.Recipe;
import org.electrolyst.model.result.FitResult;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/**
 * Fits the circuit of a recipe to a series both ways, together by the relations that are asked for and each spectrum for
 * itself, and prefers one of them by an F test. Where the spectra keep the shape that is asked for but not the laws of
 * Arrhenius, whose temperatures count as exact, they are fitted together without the laws.
 */
final class RelatedSeries {
    private static final double DIFFERENT_K = 1;

    private final Recipe recipe;
    private final SeriesReading reading;
    private final Circuit circuit;

    /** By a recipe that states relations and, therefore, a circuit. */
    RelatedSeries(Recipe recipe, SeriesReading reading) {
        this.recipe = recipe;
        this.reading = reading;
        circuit = Circuit.parse(recipe.circuit().orElseThrow());
    }

    FittedSeries fit(Cancel cancel) throws Cancelled {
        List<FitResult> apart = reading.apart(circuit, recipe.fit(), cancel);
        Optional<Flag> obstacle = obstacle(reading.spectra());
        if (obstacle.isPresent()) {
            return FittedSeries.apart(apart).with(obstacle.get());
        }
        Optional<Together> asked = together(recipe.relations(), apart, cancel);
        if (asked.isEmpty()) {
            return FittedSeries.apart(apart)
                    .with(Flag.warning(
                            "notFittedTogether",
                            "the spectra could not be fitted together, so each is fitted for itself"));
        }
        if (!asked.get().stands()) {
            SeriesRelations eased = recipe.relations().withoutLaws();
            Optional<Together> withoutLaws = eased.isEmpty() || eased.equals(recipe.relations())
                    ? Optional.empty()
                    : together(eased, apart, cancel);
            if (withoutLaws.isPresent() && withoutLaws.get().stands()) {
                return compared(withoutLaws.get(), FittedSeries.apart(apart))
                        .with(lawContradicted(asked.get().joint().check()));
            }
        }
        return compared(asked.get(), FittedSeries.apart(apart));
    }

    /** A fit of all spectra together. */
    private record Together(SeriesRelations relations, JointFitted joint, List<Integer> order) {
        boolean stands() {
            return joint.check().relationsStand();
        }
    }

    private Optional<Together> together(SeriesRelations relations, List<FitResult> apart, Cancel cancel)
            throws Cancelled {
        List<MeasuredSpectrum> spectra = reading.spectra();
        List<Integer> order = SeriesReading.coldestFirst(spectra);
        List<RelatedFit.Member> members = order.stream()
                .map(i -> new RelatedFit.Member(
                        spectra.get(i).spectrum(), spectra.get(i).temperatureK(), apart.get(i)))
                .toList();
        return new RelatedFit(circuit, recipe.fit(), relations, recipe.form())
                .fit(members, cancel)
                .filter(JointFitted::converged)
                .map(joint -> new Together(relations, joint, order));
    }

    private FittedSeries compared(Together fit, FittedSeries apart) {
        FittedSeries together =
                reading.together(fit.joint(), fit.order(), fit.relations().carryArcs(circuit));
        Flag flag = SeriesComparison.flag(fit.joint().check());
        return fit.stands()
                ? together.with(flag).beside(apart)
                : apart.with(flag).beside(together);
    }

    private static Flag lawContradicted(RelationsCheck check) {
        return Flag.warning(
                "lawContradicted",
                "the spectra keep the shape that they are to have in common, but deviate from the law of Arrhenius by more"
                        + " than their noise (probability " + number(check.probability(), 2)
                        + "), as errors of the temperatures make them: what was to obey it is each spectrum's own");
    }

    /** What keeps the spectra from being fitted together. */
    private Optional<Flag> obstacle(List<MeasuredSpectrum> spectra) {
        if (!JointFit.canFit(recipe.fit())) {
            return Optional.of(Flag.needsPerson(
                    "notFittedTogether",
                    "spectra are fitted together by least squares and with no parameter held, bounded or tied, so each is"
                            + " fitted for itself; leave out those rules or the relations of the series"));
        }
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
}
