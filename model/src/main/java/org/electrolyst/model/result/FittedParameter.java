package org.electrolyst.model.result;

import java.util.OptionalDouble;

/**
 * One parameter of a fitted circuit.
 *
 * @param name {@code R0}, {@code CPE1.Q}, {@code CPE1.n}, ...
 * @param element the element it belongs to, {@code R0}, {@code CPE1}, ...
 * @param unit {@code Ω}, {@code S s^n}, ...; empty for pure numbers
 * @param value in that unit
 * @param standardError one standard error; empty where fixed, at a bound or not identifiable
 * @param lower95 lower end of the 95 % interval, which is asymmetric and never leaves the allowed range; at a bound it
 *     begins there
 * @param upper95 upper end of the 95 % interval
 * @param fixed held at a given value
 * @param atBound the best value lies at the end of its allowed range
 * @param identifiable whether the data determine it
 */
public record FittedParameter(
        String name,
        String element,
        String unit,
        double value,
        OptionalDouble standardError,
        OptionalDouble lower95,
        OptionalDouble upper95,
        boolean fixed,
        boolean atBound,
        boolean identifiable) {}
