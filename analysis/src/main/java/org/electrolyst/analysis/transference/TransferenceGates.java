package org.electrolyst.analysis.transference;

import static org.electrolyst.model.quantity.QuantityFormat.number;

import java.util.ArrayList;
import java.util.List;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.result.TransferenceInputs;

/** The conditions under which the Bruce-Vincent formula holds, each a flag with its number where it fails. */
final class TransferenceGates {
    private static final double LARGE_VOLTAGE_V = 0.02;
    private static final double INTERFACE_CHANGE = 0.2;
    private static final double CURRENT_MISMATCH = 0.03;
    private static final double CURRENT_CONTRADICTION = 0.1;
    private static final double SENSITIVE = 5;

    private TransferenceGates() {}

    static List<Flag> examine(TransferenceInputs in) {
        List<Flag> flags = new ArrayList<>();
        double dv = Math.abs(in.voltage().si());
        double i0 = Math.abs(in.initialCurrent().si());
        double iss = Math.abs(in.steadyCurrent().si());
        if (dv > LARGE_VOLTAGE_V) {
            flags.add(Flag.warning(
                    "largeVoltage",
                    "a step of " + in.voltage()
                            + " is beyond the linear range; 10 mV and less are safe, and the same value"
                            + " at half the step proves it"));
        }
        if (Math.signum(in.initialCurrent().si()) != Math.signum(in.voltage().si())) {
            flags.add(Flag.needsPerson(
                    "currentAgainstVoltage",
                    "the initial current " + in.initialCurrent() + " flows against the voltage " + in.voltage()
                            + "; check their signs"));
        }
        if (iss > i0 + noise(in)) {
            flags.add(Flag.needsPerson(
                    "currentRises",
                    "the steady current " + in.steadyCurrent() + " exceeds the initial " + in.initialCurrent()));
        }
        double r0 = in.initialResistance().si();
        double rss = in.steadyResistance().si();
        double change = rss / r0 - 1;
        if (r0 > 0 && Math.abs(change) > INTERFACE_CHANGE) {
            flags.add(Flag.warning(
                    "interfaceChanged",
                    "the interfaces changed by " + number(100 * change, 2)
                            + " % during polarization; precondition the cell until they are stable"));
        }
        in.electrolyteResistance().ifPresent(re -> compareInitialCurrent(in, re, flags));
        double implied = dv / i0 - r0;
        if (implied > 0 && r0 / implied > SENSITIVE) {
            flags.add(Flag.warning(
                    "interfaceDominates",
                    "the interfaces are " + number(r0 / implied, 2)
                            + " times the electrolyte: small errors of R_i are large errors of t"));
        }
        return flags;
    }

    /** By how much the steady current may exceed the initial one by chance, A. */
    private static double noise(TransferenceInputs in) {
        return BruceVincent.COVERAGE
                * Math.hypot(
                        in.initialCurrent().standardUncertainty().orElse(0),
                        in.steadyCurrent().standardUncertainty().orElse(0));
    }

    /** I_0 must equal dV/(R_e + R_i0): a later sample has already fallen, a wrong one is a mistake. */
    private static void compareInitialCurrent(TransferenceInputs in, Quantity re, List<Flag> flags) {
        double ohmic = in.voltage().si() / (re.si() + in.initialResistance().si());
        double deviation = in.initialCurrent().si() / ohmic - 1;
        if (Math.abs(deviation) <= CURRENT_MISMATCH) {
            return;
        }
        double implied = in.voltage().si() / in.initialCurrent().si()
                - in.initialResistance().si();
        String message =
                "the initial current is " + number(100 * deviation, 2) + " % off dV/(R_e + R_i0): it implies R_e = "
                        + number(implied, 3) + " Ω, but impedance gives " + number(re.si(), 3) + " Ω";
        flags.add(
                Math.abs(deviation) > CURRENT_CONTRADICTION
                        ? Flag.needsPerson("initialCurrentInconsistent", message)
                        : Flag.warning("initialCurrentInconsistent", message));
    }
}
