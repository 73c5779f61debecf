package org.electrolyst.analysis.series;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.electrolyst.analysis.arcs.SeenArcs;
import org.electrolyst.analysis.arcs.SeriesArcs;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.analysis.fit.CircuitFit;
import org.electrolyst.analysis.fit.FittedCircuit;
import org.electrolyst.analysis.fit.JointFit;
import org.electrolyst.analysis.fit.JointFitted;
import org.electrolyst.analysis.recipe.CircuitFamily;
import org.electrolyst.analysis.recipe.Recipe;
import org.electrolyst.analysis.search.CircuitChoice;
import org.electrolyst.analysis.search.CircuitSearch;
import org.electrolyst.analysis.search.MetalCellSearch;
import org.electrolyst.model.quantity.QuantityFormat;
import org.electrolyst.model.result.DerivedQuantity;
import org.electrolyst.model.result.FitResult;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.sample.Cell;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/**
 * Fits one circuit to all spectra of a series: each for itself or, by the recipe of metal cells, together. What is fitted
 * together must have a common shape; where the data contradict that, each spectrum is fitted for itself after all.
 */
final class SeriesFit {
    /** Below this probability a common shape is given up. */
    private static final double CONTRADICTION = 1e-4;

    private final Recipe recipe;

    SeriesFit(Recipe recipe) {
        this.recipe = recipe;
    }

    FittedSeries fit(List<MeasuredSpectrum> spectra, Cell cell, Cancel cancel) throws Cancelled {
        boolean metal = recipe.family() == CircuitFamily.SYMMETRIC_METAL;
        if (metal && JointFit.canFit(recipe.fit())) {
            return together(spectra, cell, cancel);
        }
        return FittedSeries.apart(apart(spectra, cell, metal, cancel));
    }

    /** Each for itself, with the circuit of the recipe or one that is chosen for all. */
    private List<FitResult> apart(List<MeasuredSpectrum> spectra, Cell cell, boolean metal, Cancel cancel)
            throws Cancelled {
        if (recipe.circuit().isPresent()) {
            return apart(Circuit.parse(recipe.circuit().get()), spectra, cell, metal, cancel);
        }
        CircuitChoice choice = choose(spectra, cancel);
        return apart(choice.circuit(), spectra, cell, metal, cancel).stream()
                .map(choice::explain)
                .toList();
    }

    private CircuitChoice choose(List<MeasuredSpectrum> spectra, Cancel cancel) throws Cancelled {
        CircuitSearch search = recipe.family() == CircuitFamily.BLOCKING
                ? CircuitSearch.blocking(recipe.fit())
                : new CircuitSearch(recipe.fit());
        return search.choose(spectra.stream().map(MeasuredSpectrum::spectrum).toList(), cancel);
    }

    /** Finite diffusion took the place of an arc, so its end was not seen: the same with endless diffusion, and a flag. */
    private FittedSeries withEndlessDiffusion(
            Circuit circuit, List<MeasuredSpectrum> measured, Cell cell, Cancel cancel) throws Cancelled {
        String endless = circuit.toString().replaceAll("W[so](\\d+)", "W$1");
        Flag why = Flag.warning(
                "diffusionReplaced",
                "in " + circuit + " the diffusion came out faster than an arc, so " + endless + " is fitted instead");
        FittedSeries fitted = new SeriesFit(recipe.withCircuit(endless)).together(measured, cell, cancel);
        return new FittedSeries(
                fitted.fits().stream().map(fit -> fit.with(why)).toList(), fitted.joint(), fitted.positions());
    }

    private FittedSeries together(List<MeasuredSpectrum> measured, Cell cell, Cancel cancel) throws Cancelled {
        List<Integer> coldestFirst = IntStream.range(0, measured.size())
                .boxed()
                .sorted(Comparator.comparingDouble(
                        i -> measured.get(i).temperatureK().orElse(Double.MAX_VALUE)))
                .toList();
        List<ImpedanceSpectrum> spectra =
                coldestFirst.stream().map(i -> measured.get(i).spectrum()).toList();
        Optional<Circuit> circuit = recipe.circuit().isPresent()
                ? recipe.circuit().map(Circuit::parse)
                : new MetalCellSearch(recipe.fit(), true).choose(spectra, cancel);
        Optional<JointFitted> joint =
                circuit.isEmpty() ? Optional.empty() : new JointFit(circuit.get(), recipe.fit()).fit(spectra, cancel);
        if (joint.isPresent() && !joint.get().diffusionIsSlowest()) {
            return withEndlessDiffusion(joint.get().circuit(), measured, cell, cancel);
        }
        if (joint.isEmpty() || !joint.get().converged()) {
            return FittedSeries.apart(
                    circuit.isPresent()
                            ? apart(circuit.get(), measured, cell, true, cancel)
                            : apart(measured, cell, true, cancel));
        }
        double probability = joint.get().test().probability();
        if (probability < CONTRADICTION) {
            Flag why = Flag.info(
                    "shapesDiffer",
                    "the arcs do not keep their capacitances and exponents through the series (probability "
                            + QuantityFormat.number(probability, 2) + "), so each spectrum is fitted for itself");
            // A circuit chosen for a common shape may have made up for the lack of one.
            Circuit alone = recipe.circuit().isPresent()
                    ? circuit.get()
                    : new MetalCellSearch(recipe.fit(), false)
                            .choose(spectra, cancel)
                            .orElse(circuit.get());
            return FittedSeries.apart(apart(alone, measured, cell, true, cancel).stream()
                    .map(fit -> fit.with(why))
                    .toList());
        }
        List<FittedCircuit> fitted = new ArrayList<>();
        List<Integer> positions = new ArrayList<>();
        for (int i = 0; i < measured.size(); i++) {
            positions.add(coldestFirst.indexOf(i));
            fitted.add(joint.get().spectrum(positions.get(i), measured.get(i).data()));
        }
        return new FittedSeries(results(fitted, measured, cell, true, true), joint, positions);
    }

    private List<FitResult> apart(
            Circuit circuit, List<MeasuredSpectrum> spectra, Cell cell, boolean metal, Cancel cancel) throws Cancelled {
        CircuitFit fit = new CircuitFit(circuit, recipe.fit());
        List<FittedCircuit> fitted = new ArrayList<>();
        for (MeasuredSpectrum spectrum : spectra) {
            fitted.add(fit.fit(spectrum.data(), spectrum.spectrum(), cancel));
        }
        return results(fitted, spectra, cell, metal, false);
    }

    private static List<FitResult> results(
            List<FittedCircuit> fitted, List<MeasuredSpectrum> spectra, Cell cell, boolean metal, boolean together) {
        List<SeenArcs> seen = IntStream.range(0, spectra.size())
                .mapToObj(i -> seen(fitted.get(i), spectra.get(i)))
                .toList();
        SeriesArcs arcs = metal ? SeriesArcs.followBetweenMetal(seen, cell) : SeriesArcs.follow(seen, cell);
        return IntStream.range(0, spectra.size())
                .mapToObj(i -> {
                    FittedCircuit fit = together ? fitted.get(i) : fitted.get(i).named(arcs.identities(i));
                    FitResult result = fit.result(arcs.meanings(i));
                    for (Flag flag : arcs.flags(i)) {
                        result = result.with(flag);
                    }
                    return metal ? withAreaSpecific(result, cell) : result;
                })
                .toList();
    }

    private static SeenArcs seen(FittedCircuit fit, MeasuredSpectrum spectrum) {
        return new SeenArcs(
                spectrum.temperatureK(),
                spectrum.spectrum().frequencyHz().min(),
                spectrum.spectrum().frequencyHz().max(),
                fit.arcCapacitancesF(),
                fit.arcTimeConstantsS(),
                fit.arcResistanceErrors());
    }

    /** Adds the resistance of one interface times its area: both interfaces are equal in a symmetric cell. */
    private static FitResult withAreaSpecific(FitResult fit, Cell cell) {
        Optional<DerivedQuantity> both = fit.derived("resistance.interface");
        if (both.isEmpty() || cell.geometry().isEmpty()) {
            return fit;
        }
        double half = cell.geometry().get().electrodeArea().si() / 2;
        return fit.with(new DerivedQuantity(
                "resistance.interface.areaSpecific",
                "Ω m²",
                both.get().value() * half,
                both.get().standardError().isPresent()
                        ? OptionalDouble.of(both.get().standardError().getAsDouble() * half)
                        : OptionalDouble.empty()));
    }
}
