package org.electrolyst.analysis.series;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.electrolyst.analysis.arcs.Relaxation;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.analysis.fit.CircuitFit;
import org.electrolyst.analysis.fit.FitSettings;
import org.electrolyst.analysis.fit.FittedCircuit;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/**
 * Fits one circuit to the spectra of a series, each for itself. What the neighbours in temperature found is tried as start
 * values too, so that no spectrum ends in an optimum that is not its best.
 */
final class FitsApart {
    /** An optimum in which arcs exchange their elements against the neighbour must lower AICc by this. */
    private static final double FOR_ORDER = 4;

    private final Circuit circuit;
    private final FitSettings settings;
    private final List<MeasuredSpectrum> spectra;
    private final Cancel cancel;

    FitsApart(Circuit circuit, FitSettings settings, List<MeasuredSpectrum> spectra, Cancel cancel) {
        this.circuit = circuit;
        this.settings = settings;
        this.spectra = List.copyOf(spectra);
        this.cancel = cancel;
    }

    /** One fit for each spectrum, in their order. */
    List<FittedCircuit> all() throws Cancelled {
        CircuitFit fit = new CircuitFit(circuit, settings);
        List<FittedCircuit> fitted = new ArrayList<>();
        for (MeasuredSpectrum spectrum : spectra) {
            fitted.add(fit.fit(spectrum.data(), spectrum.spectrum(), cancel));
        }
        return improved(fitted);
    }

    /** Fits of the same circuit, or better ones that begin at those of the neighbours. */
    List<FittedCircuit> improved(List<FittedCircuit> first) throws Cancelled {
        List<FittedCircuit> fitted = new ArrayList<>(first);
        List<Integer> order = new ArrayList<>(SeriesReading.coldestFirst(spectra));
        fromNeighbours(fitted, order);
        Collections.reverse(order);
        fromNeighbours(fitted, order);
        return fitted;
    }

    private void fromNeighbours(List<FittedCircuit> fitted, List<Integer> order) throws Cancelled {
        CircuitFit fit = new CircuitFit(circuit, settings);
        for (int k = 1; k < order.size(); k++) {
            FittedCircuit neighbour = fitted.get(order.get(k - 1));
            FittedCircuit own = fitted.get(order.get(k));
            if (neighbour.aicc().isPresent() && own.aicc().isPresent()) {
                MeasuredSpectrum spectrum = spectra.get(order.get(k));
                FittedCircuit other = fit.fitFrom(
                        spectrum.data(), spectrum.spectrum(), neighbour.values().toArray(), cancel);
                if (isBetter(other, own, ordersMore(other, own, neighbour) ? -FOR_ORDER : 0)) {
                    fitted.set(order.get(k), other);
                }
            }
        }
    }

    /** Whether a fit has its arcs in the order of its neighbour, and another has not. */
    private boolean ordersMore(FittedCircuit fit, FittedCircuit than, FittedCircuit neighbour) {
        List<Integer> expected = positions(circuit, neighbour);
        return positions(circuit, fit).equals(expected)
                && !positions(circuit, than).equals(expected);
    }

    /** Where the arcs of a fit stand in the code of its circuit, fastest first; none if it failed. */
    static List<Integer> positions(Circuit circuit, FittedCircuit fit) {
        return fit.aicc().isEmpty()
                ? List.of()
                : Relaxation.positionsFastestFirst(circuit, fit.values().toArray());
    }

    /** Whether a fit has a criterion that is lower by this. */
    static boolean isBetter(FittedCircuit other, FittedCircuit own, double by) {
        return other.aicc().isPresent()
                && own.aicc().isPresent()
                && other.aicc().getAsDouble() < own.aicc().getAsDouble() - by;
    }
}
