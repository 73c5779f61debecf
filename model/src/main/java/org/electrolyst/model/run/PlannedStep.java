package org.electrolyst.model.run;

import java.util.OptionalDouble;

/**
 * A step as a plan asks for it. Loops are unrolled: a plan becomes a list of these in the order of execution.
 *
 * @param number from 1
 * @param kind the word of the plan, such as {@code impedance} or {@code bruce-vincent}
 * @param description for people
 * @param temperatureK temperature it is done at, K; empty where the plan does not say
 */
public record PlannedStep(int number, String kind, String description, OptionalDouble temperatureK) {
    public PlannedStep {
        if (number < 1) {
            throw new IllegalArgumentException("steps count from 1, not from " + number);
        }
        if (!(temperatureK.orElse(1) > 0) || Double.isInfinite(temperatureK.orElse(1))) {
            throw new IllegalArgumentException("a temperature must be above 0 K, not " + temperatureK.orElseThrow());
        }
    }
}
