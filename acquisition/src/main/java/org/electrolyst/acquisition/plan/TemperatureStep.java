package org.electrolyst.acquisition.plan;

import java.time.Duration;
import java.util.OptionalDouble;
import org.electrolyst.acquisition.yaml.Settings;
import org.electrolyst.acquisition.yaml.YamlValue;
import org.electrolyst.model.quantity.Dimension;

/**
 * A change of temperature, with the wait until it counts as reached.
 *
 * @param targetK K
 * @param rateKPerS magnitude of the rate, K/s; positive
 * @param stabilize when it counts as reached
 */
public record TemperatureStep(double targetK, double rateKPerS, Stabilize stabilize) implements StepSettings {
    public TemperatureStep {
        if (!(targetK >= 0 && rateKPerS > 0)) {
            throw new IllegalArgumentException("a temperature of at least 0 K and a positive rate, not " + targetK
                    + " K and " + rateKPerS + " K/s");
        }
    }

    @Override
    public String kind() {
        return "temperature";
    }

    @Override
    public String description() {
        return Words.temperature(targetK) + " at " + Words.temperatureRate(rateKPerS);
    }

    /** The temperature that {@code value} asks for, K, if sample and stage may have it. */
    static OptionalDouble targetK(YamlValue value, BenchLimits bench) {
        OptionalDouble kelvin = Settings.exact(value, Dimension.TEMPERATURE, "25 °C");
        return kelvin.isPresent() && bench.allowsTemperature(value, kelvin.getAsDouble())
                ? kelvin
                : OptionalDouble.empty();
    }

    /** The rate that {@code value} asks for, K/s, if the stage has it. */
    static OptionalDouble rateKPerS(YamlValue value, BenchLimits bench) {
        OptionalDouble rate = Settings.positive(value, Dimension.TEMPERATURE_RATE, "5 K/min");
        return rate.isPresent() && bench.allowsRate(value, rate.getAsDouble()) ? rate : OptionalDouble.empty();
    }

    @Override
    public Duration expected(Pace pace) {
        double rampS = Math.abs(targetK - pace.temperatureK()) / rateKPerS;
        return Duration.ofMillis(Math.round(rampS * 1000))
                .plus(stabilize.dwell())
                .plus(stabilize.soak());
    }
}
