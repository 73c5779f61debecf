package org.electrolyst.model.result;

import java.util.OptionalDouble;

/**
 * What a series that was heated and cooled tells of its sample.
 *
 * @param hysteresisLn max |ln σ(heating) - ln σ(cooling)| at one temperature; empty where the order of the points is not known
 *     or none was passed both ways
 * @param returnChangePercent by how much σ changed until the first temperature was measured again at the end, %; empty where
 *     it was not
 */
public record ThermalCycle(OptionalDouble hysteresisLn, OptionalDouble returnChangePercent) {
    /** Nothing is known of it. */
    public static ThermalCycle unknown() {
        return new ThermalCycle(OptionalDouble.empty(), OptionalDouble.empty());
    }
}
