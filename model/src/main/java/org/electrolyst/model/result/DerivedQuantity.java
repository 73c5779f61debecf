package org.electrolyst.model.result;

import java.util.OptionalDouble;

/**
 * A number that follows from the fitted parameters, its error from their full covariance.
 *
 * @param name such as {@code resistance.total}
 * @param unit of value and error
 * @param value in that unit
 * @param standardError one standard error; empty where it cannot be stated
 */
public record DerivedQuantity(String name, String unit, double value, OptionalDouble standardError) {}
