package org.electrolyst.model.result;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What analysis read from the current of one hold of a Bruce-Vincent triple, and in which windows of time since the step.
 * Voltage and currents keep their sign.
 *
 * @param curve names the measured curve, such as {@code c7}
 * @param voltageV measured voltage minus open circuit, V
 * @param chargedAfterS when the double layers are charged; samples count from then on
 * @param latestInitialS until when a first sample is early enough to tell the initial current; empty where diffusion sets no
 *     limit
 * @param extrapolatedA initial current by extrapolation to the step, A; empty where no sample came in time
 * @param ohmicA dV/(R_e + R_i0) by impedance, A
 * @param steadyFromS where the late part begins that tells the steady current
 * @param steadyA steady current, A; without uncertainty where the hold does not tell it
 * @param timeConstantS of the approach to the steady current, s; empty where none is seen
 */
public record HoldReading(
        String curve,
        double voltageV,
        double chargedAfterS,
        OptionalDouble latestInitialS,
        Optional<Estimate> extrapolatedA,
        double ohmicA,
        double steadyFromS,
        Estimate steadyA,
        OptionalDouble timeConstantS) {
    public HoldReading {
        if (!(chargedAfterS >= 0) || !(steadyFromS >= 0)) {
            throw new IllegalArgumentException(
                    "windows of a hold begin at or after its step, not at " + chargedAfterS + " and " + steadyFromS);
        }
    }
}
