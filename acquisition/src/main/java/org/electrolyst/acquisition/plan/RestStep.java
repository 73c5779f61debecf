package org.electrolyst.acquisition.plan;

import java.time.Duration;
import java.util.OptionalDouble;

/**
 * The open cell, until its voltage stands still.
 *
 * @param untilVPerS magnitude of the slope of the voltage at which it stands still, V/s; empty to rest for {@code atMost}
 * @param atMost longest rest, laboratory time; positive
 * @param otherwise what happens when the voltage still moves then
 */
public record RestStep(OptionalDouble untilVPerS, Duration atMost, Otherwise otherwise) implements StepSettings {
    public RestStep {
        Words.requirePositive(atMost);
        if (untilVPerS.isPresent() && !(untilVPerS.getAsDouble() > 0)) {
            throw new IllegalArgumentException("a slope must be positive, not " + untilVPerS.getAsDouble());
        }
    }

    @Override
    public String kind() {
        return "rest";
    }

    @Override
    public String description() {
        String atMostWords = Words.duration(atMost);
        return untilVPerS.isPresent()
                ? "until " + Words.voltageRate(untilVPerS.getAsDouble()) + ", at most " + atMostWords
                : atMostWords;
    }
}
