package org.electrolyst.analysis.arcs;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.quantity.QuantityFormat;
import org.electrolyst.model.result.Flag;

/** Arcs whose apex, at 1/(2πτ), no frequency of the spectrum reaches: their R and C are extrapolated. */
public final class ArcWindow {
    private ArcWindow() {}

    /** One flag for each arc of a circuit with these values whose apex lies above the highest frequency or below the lowest. */
    public static List<Flag> flags(Circuit circuit, double[] values, DoubleVector frequencyHz) {
        double highestHz = frequencyHz.max();
        double lowestHz = frequencyHz.min();
        List<Flag> flags = new ArrayList<>();
        for (Relaxation arc : Relaxation.fastestFirst(circuit, values)) {
            double apexHz = 1 / (2 * Math.PI * arc.timeConstant(values));
            String name = circuit.parameters().get(arc.resistance()).name();
            if (apexHz > highestHz) {
                flags.add(flag(name, apexHz, apexHz / highestHz, "above the highest", highestHz));
            } else if (apexHz < lowestHz) {
                flags.add(flag(name, apexHz, lowestHz / apexHz, "below the lowest", lowestHz));
            }
        }
        return flags;
    }

    private static Flag flag(String resistance, double apexHz, double factor, String where, double endHz) {
        return Flag.warning(
                "outsideWindow",
                "the apex of the arc of " + resistance + " lies at " + hertz(apexHz) + ", "
                        + QuantityFormat.number(factor, 2) + " times " + where + " frequency, " + hertz(endHz)
                        + ": its resistance and capacitance are extrapolated");
    }

    private static String hertz(double hz) {
        return new Quantity(hz, OptionalDouble.empty(), Dimension.FREQUENCY).toString();
    }
}
