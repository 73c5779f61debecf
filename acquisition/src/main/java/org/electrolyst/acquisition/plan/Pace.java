package org.electrolyst.acquisition.plan;

import java.time.Duration;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.electrolyst.drivers.potentiostat.PotentiostatLimits;
import org.electrolyst.drivers.potentiostat.Sweep;

/**
 * What decides how long a step takes.
 *
 * @param limits of the potentiostat
 * @param mainsHz frequency of the mains
 * @param sweepDuration how long the potentiostat takes for a sweep
 * @param temperatureK before the step, K
 */
record Pace(PotentiostatLimits limits, double mainsHz, Function<Sweep, Duration> sweepDuration, double temperatureK) {
    private static final double ROOM_K = 298.15;

    /** Before the first step: in a room of 25 °C. */
    static Pace inRoom(PotentiostatLimits limits, double mainsHz, Function<Sweep, Duration> sweepDuration) {
        return new Pace(limits, mainsHz, sweepDuration, ROOM_K);
    }

    /** After a step that leaves this temperature; the same if it leaves none. */
    Pace after(OptionalDouble leftK) {
        return new Pace(limits, mainsHz, sweepDuration, leftK.orElse(temperatureK));
    }

    Duration of(SweepSettings sweep) {
        return sweepDuration.apply(
                sweep.sweep(limits, mainsHz, new Sweep.Dc.OpenCircuitVoltage(), OptionalDouble.empty()));
    }
}
