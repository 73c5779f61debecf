package org.electrolyst.model.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A minimum that a fit came upon.
 *
 * @param chiSquared sum of squared weighted residuals there
 * @param starts how many sets of start values led to it
 * @param values of the parameters by name, in the order of the circuit
 */
public record Optimum(double chiSquared, int starts, Map<String, Double> values) {
    public Optimum {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
