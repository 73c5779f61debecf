package org.electrolyst.app.lab;

import java.util.Optional;
import java.util.function.Function;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.result.TransferenceInputs;

/** Checks the numbers of a Bruce-Vincent experiment that a user typed. */
public final class TransferenceExperiment {
    private TransferenceExperiment() {}

    /** The inputs, or the trouble that {@code problem} makes of a message. */
    public static <X extends Exception> TransferenceInputs checked(
            Optional<String> cell,
            Quantity voltage,
            Quantity initialCurrent,
            Quantity steadyCurrent,
            Quantity initialResistance,
            Quantity steadyResistance,
            Optional<Quantity> electrolyteResistance,
            Optional<Quantity> steadyElectrolyteResistance,
            Function<String, X> problem)
            throws X {
        double sign = Math.signum(voltage.si());
        if (sign == 0) {
            throw problem.apply("the voltage is 0 V; give the measured step");
        }
        if (initialCurrent.si() * sign <= 0 || steadyCurrent.si() * sign <= 0) {
            throw problem.apply("currents must have the sign of the voltage and not be 0 A; the voltage is " + voltage
                    + ", the currents are " + initialCurrent + " and " + steadyCurrent);
        }
        if (initialResistance.si() < 0 || steadyResistance.si() < 0) {
            throw problem.apply("a resistance cannot be negative");
        }
        if (electrolyteResistance.map(r -> r.si() <= 0).orElse(false)
                || steadyElectrolyteResistance.map(r -> r.si() <= 0).orElse(false)) {
            throw problem.apply("the electrolyte resistance must be positive");
        }
        return new TransferenceInputs(
                cell,
                voltage,
                initialCurrent,
                steadyCurrent,
                initialResistance,
                steadyResistance,
                electrolyteResistance,
                steadyElectrolyteResistance);
    }
}
