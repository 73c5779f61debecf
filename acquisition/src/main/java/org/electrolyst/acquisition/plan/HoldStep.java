package org.electrolyst.acquisition.plan;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A voltage held, with its current read.
 *
 * @param voltageV cell voltage, V
 * @param hold how long
 * @param largestCurrentA largest current to expect, A, for which the current range is fixed; empty for the limit of plan or
 *     potentiostat
 * @param spectrum measured under the same voltage at the end
 */
public record HoldStep(
        double voltageV, HoldSettings hold, OptionalDouble largestCurrentA, Optional<SweepSettings> spectrum)
        implements StepSettings {
    public HoldStep {
        if (!Double.isFinite(voltageV) || (largestCurrentA.isPresent() && !(largestCurrentA.getAsDouble() > 0))) {
            throw new IllegalArgumentException("a finite voltage and a positive current");
        }
    }

    @Override
    public String kind() {
        return "hold";
    }

    @Override
    public String description() {
        return Words.voltage(voltageV) + " " + hold.description() + (spectrum.isPresent() ? ", then its spectrum" : "");
    }
}
