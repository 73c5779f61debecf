package org.electrolyst.analysis.fit;

import java.util.List;
import java.util.OptionalDouble;
import org.electrolyst.analysis.arcs.ArcMeanings;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.result.FitResult;

/** A circuit fitted to a spectrum, before its arcs are given a meaning. */
public interface FittedCircuit {
    /** The parameters in the order of the circuit; empty if the fit failed. */
    DoubleVector values();

    /** Corrected Akaike criterion; empty if the fit failed, or where it is not defined. */
    OptionalDouble aicc();

    /** Effective capacitances of the arcs, F, fastest first; empty if the fit failed. */
    DoubleVector arcCapacitancesF();

    /** Time constants of the arcs, s, fastest first; empty if the fit failed. */
    DoubleVector arcTimeConstantsS();

    /** Relative standard errors of the resistances of the arcs, fastest first; empty where none is stated. */
    List<OptionalDouble> arcResistanceErrors();

    /**
     * The same impedance with names exchanged among arcs of equal shape, so that they stand in the order of these ranks; arcs
     * whose parameters the settings restrict keep theirs.
     *
     * @param ranks one for each arc, fastest first, such as its number in a series
     */
    FittedCircuit named(List<Integer> ranks);

    /** The result, with arcs that stand for {@code meanings}, one for each arc, where the settings do not say otherwise. */
    FitResult result(ArcMeanings meanings);
}
