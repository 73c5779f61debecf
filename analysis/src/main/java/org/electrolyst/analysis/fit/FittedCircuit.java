package org.electrolyst.analysis.fit;

import org.electrolyst.analysis.arcs.ArcMeanings;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.result.FitResult;

/** A circuit fitted to a spectrum, before its arcs are given a meaning. */
public interface FittedCircuit {
    /** Effective capacitances of the arcs, F, fastest first; empty if the fit failed. */
    DoubleVector arcCapacitancesF();

    /** Time constants of the arcs, s, fastest first; empty if the fit failed. */
    DoubleVector arcTimeConstantsS();

    /** The result, with arcs that stand for {@code meanings}, one for each arc, where the settings do not say otherwise. */
    FitResult result(ArcMeanings meanings);
}
