package org.electrolyst.analysis.arcs;

import java.util.OptionalDouble;
import org.electrolyst.model.quantity.DoubleVector;

/**
 * A number that follows from fitted parameters and the geometry of the cell.
 *
 * @param name such as {@code CPE1.capacitance}
 * @param unit of the value; empty for a pure number
 * @param value in that unit
 * @param gradient its derivatives by all parameters of the circuit
 * @param geometryUncertainty relative standard uncertainty from the geometry; 0 where geometry plays no part, empty where it
 *     does and states none
 */
public record ArcNumber(
        String name, String unit, double value, DoubleVector gradient, OptionalDouble geometryUncertainty) {
    /** Standard error of fit and geometry together, by that of the fit; empty where either cannot be stated. */
    public OptionalDouble error(OptionalDouble byFit) {
        return byFit.isPresent() && geometryUncertainty.isPresent()
                ? OptionalDouble.of(Math.hypot(byFit.getAsDouble(), value * geometryUncertainty.getAsDouble()))
                : OptionalDouble.empty();
    }
}
