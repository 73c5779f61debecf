package org.electrolyst.acquisition.plan;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a run may not exceed, over and above the limits of the instruments.
 *
 * @param temperature range of the stage
 * @param voltageV largest magnitude of the cell voltage, V; positive
 * @param currentA largest magnitude of the cell current, A; positive
 */
public record PlanLimits(Optional<TemperatureRange> temperature, OptionalDouble voltageV, OptionalDouble currentA) {
    /**
     * A range of temperatures, ends included.
     *
     * @param lowestK K
     * @param highestK K, above the lowest
     */
    public record TemperatureRange(double lowestK, double highestK) {
        public TemperatureRange {
            if (!(lowestK >= 0 && highestK > lowestK)) {
                throw new IllegalArgumentException("a range goes from a lower to a higher temperature, not from "
                        + lowestK + " K to " + highestK + " K");
            }
        }

        public boolean contains(double temperatureK) {
            return temperatureK >= lowestK && temperatureK <= highestK;
        }

        /** As in a plan: {@code -20 °C .. 90 °C}. */
        @Override
        public String toString() {
            return Words.temperature(lowestK) + " .. " + Words.temperature(highestK);
        }
    }

    public PlanLimits {
        requirePositive(voltageV);
        requirePositive(currentA);
    }

    private static void requirePositive(OptionalDouble limit) {
        if (limit.isPresent() && !(limit.getAsDouble() > 0)) {
            throw new IllegalArgumentException("a limit must be positive, not " + limit.getAsDouble());
        }
    }
}
