package org.electrolyst.analysis.transference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.electrolyst.model.result.Estimate;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.result.TransferenceInputs;
import org.electrolyst.model.result.TransferenceResult;
import org.electrolyst.model.result.TransferenceResult.Status;

/**
 * Current fraction (Bruce-Vincent transference number) of a symmetric cell, by three forms. With dV the voltage step, I_0 and
 * I_ss the initial and steady current, R_i0 and R_iss the interfaces, R_e the electrolyte:
 *
 * <ul>
 *   <li>t = I_ss (dV - I_0 R_i0) / (I_0 (dV - I_ss R_iss)): Evans, Vincent, Bruce, Polymer 28 (1987) 2324,
 *       doi 10.1016/0032-3861(87)90394-6
 *   <li>ohmic: t = R_e / (dV/I_ss - R_iss), Watanabe et al., Solid State Ionics 28-30 (1988) 911,
 *       doi 10.1016/0167-2738(88)90303-7
 *   <li>changing electrolyte: t = I_ss R_ess (dV - I_0 R_i0) / (I_0 R_e0 (dV - I_ss R_iss)), Abraham, Jiang, Carroll,
 *       Chem. Mater. 9 (1997) 1978, doi 10.1021/cm970075a
 * </ul>
 *
 * Uncertainties are propagated linearly, those of a measured triple with their correlations. The 95 % interval of the first
 * form is that of a Monte Carlo calculation with the same errors, those of the others are 1.96 standard uncertainties to either side. The result is named a transference number by custom: it equals one only in an ideal, fully dissociated electrolyte.
 */
public final class BruceVincent {
    static final double COVERAGE = 1.959964;

    private BruceVincent() {}

    /**
     * Evaluates one experiment. Voltage and currents may both be negative.
     *
     * @throws IllegalArgumentException if voltage or initial current is zero, an interface is negative or an electrolyte
     *     resistance not positive
     */
    public static TransferenceResult evaluate(String source, TransferenceInputs inputs) {
        return evaluate(source, inputs, InputCovariance.independent(inputs));
    }

    /**
     * Evaluates one experiment whose errors are correlated; the uncertainties that the inputs state are not used.
     *
     * @throws IllegalArgumentException as {@link #evaluate(String, TransferenceInputs)}
     */
    public static TransferenceResult evaluate(String source, TransferenceInputs inputs, InputCovariance errors) {
        require(inputs.voltage().si() != 0, "voltage step", "must not be 0");
        require(inputs.initialCurrent().si() != 0, "initial current", "must not be 0");
        require(inputs.initialResistance().si() >= 0, "initial resistance", "must not be negative");
        require(inputs.steadyResistance().si() >= 0, "steady resistance", "must not be negative");
        inputs.electrolyteResistance()
                .ifPresent(r -> require(r.si() > 0, "electrolyte resistance", "must be positive"));
        inputs.steadyElectrolyteResistance()
                .ifPresent(r -> require(r.si() > 0, "steady electrolyte resistance", "must be positive"));
        List<Flag> flags = new ArrayList<>(TransferenceGates.examine(inputs, errors));
        TransferenceForms forms = new TransferenceForms(inputs, errors);
        Optional<Estimate> linear = forms.evansVincentBruce();
        Optional<Estimate> drawn = linear.flatMap(t -> new MonteCarlo(inputs, errors).evansVincentBruce());
        Optional<Estimate> evans = linear.map(t -> drawn.map(m -> stated(t, m)).orElse(t));
        Optional<Estimate> ohmic = forms.ohmic();
        Optional<Estimate> changing = forms.changingElectrolyte();
        List<Estimate> values =
                Stream.of(evans, ohmic, changing).flatMap(Optional::stream).toList();
        if (inputs.electrolyteResistance().isEmpty()) {
            flags.add(Flag.info(
                    "electrolyteResistanceMissing",
                    "the ohmic form needs the electrolyte resistance by impedance (--bulk-resistance)"));
        }
        if (inputs.electrolyteResistance().isEmpty()
                || inputs.steadyElectrolyteResistance().isEmpty()) {
            flags.add(
                    Flag.info(
                            "steadyElectrolyteResistanceMissing",
                            "the form for a changing electrolyte needs its resistance by impedance before and at steady state"));
        }
        forms.electrolyteWithoutUncertainty()
                .ifPresent(name -> flags.add(Flag.info(
                        "electrolyteUncertaintyUnknown",
                        "no uncertainty is stated for the " + name + ", so the forms that use it have none")));
        Stream.of(
                        drawn.flatMap(m -> linear.flatMap(t -> FormComparison.curvature(t, m))),
                        FormComparison.disagreement(values))
                .flatMap(Optional::stream)
                .forEach(flags::add);
        Status status = new Verdict(inputs, errors).judge(evans, forms.missingUncertainties(), flags);
        return new TransferenceResult(
                source,
                inputs,
                status,
                evans,
                ohmic,
                changing,
                drawn,
                FormComparison.spread(values),
                inputs.steadyCurrent().si() / inputs.initialCurrent().si(),
                forms.impliedElectrolyteResistance(),
                List.of(),
                flags);
    }

    private static void require(boolean held, String quantity, String rule) {
        if (!held) {
            throw new IllegalArgumentException("the " + quantity + " of a Bruce-Vincent experiment " + rule);
        }
    }

    /** The linear value and uncertainty with the interval that was drawn. */
    private static Estimate stated(Estimate linear, Estimate drawn) {
        return new Estimate(linear.value(), linear.standardUncertainty(), drawn.lower95(), drawn.upper95());
    }

    /** A value with the linearly propagated uncertainty; without one where an input states none. */
    static Estimate estimate(double value, OptionalDouble standardUncertainty) {
        return standardUncertainty.isPresent()
                ? Estimate.symmetric(value, standardUncertainty.getAsDouble(), COVERAGE)
                : Estimate.withoutUncertainty(value);
    }
}
