package org.electrolyst.store.result;

import java.util.OptionalDouble;
import org.electrolyst.model.result.Estimate;

/**
 * One number of a result, for queries over many of them.
 *
 * @param name such as {@code R1}, {@code CPE1.Q}, {@code conductivity.bulk}
 * @param value in {@code unit}
 * @param standardError one standard error; empty where the result states none
 * @param unit empty for pure numbers
 */
record ResultParameter(String name, double value, OptionalDouble standardError, String unit) {
    static ResultParameter of(String name, Estimate estimate, String unit) {
        return new ResultParameter(name, estimate.value(), estimate.standardUncertainty(), unit);
    }
}
