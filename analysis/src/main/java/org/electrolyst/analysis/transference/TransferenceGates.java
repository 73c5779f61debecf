package org.electrolyst.analysis.transference;

import static org.electrolyst.model.quantity.QuantityFormat.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.result.TransferenceInputs;

/** The conditions under which the Bruce-Vincent formula holds, each a flag with its number where it fails. */
final class TransferenceGates {
    private static final double LARGE_VOLTAGE_V = 0.02;
    private static final double INTERFACE_MOVED = 0.1;
    private static final double INTERFACE_CHANGE = 0.2;
    private static final double ELECTROLYTE_CHANGE = 0.02;
    private static final double CURRENT_MISMATCH = 0.03;
    private static final double CURRENT_CONTRADICTION = 0.1;
    private static final double SENSITIVE = 5;

    private TransferenceGates() {}

    static List<Flag> examine(TransferenceInputs in, InputCovariance errors) {
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
        againstVoltage(in, "initial", in.initialCurrent()).ifPresent(flags::add);
        againstVoltage(in, "steady", in.steadyCurrent()).ifPresent(flags::add);
        if (iss > i0 + noise(in)) {
            flags.add(Flag.needsPerson(
                    "currentRises",
                    "the steady current " + in.steadyCurrent() + " exceeds the initial " + in.initialCurrent()));
        }
        double r0 = in.initialResistance().si();
        interfaces(in).ifPresent(flags::add);
        electrolyte(in, errors).ifPresent(flags::add);
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

    /** A current whose uncertainty reaches the other sign may be none at all. */
    private static Optional<Flag> againstVoltage(TransferenceInputs in, String which, Quantity current) {
        double forward = Math.signum(in.voltage().si()) * current.si();
        double noise = BruceVincent.COVERAGE * current.standardUncertainty().orElse(0);
        return forward < -noise
                ? Optional.of(Flag.needsPerson(
                        "currentAgainstVoltage",
                        "the " + which + " current " + current + " flows against the voltage " + in.voltage()
                                + "; check their signs"))
                : Optional.empty();
    }

    private static Optional<Flag> interfaces(TransferenceInputs in) {
        double before = in.initialResistance().si();
        double change = in.steadyResistance().si() / before - 1;
        if (before == 0 || Math.abs(change) <= INTERFACE_MOVED) {
            return Optional.empty();
        }
        String changed = "the interfaces changed by " + number(100 * change, 2) + " % during polarization; ";
        return Optional.of(
                Math.abs(change) > INTERFACE_CHANGE
                        ? Flag.warning("interfaceChanged", changed + "precondition the cell until they are stable")
                        : Flag.info("interfaceChanged", changed + "the formula allows for it if they are steady now"));
    }

    /** R_e must not drift: where solvent leaves or the cell warms, the two spectra are not of one electrolyte. */
    private static Optional<Flag> electrolyte(TransferenceInputs in, InputCovariance errors) {
        if (in.electrolyteResistance().isEmpty()
                || in.steadyElectrolyteResistance().isEmpty()) {
            return Optional.empty();
        }
        double before = in.electrolyteResistance().get().si();
        double ratio = in.steadyElectrolyteResistance().get().si() / before;
        OptionalDouble u =
                errors.propagated(Map.of(Input.ELECTROLYTE, -ratio / before, Input.STEADY_ELECTROLYTE, 1 / before));
        double uncertain = BruceVincent.COVERAGE * u.orElse(0);
        double change = ratio - 1;
        if (Math.abs(change) <= Math.max(ELECTROLYTE_CHANGE, uncertain)) {
            return Optional.empty();
        }
        return Optional.of(Flag.warning(
                "electrolyteChanged",
                "R_e under bias is " + number(100 * Math.abs(change), 2) + " % "
                        + (change > 0
                                ? "above that before: the electrolyte loses solvent or contact, or cooled"
                                : "below that before: the electrolyte warmed, or takes up solvent")
                        + (u.isPresent()
                                ? "; its uncertainty allows " + number(100 * uncertain, 2) + " %"
                                : "; no uncertainty is stated that could explain it")));
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
