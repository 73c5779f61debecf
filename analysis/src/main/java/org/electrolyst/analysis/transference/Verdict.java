package org.electrolyst.analysis.transference;

import static org.electrolyst.model.quantity.QuantityFormat.number;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.result.Estimate;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.result.TransferenceInputs;
import org.electrolyst.model.result.TransferenceResult.Status;

/**
 * Whether a transference number can be used. Besides its interval counts what the interfaces do to it: an error of R_iss is one
 * of t² (R_i/R_e) dR_iss/R_iss.
 */
final class Verdict {
    private static final double WIDE_ABSOLUTE = 0.1;
    private static final double WIDE_RELATIVE = 0.3;

    private final TransferenceInputs in;
    private final InputCovariance errors;

    Verdict(TransferenceInputs in, InputCovariance errors) {
        this.in = in;
        this.errors = errors;
    }

    Status judge(Optional<Estimate> value, List<String> missing, List<Flag> flags) {
        if (value.isEmpty()) {
            flags.add(
                    Flag.needsPerson(
                            "noValue",
                            "dV does not exceed I R_i in the direction of I: nothing is left for the electrolyte, so there is no value"));
            return Status.INVALID;
        }
        Estimate t = value.get();
        if (t.upper95().orElse(t.value()) < 0 || t.lower95().orElse(t.value()) > 1) {
            flags.add(Flag.needsPerson(
                    "outsideZeroToOne", "the value lies outside 0 to 1 by more than its 95 % interval"));
            return Status.INVALID;
        }
        Optional<Flag> interfaces = interfaces(t.value());
        interfaces.ifPresent(flags::add);
        Optional<Flag> width = width(t, missing);
        width.ifPresent(flags::add);
        boolean refused = interfaces.isPresent()
                || width.map(flag -> flag.level() == Flag.Level.NEEDS_PERSON).orElse(false);
        return refused ? Status.INDETERMINATE : Status.OK;
    }

    private static Optional<Flag> width(Estimate t, List<String> missing) {
        OptionalDouble u = t.standardUncertainty();
        if (u.isEmpty()) {
            return Optional.of(Flag.warning(
                    "uncertaintyUnknown",
                    "no uncertainty is stated for " + String.join(", ", missing)
                            + "; give them as '243 Ω ± 5 Ω' or by the --u-... options to learn how well t is known"));
        }
        double halfWidth = BruceVincent.COVERAGE * u.getAsDouble();
        return halfWidth > WIDE_ABSOLUTE || halfWidth > WIDE_RELATIVE * Math.abs(t.value())
                ? Optional.of(
                        Flag.needsPerson(
                                "indeterminate",
                                "the 95 % interval is wider than 0.1 or 30 % to either side; the value must not be quoted alone"))
                : Optional.empty();
    }

    private Optional<Flag> interfaces(double t) {
        return unknownInterface(t).or(() -> drift(t));
    }

    private Optional<Flag> unknownInterface(double t) {
        double steadyOhm = in.steadyResistance().si();
        OptionalDouble u = errors.standardUncertainty(Input.STEADY_RESISTANCE);
        double weight = t * t * steadyOhm / electrolyteOhm();
        return u.isPresent() && weight * u.getAsDouble() / steadyOhm > InterfaceDrift.TOLERATED
                ? Optional.of(Flag.needsPerson(
                        "interfaceNotKnown",
                        "t² R_i/R_e is " + number(weight, 2) + " and R_iss is known to "
                                + number(100 * u.getAsDouble() / steadyOhm, 2)
                                + " %: that alone makes t uncertain by "
                                + number(weight * u.getAsDouble() / steadyOhm, 2)))
                : Optional.empty();
    }

    /** The initial current tells of the interfaces when the step was made, impedance of those before. */
    private Optional<Flag> drift(double t) {
        if (in.electrolyteResistance().isEmpty()) {
            return Optional.empty();
        }
        double before =
                in.electrolyteResistance().get().si() + in.initialResistance().si();
        double during = in.voltage().si() / in.initialCurrent().si();
        return InterfaceDrift.examine(t, electrolyteOhm(), during - before, stated(during));
    }

    private double stated(double during) {
        double squares = Math.pow(during * relative(in.voltage()), 2)
                + Math.pow(during * relative(in.initialCurrent()), 2)
                + Math.pow(in.initialResistance().standardUncertainty().orElse(0), 2)
                + Math.pow(
                        in.electrolyteResistance()
                                .flatMap(r ->
                                        r.standardUncertainty().stream().boxed().findFirst())
                                .orElse(0.0),
                        2);
        return Math.sqrt(squares);
    }

    private static double relative(Quantity quantity) {
        return quantity.standardUncertainty().orElse(0) / Math.abs(quantity.si());
    }

    /** By impedance, else what the initial current implies. */
    private double electrolyteOhm() {
        return in.electrolyteResistance()
                .map(Quantity::si)
                .orElseGet(() -> in.voltage().si() / in.initialCurrent().si()
                        - in.initialResistance().si());
    }
}
