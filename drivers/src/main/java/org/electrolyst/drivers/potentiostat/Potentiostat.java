package org.electrolyst.drivers.potentiostat;

import org.electrolyst.drivers.Instrument;
import org.electrolyst.model.measurement.MeterAccuracy;

/**
 * Applies voltage or current to a cell and measures. What it can measure says the set of its {@link Capability
 * capabilities}: for each it implements the interface of that capability, and no other. At most one measurement is under
 * way; starting another before it is closed is a mistake of the caller. Every measurement ends with the cell off, whichever
 * way it ends.
 */
public interface Potentiostat extends Instrument {
    /** What this model can do. */
    PotentiostatLimits limits();

    /** How well it measures. */
    MeterAccuracy accuracy();

    /**
     * This instrument as one that has a capability.
     *
     * @throws IllegalStateException if it has not: plans are checked for that before a port is opened
     */
    default <C extends Potentiostat> C as(Class<C> capability) {
        if (!capability.isInstance(this)) {
            throw new IllegalStateException(
                    "the " + identity().model() + " at " + identity().port() + " is no " + capability.getSimpleName());
        }
        return capability.cast(this);
    }
}
