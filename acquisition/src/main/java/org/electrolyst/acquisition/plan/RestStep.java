package org.electrolyst.acquisition.plan;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import org.electrolyst.acquisition.yaml.Settings;
import org.electrolyst.drivers.potentiostat.Capability;
import org.electrolyst.model.quantity.Dimension;

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

    static Optional<StepSettings> read(Settings settings, StepContext context) {
        context.bench().require(settings, Capability.OPEN_CIRCUIT_VOLTAGE);
        OptionalDouble until = settings.positive("until", Dimension.VOLTAGE_RATE, "0.02 mV/min");
        settings.require("at-most", "30 min");
        Optional<Duration> atMost = settings.duration("at-most", "30 min");
        Otherwise otherwise = settings.word("otherwise", Otherwise.values()).orElse(Otherwise.FLAG);
        settings.refuseOthers();
        return atMost.map(most -> new RestStep(until, most, otherwise));
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

    @Override
    public Duration expected(Pace pace) {
        return atMost;
    }
}
