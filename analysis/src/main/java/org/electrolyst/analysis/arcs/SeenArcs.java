package org.electrolyst.analysis.arcs;

import java.util.List;
import java.util.OptionalDouble;
import org.electrolyst.model.quantity.DoubleVector;

/**
 * The arcs that one spectrum of a series shows, fastest first.
 *
 * @param temperatureK temperature of the sample, K; empty where unknown
 * @param lowestHz lowest frequency measured
 * @param highestHz highest frequency measured
 * @param capacitancesF effective capacitance of each arc, F; empty if the fit failed
 * @param timeConstantsS of each arc, s
 * @param resistanceErrors relative standard error of the resistance of each arc; empty where the fit states none
 */
public record SeenArcs(
        OptionalDouble temperatureK,
        double lowestHz,
        double highestHz,
        DoubleVector capacitancesF,
        DoubleVector timeConstantsS,
        List<OptionalDouble> resistanceErrors) {
    /** More than an apex must keep from the ends of a window between any electrodes. */
    private static final double CLEAR = 10;

    public SeenArcs {
        resistanceErrors = List.copyOf(resistanceErrors);
        if (capacitancesF.size() != timeConstantsS.size() || capacitancesF.size() != resistanceErrors.size()) {
            throw new IllegalArgumentException(capacitancesF.size() + " capacitances, " + timeConstantsS.size()
                    + " time constants and " + resistanceErrors.size() + " errors are not those of the same arcs");
        }
    }

    /** How many arcs there are. */
    public int size() {
        return capacitancesF.size();
    }

    /** The same as if the window reached to every arc: what others tell of arcs takes the place of seeing them. */
    public SeenArcs inWindow() {
        double fastest = timeConstantsS.size() == 0 ? highestHz : apexHz(0);
        double slowest = timeConstantsS.size() == 0 ? lowestHz : apexHz(size() - 1);
        return new SeenArcs(
                temperatureK,
                Math.min(lowestHz, slowest / CLEAR),
                Math.max(highestHz, fastest * CLEAR),
                capacitancesF,
                timeConstantsS,
                resistanceErrors);
    }

    /** Frequency of the apex of an arc, 1/(2πτ), Hz. */
    double apexHz(int arc) {
        return 1 / (2 * Math.PI * timeConstantsS.at(arc));
    }
}
