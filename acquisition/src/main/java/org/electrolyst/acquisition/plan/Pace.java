package org.electrolyst.acquisition.plan;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import org.electrolyst.drivers.potentiostat.ImpedanceLimits;
import org.electrolyst.drivers.potentiostat.Sweep;

/**
 * What decides how long a step takes.
 *
 * @param impedance how the potentiostat measures it; empty if it does not, and then no step asks for it
 * @param mainsHz frequency of the mains
 * @param temperatureK before the step, K
 */
record Pace(Optional<ImpedanceLimits> impedance, double mainsHz, double temperatureK) {
    private static final double ROOM_K = 298.15;

    /** Before the first step: in a room of 25 °C. */
    static Pace inRoom(Optional<ImpedanceLimits> impedance, double mainsHz) {
        return new Pace(impedance, mainsHz, ROOM_K);
    }

    /** After a step that leaves this temperature; the same if it leaves none. */
    Pace after(OptionalDouble leftK) {
        return new Pace(impedance, mainsHz, leftK.orElse(temperatureK));
    }

    Duration of(SweepSettings sweep) {
        ImpedanceLimits limits = impedance.orElseThrow();
        return limits.of(sweep.sweep(limits, mainsHz, new Sweep.Dc.OpenCircuitVoltage(), OptionalDouble.empty()));
    }
}
