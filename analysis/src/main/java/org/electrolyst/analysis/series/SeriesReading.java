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
import org.electrolyst.analysis.fit.FitSettings;
import org.electrolyst.analysis.fit.FittedCircuit;
import org.electrolyst.analysis.fit.JointFitted;
import org.electrolyst.model.result.DerivedQuantity;
import org.electrolyst.model.result.FitResult;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.sample.Cell;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/**
 * Turns fits of the spectra of a series into results, whose arcs are judged together.
 *
 * @param metal whether the cell has an interface at either metal
 */
record SeriesReading(List<MeasuredSpectrum> spectra, Cell cell, boolean metal) {
    /** Positions of the spectra by rising temperature, those of unknown temperature last. */
    static List<Integer> coldestFirst(List<MeasuredSpectrum> spectra) {
        return IntStream.range(0, spectra.size())
                .boxed()
                .sorted(Comparator.comparingDouble(
                        i -> spectra.get(i).temperatureK().orElse(Double.MAX_VALUE)))
                .toList();
    }

    /** The results of fits of each spectrum for itself. */
    List<FitResult> apart(Circuit circuit, FitSettings settings, Cancel cancel) throws Cancelled {
        return apart(new FitsApart(circuit, settings, spectra, cancel).all());
    }

    /** The results of these fits, each of a spectrum for itself. */
    List<FitResult> apart(List<FittedCircuit> fitted) {
        return results(fitted, false, false);
    }

    /** The results of a fit of all together, whose spectra stand in this order. */
    FittedSeries together(JointFitted joint, List<Integer> order) {
        return together(joint, order, false);
    }

    /** {@code carried}: whether the spectra tell each other of their arcs, which then are known outside the window too. */
    FittedSeries together(JointFitted joint, List<Integer> order, boolean carried) {
        List<FittedCircuit> fitted = new ArrayList<>();
        List<Integer> positions = new ArrayList<>();
        for (int i = 0; i < spectra.size(); i++) {
            positions.add(order.indexOf(i));
            fitted.add(joint.spectrum(positions.get(i), spectra.get(i).data()));
        }
        return new FittedSeries(results(fitted, true, carried), Optional.of(joint), positions);
    }

    /** {@code together}: the arcs of all spectra have the same names already. */
    private List<FitResult> results(List<FittedCircuit> fitted, boolean together, boolean carried) {
        List<SeenArcs> seen = IntStream.range(0, spectra.size())
                .mapToObj(i -> seen(fitted.get(i), spectra.get(i)))
                .map(arcs -> carried ? arcs.inWindow() : arcs)
                .toList();
        SeriesArcs arcs = metal ? SeriesArcs.followBetweenMetal(seen, cell) : SeriesArcs.follow(seen, cell);
        return IntStream.range(0, spectra.size())
                .mapToObj(i -> {
                    FittedCircuit fit = together ? fitted.get(i) : fitted.get(i).named(arcs.identities(i));
                    FitResult result = fit.result(arcs.meanings(i));
                    for (Flag flag : arcs.flags(i)) {
                        result = result.with(flag);
                    }
                    return metal ? withAreaSpecific(result) : result;
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
    private FitResult withAreaSpecific(FitResult fit) {
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
