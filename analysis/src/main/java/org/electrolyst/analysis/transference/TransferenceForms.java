package org.electrolyst.analysis.transference;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.result.Estimate;
import org.electrolyst.model.result.TransferenceInputs;

/** The forms of the Bruce-Vincent number with their partial derivatives. */
final class TransferenceForms {
    private final TransferenceInputs in;
    private final InputCovariance errors;
    private final double dv;
    private final double i0;
    private final double iss;
    private final double r0;
    private final double rss;
    /** Voltage left for the electrolyte at first and at steady state. */
    private final double v0;

    private final double vss;

    TransferenceForms(TransferenceInputs inputs, InputCovariance errors) {
        in = inputs;
        this.errors = errors;
        dv = inputs.voltage().si();
        i0 = inputs.initialCurrent().si();
        iss = inputs.steadyCurrent().si();
        r0 = inputs.initialResistance().si();
        rss = inputs.steadyResistance().si();
        v0 = dv - i0 * r0;
        vss = dv - iss * rss;
    }

    /** t = I_ss v0 / (I_0 vss). */
    Optional<Estimate> evansVincentBruce() {
        if (hasNoValue()) {
            return Optional.empty();
        }
        double t = iss * v0 / (i0 * vss);
        return Optional.of(estimate(t, evansTerms(t, v0 * dv / (i0 * vss * vss))));
    }

    /** Terms of t by the inputs it shares with the Evans-Vincent-Bruce form, dt/dI_ss written without dividing by I_ss. */
    private List<Term> evansTerms(double t, double dtDsteadyCurrent) {
        return List.of(
                new Term(Input.VOLTAGE, t * (1 / v0 - 1 / vss)),
                new Term(Input.INITIAL_CURRENT, -t * dv / (i0 * v0)),
                new Term(Input.STEADY_CURRENT, dtDsteadyCurrent),
                new Term(Input.INITIAL_RESISTANCE, -t * i0 / v0),
                new Term(Input.STEADY_RESISTANCE, t * iss / vss));
    }

    /** t = R_e I_ss / vss. */
    Optional<Estimate> ohmic() {
        if (hasNoValue() || in.electrolyteResistance().isEmpty()) {
            return Optional.empty();
        }
        Quantity re = in.electrolyteResistance().get();
        double t = re.si() * iss / vss;
        return Optional.of(estimate(
                t,
                List.of(
                        new Term(Input.ELECTROLYTE, t / re.si()),
                        new Term(Input.VOLTAGE, -t / vss),
                        new Term(Input.STEADY_CURRENT, re.si() * dv / (vss * vss)),
                        new Term(Input.STEADY_RESISTANCE, t * iss / vss))));
    }

    /** t = I_ss R_ess v0 / (I_0 R_e0 vss). */
    Optional<Estimate> changingElectrolyte() {
        if (hasNoValue()
                || in.electrolyteResistance().isEmpty()
                || in.steadyElectrolyteResistance().isEmpty()) {
            return Optional.empty();
        }
        Quantity before = in.electrolyteResistance().get();
        Quantity after = in.steadyElectrolyteResistance().get();
        double ratio = after.si() / before.si();
        double t = iss * v0 / (i0 * vss) * ratio;
        List<Term> terms = new ArrayList<>(evansTerms(t, v0 * dv / (i0 * vss * vss) * ratio));
        terms.add(new Term(Input.STEADY_ELECTROLYTE, t / after.si()));
        terms.add(new Term(Input.ELECTROLYTE, -t / before.si()));
        return Optional.of(estimate(t, terms));
    }

    /** R_e = dV/I_0 - R_i0. */
    Estimate impliedElectrolyteResistance() {
        return estimate(
                dv / i0 - r0,
                List.of(
                        new Term(Input.VOLTAGE, 1 / i0),
                        new Term(Input.INITIAL_CURRENT, -dv / (i0 * i0)),
                        new Term(Input.INITIAL_RESISTANCE, -1)));
    }

    /** Names of the inputs of the Evans-Vincent-Bruce form without an uncertainty. */
    List<String> missingUncertainties() {
        List<String> missing = new ArrayList<>();
        addIfMissing(in.voltage(), "voltage", missing);
        addIfMissing(in.initialCurrent(), "initial current", missing);
        addIfMissing(in.steadyCurrent(), "steady current", missing);
        addIfMissing(in.initialResistance(), "initial resistance", missing);
        addIfMissing(in.steadyResistance(), "steady resistance", missing);
        return missing;
    }

    /** The electrolyte resistance that is given without an uncertainty, if there is one. */
    Optional<String> electrolyteWithoutUncertainty() {
        List<String> missing = new ArrayList<>();
        in.electrolyteResistance().ifPresent(r -> addIfMissing(r, "electrolyte resistance", missing));
        in.steadyElectrolyteResistance().ifPresent(r -> addIfMissing(r, "steady electrolyte resistance", missing));
        return missing.isEmpty() ? Optional.empty() : Optional.of(String.join(" and the ", missing));
    }

    private static void addIfMissing(Quantity quantity, String name, List<String> missing) {
        if (quantity.standardUncertainty().isEmpty()) {
            missing.add(name);
        }
    }

    private boolean hasNoValue() {
        return v0 == 0
                || Math.signum(i0) != Math.signum(dv)
                || vss == 0
                || Math.signum(v0) != Math.signum(dv)
                || Math.signum(vss) != Math.signum(dv);
    }

    private Estimate estimate(double value, List<Term> terms) {
        Map<Input, Double> gradient = new EnumMap<>(Input.class);
        terms.forEach(term -> gradient.merge(term.input(), term.derivative(), Double::sum));
        return BruceVincent.estimate(value, errors.propagated(gradient));
    }

    private record Term(Input input, double derivative) {}
}
