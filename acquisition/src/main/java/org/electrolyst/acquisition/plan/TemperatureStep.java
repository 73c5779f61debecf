package org.electrolyst.acquisition.plan;

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
}
