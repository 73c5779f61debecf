package org.electrolyst.analysis.series;

import java.util.List;
import java.util.Optional;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.analysis.fit.FittedCircuit;
import org.electrolyst.analysis.fit.JointFit;
import org.electrolyst.analysis.fit.JointFitted;
import org.electrolyst.analysis.recipe.CircuitFamily;
import org.electrolyst.analysis.recipe.Recipe;
import org.electrolyst.analysis.search.CircuitChoice;
import org.electrolyst.analysis.search.MetalCellSearch;
import org.electrolyst.model.quantity.QuantityFormat;
import org.electrolyst.model.result.FitResult;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.sample.Cell;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/**
 * Fits one circuit to all spectra of a series: each for itself or, by stated relations or the recipe of metal cells, together.
 * Where the data contradict what spectra fitted together have in common, each is fitted for itself after all.
 */
final class SeriesFit {
    /** Below this probability a common shape is given up. */
    private static final double CONTRADICTION = 1e-4;

    /** A worse known resistance is a part of a sum. */
    private static final double PART_OF_A_SPLIT = 0.15;

    private final Recipe recipe;

    SeriesFit(Recipe recipe) {
        this.recipe = recipe;
    }

    FittedSeries fit(List<MeasuredSpectrum> spectra, Cell cell, Cancel cancel) throws Cancelled {
        boolean metal = recipe.family().hasMetalElectrodes();
        if (!recipe.relations().isEmpty()) {
            return new RelatedSeries(recipe, new SeriesReading(spectra, cell, metal)).fit(cancel);
        }
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
        CircuitChoice choice = new SeriesCircuit(recipe).choose(spectra, cancel);
        if (metal || !choice.isFound()) {
            return apart(choice.circuit(), spectra, cell, metal, cancel).stream()
                    .map(choice::explain)
                    .toList();
        }
        List<FittedCircuit> fitted = new VariantFits(recipe.fit(), spectra, cancel).of(choice.circuit());
        return new SeriesReading(spectra, cell, false)
                .apart(fitted).stream().map(fit -> explained(choice, fit)).toList();
    }

    /** A fit with the choice in words, and with what is special to it. */
    private static FitResult explained(CircuitChoice choice, FitResult fit) {
        boolean oneOfThem = fit.circuit().equals(choice.circuit().toString());
        boolean split = choice.split().stream()
                .anyMatch(name -> fit.parameter(name)
                        .map(r -> r.standardError().orElse(r.value()) > PART_OF_A_SPLIT * r.value())
                        .orElse(false));
        FitResult explained = oneOfThem && split ? choice.explain(fit) : fit.with(choice.flag());
        return oneOfThem || fit.status() == FitResult.Status.FAILED
                ? explained
                : explained.with(Flag.info(
                        "circuitOfSpectrum",
                        "fitted here is " + fit.circuit()
                                + ", with the arcs of the series as far as this spectrum shows"
                                + " them and the leads that the series asks for"));
    }

    private MetalCellSearch metalSearch(boolean together) {
        MetalCellSearch search = new MetalCellSearch(recipe.fit(), together);
        return recipe.family() == CircuitFamily.GEL_MEMBRANE ? search.ohmic() : search;
    }

    /** Finite diffusion took the place of an arc, so its end was not seen: the same with endless diffusion, and a flag. */
    private FittedSeries withEndlessDiffusion(
            Circuit circuit, List<MeasuredSpectrum> measured, Cell cell, Cancel cancel) throws Cancelled {
        String endless = circuit.toString().replaceAll("W[so](\\d+)", "W$1");
        Flag why = Flag.warning(
                "diffusionReplaced",
                "in " + circuit + " the diffusion came out faster than an arc, so " + endless + " is fitted instead");
        return new SeriesFit(recipe.withCircuit(endless))
                .together(measured, cell, cancel)
                .with(why);
    }

    private FittedSeries together(List<MeasuredSpectrum> measured, Cell cell, Cancel cancel) throws Cancelled {
        List<Integer> coldestFirst = SeriesReading.coldestFirst(measured);
        List<ImpedanceSpectrum> spectra =
                coldestFirst.stream().map(i -> measured.get(i).spectrum()).toList();
        Optional<Circuit> circuit = recipe.circuit().isPresent()
                ? recipe.circuit().map(Circuit::parse)
                : metalSearch(true).choose(spectra, cancel);
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
        double probability = joint.get().check().probability();
        if (probability < CONTRADICTION) {
            Flag why = Flag.info(
                    "shapesDiffer",
                    "the arcs do not keep their capacitances and exponents through the series (probability "
                            + QuantityFormat.number(probability, 2) + "), so each spectrum is fitted for itself");
            // A circuit chosen for a common shape may have made up for the lack of one.
            Circuit alone = recipe.circuit().isPresent()
                    ? circuit.get()
                    : metalSearch(false).choose(spectra, cancel).orElse(circuit.get());
            return FittedSeries.apart(apart(alone, measured, cell, true, cancel).stream()
                    .map(fit -> fit.with(why))
                    .toList());
        }
        return new SeriesReading(measured, cell, true).together(joint.get(), coldestFirst);
    }

    private List<FitResult> apart(
            Circuit circuit, List<MeasuredSpectrum> spectra, Cell cell, boolean metal, Cancel cancel) throws Cancelled {
        return new SeriesReading(spectra, cell, metal).apart(circuit, recipe.fit(), cancel);
    }
}
