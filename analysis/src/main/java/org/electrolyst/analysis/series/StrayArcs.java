package org.electrolyst.analysis.series;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.electrolyst.analysis.arcs.Relaxation;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.analysis.fit.FittedCircuit;

/**
 * Arcs that a spectrum does not show and that describe something else instead, such as a bend of the tail: below the highest
 * frequency, with a capacitance far from that of the series.
 */
final class StrayArcs {
    private static final double CAPACITANCE_RATIO = 10;

    private final List<MeasuredSpectrum> spectra;
    /** Median capacitance by the name of the resistance, F. */
    private final Map<String, Double> usualF = new HashMap<>();

    /** {@code fitted}: one fit of the circuit for each spectrum. */
    StrayArcs(Circuit circuit, List<FittedCircuit> fitted, List<MeasuredSpectrum> spectra) {
        this.spectra = spectra;
        Map<String, List<Double>> all = new HashMap<>();
        for (FittedCircuit fit : fitted) {
            List<String> names = names(circuit, fit);
            for (int arc = 0; arc < names.size(); arc++) {
                all.computeIfAbsent(names.get(arc), name -> new ArrayList<>())
                        .add(fit.arcCapacitancesF().at(arc));
            }
        }
        all.forEach((name, capacitances) ->
                usualF.put(name, capacitances.stream().sorted().toList().get(capacitances.size() / 2)));
    }

    /** Whether the fit of a spectrum has one. */
    boolean isIn(Circuit circuit, FittedCircuit fit, int spectrum) {
        double highestHz = spectra.get(spectrum).spectrum().frequencyHz().max();
        List<String> names = names(circuit, fit);
        for (int arc = 0; arc < names.size(); arc++) {
            double apexHz = 1 / (2 * Math.PI * fit.arcTimeConstantsS().at(arc));
            double capacitanceF = fit.arcCapacitancesF().at(arc);
            double ratio = capacitanceF / usualF.getOrDefault(names.get(arc), capacitanceF);
            if (apexHz < highestHz && Math.max(ratio, 1 / ratio) > CAPACITANCE_RATIO) {
                return true;
            }
        }
        return false;
    }

    /** Names of the resistances of the arcs, fastest first; none if the fit failed. */
    private static List<String> names(Circuit circuit, FittedCircuit fit) {
        List<String> names = Relaxation.resistances(circuit);
        return FitsApart.positions(circuit, fit).stream().map(names::get).toList();
    }
}
