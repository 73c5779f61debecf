package org.electrolyst.analysis.transference;

import static org.electrolyst.model.quantity.QuantityFormat.number;

import java.util.OptionalDouble;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.result.Estimate;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.result.TransferenceInputs;
import org.electrolyst.model.result.TransferenceResult;

/**
 * Electrons that pass beside the ions of a Bruce-Vincent experiment. Their steady current, measured at the same voltage
 * between blocking electrodes, is part of the initial and of the steady current. Below 1 % of the steady current it is only
 * noted, else subtracted from both, which then have its error in common.
 */
public final class ElectronicLeakage {
    private static final String CODE = "electronicLeakage";
    private static final double NEGLIGIBLE = 0.01;

    private ElectronicLeakage() {}

    /**
     * Evaluates an experiment whose electronic current is known. The inputs of the result are the currents of the ions where
     * the leak was subtracted.
     *
     * @param leak electronic current at the voltage of the experiment, A, with the sign of that voltage
     * @throws IllegalArgumentException if the leak flows against the voltage, or as {@link BruceVincent#evaluate(String,
     *     TransferenceInputs)}
     */
    public static TransferenceResult evaluate(String source, TransferenceInputs inputs, Quantity leak) {
        double sign = Math.signum(inputs.voltage().si());
        if (sign * leak.si() < 0) {
            throw new IllegalArgumentException("the leak current " + leak + " flows against the voltage "
                    + inputs.voltage() + ": electrons follow it, check their signs");
        }
        double steadyA = sign * inputs.steadyCurrent().si();
        TransferenceResult asMeasured = BruceVincent.evaluate(source, inputs);
        if (leak.si() == 0 || Math.abs(leak.si()) < NEGLIGIBLE * steadyA) {
            return asMeasured.with(Flag.info(
                    CODE,
                    "electrons carry " + percent(leak, inputs)
                            + " of the steady current, less than 1 %: nothing is subtracted"));
        }
        InputCovariance errors = withErrorOf(leak, inputs);
        TransferenceResult ofIons = BruceVincent.evaluate(source, less(leak, inputs, errors), errors);
        if (Math.abs(leak.si()) >= steadyA) {
            return ofIons.with(Flag.needsPerson(
                    CODE,
                    "the leak current " + leak + " is no less than the steady current " + inputs.steadyCurrent()
                            + ": no ions are left in it; check both, and whether the cell is shorted"));
        }
        return ofIons.with(Flag.warning(
                CODE,
                "electrons carry " + percent(leak, inputs) + " of the steady current; their " + leak
                        + " is subtracted from both currents: t is " + value(ofIons) + ", and without that "
                        + value(asMeasured)
                        + (leak.standardUncertainty().isPresent()
                                ? ""
                                : "; no uncertainty is stated for the leak, and none is counted")));
    }

    private static InputCovariance withErrorOf(Quantity leak, TransferenceInputs inputs) {
        InputCovariance errors = InputCovariance.independent(inputs);
        double u = leak.standardUncertainty().orElse(0);
        errors.add(Input.INITIAL_CURRENT, u);
        errors.add(Input.STEADY_CURRENT, u);
        errors.add(Input.INITIAL_CURRENT, Input.STEADY_CURRENT, u * u);
        return errors;
    }

    private static TransferenceInputs less(Quantity leak, TransferenceInputs in, InputCovariance errors) {
        return new TransferenceInputs(
                in.cell(),
                in.voltage(),
                current(in.initialCurrent().si() - leak.si(), errors.standardUncertainty(Input.INITIAL_CURRENT)),
                current(in.steadyCurrent().si() - leak.si(), errors.standardUncertainty(Input.STEADY_CURRENT)),
                in.initialResistance(),
                in.steadyResistance(),
                in.electrolyteResistance(),
                in.steadyElectrolyteResistance());
    }

    private static Quantity current(double ampere, OptionalDouble u) {
        return new Quantity(ampere, u, Dimension.CURRENT);
    }

    private static String percent(Quantity leak, TransferenceInputs inputs) {
        return leak.si() == 0
                ? "nothing"
                : number(100 * leak.si() / inputs.steadyCurrent().si(), 2) + " %";
    }

    private static String value(TransferenceResult result) {
        return result.transference().map(Estimate::value).map(t -> number(t, 4)).orElse("without value");
    }
}
