package org.electrolyst.drivers.potentiostat;

import java.util.Optional;
import java.util.Set;

/**
 * What a model of potentiostat can do.
 *
 * @param capabilities what plans may ask it for
 * @param impedance limits of its impedance; empty exactly where it measures none
 * @param largestVoltageV magnitude of the cell voltage, V
 * @param largestCurrentA magnitude of the cell current, A
 */
public record PotentiostatLimits(
        Set<Capability> capabilities,
        Optional<ImpedanceLimits> impedance,
        double largestVoltageV,
        double largestCurrentA) {
    public PotentiostatLimits {
        capabilities = Set.copyOf(capabilities);
        boolean measuresImpedance = capabilities.contains(Capability.IMPEDANCE)
                || capabilities.contains(Capability.GALVANOSTATIC_IMPEDANCE)
                || capabilities.contains(Capability.SPECTRUM_UNDER_BIAS);
        if (measuresImpedance != impedance.isPresent()) {
            throw new IllegalArgumentException("who measures impedance says within which limits, and nobody else");
        }
    }
}
