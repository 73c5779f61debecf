package org.electrolyst.analysis.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.electrolyst.analysis.arrhenius.ArrheniusAnalysis;
import org.electrolyst.analysis.arrhenius.HeatingAndCooling;
import org.electrolyst.analysis.arrhenius.LawOfSpectra;
import org.electrolyst.analysis.arrhenius.RunErrors;
import org.electrolyst.analysis.conductivity.ConductivityAnalysis;
import org.electrolyst.analysis.fit.JointFitted;
import org.electrolyst.analysis.recipe.Recipe;
import org.electrolyst.model.result.ArrheniusResult;
import org.electrolyst.model.result.ConductivityResult;
import org.electrolyst.model.result.FitResult;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.result.TransportQuantity;
import org.electrolyst.model.sample.Cell;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/** Analyses the spectra of one cell as a whole: one circuit for all, conductivities, activation energies. */
public final class SeriesAnalysis {
    private final Recipe recipe;

    /** An analysis by this recipe; if it relates parameters between the spectra, by the model that the F test prefers. */
    public SeriesAnalysis(Recipe recipe) {
        this.recipe = recipe;
    }

    /**
     * Analyses a series.
     *
     * @param source names it in the Arrhenius results
     * @param spectra at least one, in any order of temperature
     */
    public SeriesResult analyse(String source, List<MeasuredSpectrum> spectra, Cell cell, Cancel cancel)
            throws Cancelled {
        return analyse(source, spectra, new SeriesFit(recipe).fit(spectra, cell, cancel), cell);
    }

    SeriesResult analyse(String source, List<MeasuredSpectrum> spectra, FittedSeries series, Cell cell) {
        Optional<Flag> doubt = new RecipeGates(recipe, cell).electrodes();
        FittedSeries fitted = doubt.map(series::with).orElse(series);
        List<ConductivityResult> conductivities = conductivities(spectra, fitted, cell);
        List<ArrheniusResult> arrhenius = arrhenius(source, spectra, fitted, conductivities);
        Optional<SeriesComparison> comparison = comparison(source, spectra, fitted, cell, arrhenius);
        return new SeriesResult(
                fitted.fits(),
                conductivities,
                arrhenius.stream()
                        .map(law -> comparison.map(c -> c.flagged(law)).orElse(law))
                        .map(law -> doubt.map(law::with).orElse(law))
                        .toList(),
                comparison);
    }

    private static List<ConductivityResult> conductivities(
            List<MeasuredSpectrum> spectra, FittedSeries fitted, Cell cell) {
        List<ConductivityResult> conductivities = new ArrayList<>();
        for (int i = 0; i < spectra.size(); i++) {
            conductivities.add(ConductivityAnalysis.of(
                    fitted.fits().get(i), cell, spectra.get(i).temperatureK()));
        }
        return conductivities;
    }

    private Optional<SeriesComparison> comparison(
            String source,
            List<MeasuredSpectrum> spectra,
            FittedSeries fitted,
            Cell cell,
            List<ArrheniusResult> preferred) {
        return fitted.other().map(other -> {
            List<ArrheniusResult> notPreferred =
                    arrhenius(source, spectra, other, conductivities(spectra, other, cell));
            boolean together = fitted.joint().isPresent();
            JointFitted joint = together ? fitted.joint().get() : other.joint().orElseThrow();
            return new SeriesComparison(
                    joint.check(),
                    joint.energies(recipe.form()),
                    together ? preferred : notPreferred,
                    together ? notPreferred : preferred);
        });
    }

    private List<ArrheniusResult> arrhenius(
            String source,
            List<MeasuredSpectrum> spectra,
            FittedSeries fitted,
            List<ConductivityResult> conductivities) {
        ArrheniusAnalysis free = new ArrheniusAnalysis(recipe.form(), recipe.weights(), recipe.laws());
        List<ArrheniusResult> results = new ArrayList<>();
        for (TransportQuantity quantity : TransportQuantity.values()) {
            List<ArrheniusResult.Point> determined = new ArrayList<>();
            List<Integer> used = new ArrayList<>();
            int known = 0;
            for (int i = 0; i < spectra.size(); i++) {
                boolean converged = fitted.fits().get(i).status() == FitResult.Status.CONVERGED;
                for (ArrheniusResult.Point point :
                        points(quantity, spectra.get(i).temperatureK(), conductivities.get(i))) {
                    known++;
                    if (converged && point.standardUncertaintySPerM().isPresent()) {
                        determined.add(point);
                        used.add(i);
                    }
                }
            }
            int leftOut = known - determined.size();
            int withoutTemperature = (int) spectra.stream()
                    .filter(spectrum -> spectrum.temperatureK().isEmpty())
                    .count();
            ArrheniusAnalysis analysis =
                    quantity == TransportQuantity.TOTAL && partsAreKnown(results) ? free.straight() : free;
            Optional<RunErrors> errors = RunErrorsOfSeries.of(quantity, spectra, fitted, used);
            law(analysis, source, quantity, determined, errors, fitted.obeysLaw(quantity))
                    .map(result -> HeatingAndCooling.add(result, determined, false))
                    .map(result -> withLeftOut(result, leftOut))
                    .map(result -> asPart(result, spectra))
                    .map(result -> withUnplaced(result, withoutTemperature))
                    .map(result -> withEnd(result, fitted.fits()))
                    .ifPresent(results::add);
        }
        return Constriction.flagged(results);
    }

    private Optional<ArrheniusResult> law(
            ArrheniusAnalysis analysis,
            String source,
            TransportQuantity quantity,
            List<ArrheniusResult.Point> points,
            Optional<RunErrors> errors,
            boolean obeyed) {
        if (errors.isEmpty()) {
            return analysis.fit(source, quantity, points);
        }
        return obeyed
                ? LawOfSpectra.of(source, quantity, recipe.form(), points, errors.get())
                : analysis.fit(source, quantity, points, errors.get());
    }

    /** Then the total bends only where one of them takes over from the other. */
    private static boolean partsAreKnown(List<ArrheniusResult> results) {
        return results.stream()
                .map(ArrheniusResult::quantity)
                .toList()
                .containsAll(List.of(TransportQuantity.BULK, TransportQuantity.GRAIN_BOUNDARY));
    }

    /** A resistance whose fit did not converge, or states no error of it, has no place in the line. */
    private static ArrheniusResult withLeftOut(ArrheniusResult result, int leftOut) {
        return leftOut == 0
                ? result
                : result.with(Flag.warning(
                        "pointsLeftOut",
                        leftOut
                                + " of the temperatures are left out, where the fit did not converge or does not determine the "
                                + result.quantity().code() + " resistance"));
    }

    /** The flags of the spectra in which the arc lies outside the window, each once. */
    private static ArrheniusResult withEnd(ArrheniusResult result, List<FitResult> fits) {
        String code = switch (result.quantity()) {
            case BULK -> "bulkLeftWindow";
            case GRAIN_BOUNDARY -> "grainBoundaryLeftWindow";
            case TOTAL -> "";
        };
        ArrheniusResult flagged = result;
        List<Flag> ends = fits.stream()
                .flatMap(fit -> fit.flags().stream())
                .filter(flag -> flag.code().equals(code))
                .distinct()
                .toList();
        for (Flag flag : ends) {
            flagged = flagged.with(flag);
        }
        return flagged;
    }

    /** Two temperatures need no person where the others, at which the rest of the cell is known, do not show this part. */
    private static ArrheniusResult asPart(ArrheniusResult result, List<MeasuredSpectrum> spectra) {
        long temperatures = spectra.stream()
                .filter(spectrum -> spectrum.temperatureK().isPresent())
                .count();
        return result.quantity() != TransportQuantity.TOTAL
                        && temperatures > result.points().size()
                ? result.replacing(Flag.warning(
                        "twoPoints",
                        "two points always lie on a line: the energy has no uncertainty that could be stated; the"
                                + " other temperatures do not show the "
                                + result.quantity().code() + " resistance apart"))
                : result;
    }

    private static ArrheniusResult withUnplaced(ArrheniusResult result, int withoutTemperature) {
        return withoutTemperature == 0
                ? result
                : result.with(Flag.warning(
                        "temperatureMissing",
                        withoutTemperature + " of the spectra are left out, because their temperature is not known"));
    }

    private static List<ArrheniusResult.Point> points(
            TransportQuantity quantity, OptionalDouble temperatureK, ConductivityResult conductivity) {
        if (temperatureK.isEmpty()) {
            return List.of();
        }
        return conductivity.values().stream()
                .filter(value -> value.quantity() == quantity)
                .map(value -> new ArrheniusResult.Point(
                        temperatureK.getAsDouble(), value.conductivitySPerM(), value.fitUncertaintySPerM()))
                .toList();
    }
}
