package org.electrolyst.app.output;

import static org.electrolyst.model.quantity.QuantityFormat.number;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.quantity.QuantityFormat;
import org.electrolyst.model.result.Arc;
import org.electrolyst.model.result.ArrheniusResult;
import org.electrolyst.model.result.ConductivityResult;
import org.electrolyst.model.result.DerivedQuantity;
import org.electrolyst.model.result.Estimate;
import org.electrolyst.model.result.FitResult;
import org.electrolyst.model.result.FittedParameter;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.result.Result;
import org.electrolyst.model.result.TransferenceResult;

/** Prints results for people: values with standard uncertainties and units, sensible digits, flags last. */
public final class ResultText {
    private static final Map<String, Dimension> PREFIXED = Map.of(
            "Ω", Dimension.RESISTANCE,
            "F", Dimension.CAPACITANCE,
            "H", Dimension.INDUCTANCE,
            "s", Dimension.TIME);
    private static final double S_PER_CM = 0.01;

    private final PrintStream out;

    public ResultText(PrintStream out) {
        this.out = out;
    }

    /** Prints any result. */
    public void print(Result result) {
        if (result instanceof FitResult fit) {
            fit(fit);
        } else if (result instanceof ConductivityResult conductivity) {
            conductivity(conductivity);
        } else if (result instanceof ArrheniusResult arrhenius) {
            arrhenius(arrhenius);
        } else if (result instanceof TransferenceResult transference) {
            transference(transference);
        }
        flags(result.flags());
        out.println();
    }

    private void fit(FitResult fit) {
        out.println(fit.source() + " (spectrum " + fit.data().spectrum() + ", " + fit.points() + " points): "
                + fit.circuit() + ", " + fit.weighting() + " weights, "
                + fit.status().code());
        if (fit.status() == FitResult.Status.FAILED) {
            return;
        }
        out.println("  chi² " + number(fit.chiSquared()) + ", " + fit.degreesOfFreedom() + " degrees of freedom; "
                + fit.startsAgreeing() + " of " + fit.startsTried() + " starts agree");
        TextTable table = new TextTable("parameter", "value", "95 % interval");
        for (FittedParameter p : fit.parameters()) {
            table.row(p.name(), value(p), interval(p.lower95(), p.upper95(), p.unit()));
        }
        table.print(out, "  ");
        for (Arc arc : fit.arcs()) {
            out.println("  arc " + String.join(" ", arc.parameters()) + ": "
                    + with(arc.capacitance(), OptionalDouble.empty(), "F") + ", τ = "
                    + with(arc.timeConstant(), OptionalDouble.empty(), "s") + ", "
                    + arc.assignment().words() + " (" + arc.reason() + ")");
        }
        for (DerivedQuantity d : fit.derived()) {
            out.println("  " + d.name() + " = " + with(d.value(), d.standardError(), d.unit()));
        }
    }

    private static String value(FittedParameter p) {
        String value = with(p.value(), p.standardError(), p.unit());
        if (p.fixed()) {
            return value + " (fixed)";
        }
        if (p.atBound()) {
            return value + " (at bound)";
        }
        return p.identifiable() ? value : "not identifiable";
    }

    private static String interval(OptionalDouble lower, OptionalDouble upper, String unit) {
        if (lower.isEmpty() || upper.isEmpty()) {
            return "-";
        }
        return with(lower.getAsDouble(), OptionalDouble.empty(), unit) + " to "
                + with(upper.getAsDouble(), OptionalDouble.empty(), unit);
    }

    /** A value with its error in the SI prefix that suits it. */
    public static String with(double value, OptionalDouble error, String unit) {
        Dimension dimension = PREFIXED.get(unit);
        if (dimension != null) {
            return new Quantity(value, error, dimension).toString();
        }
        String text = error.isPresent() ? QuantityFormat.plusMinus(value, error.getAsDouble()) : number(value);
        return unit.isEmpty() ? text : text + " " + unit;
    }

    private void conductivity(ConductivityResult result) {
        out.println(result.source() + " (spectrum " + result.data().spectrum() + ")"
                + (result.temperatureK().isPresent()
                        ? " at " + celsius(result.temperatureK().getAsDouble())
                        : ""));
        TextTable table = new TextTable("quantity", "resistance", "conductivity (fit)", "from geometry");
        for (ConductivityResult.Conductivity c : result.values()) {
            table.row(
                    c.quantity().code(),
                    with(c.resistanceOhm(), c.resistanceUncertaintyOhm(), "Ω"),
                    with(c.conductivitySPerM() * S_PER_CM, scaled(c.fitUncertaintySPerM()), "S/cm"),
                    c.geometryUncertaintySPerM().isPresent()
                            ? "± " + number(100 * c.geometryUncertaintySPerM().getAsDouble() / c.conductivitySPerM(), 2)
                                    + " %"
                            : "not stated");
        }
        table.print(out, "  ");
    }

    private static OptionalDouble scaled(OptionalDouble sPerM) {
        return sPerM.isPresent() ? OptionalDouble.of(sPerM.getAsDouble() * S_PER_CM) : sPerM;
    }

    private void arrhenius(ArrheniusResult r) {
        String law = r.form() == ArrheniusResult.Form.SIGMA_T ? "ln(σT)" : "ln σ";
        out.println(r.source() + ", " + r.quantity().code() + ": " + r.points().size() + " points from "
                + celsius(r.points().get(0).temperatureK()) + " to "
                + celsius(r.points().get(r.points().size() - 1).temperatureK()));
        out.println("  E_a = " + estimate(r.activationEnergyEv(), "eV") + " from " + law + ", weights " + r.weights());
        Estimate sigma = r.conductivity25CSPerM().times(S_PER_CM);
        out.println("  σ(25 °C) = " + estimate(sigma, "S/cm") + interval95(sigma, "S/cm"));
        out.println("  R² = " + number(r.rSquared(), 6));
        for (ArrheniusResult.Alternative other : r.alternatives()) {
            String otherLaw = other.form() == ArrheniusResult.Form.SIGMA_T ? "ln(σT)" : "ln σ";
            out.println("  otherwise " + estimate(other.activationEnergyEv(), "eV") + " from " + otherLaw + ", weights "
                    + other.weights());
        }
    }

    private static String estimate(Estimate e, String unit) {
        return with(e.value(), e.standardUncertainty(), unit);
    }

    private static String interval95(Estimate e, String unit) {
        return e.lower95().isPresent() && e.upper95().isPresent()
                ? ", 95 % from " + number(e.lower95().getAsDouble(), 3) + " to "
                        + number(e.upper95().getAsDouble(), 3) + " " + unit
                : "";
    }

    private void transference(TransferenceResult r) {
        out.println(r.source() + r.inputs().cell().map(cell -> ", cell " + cell).orElse("") + ": "
                + r.status().code());
        form("t+ (Evans-Vincent-Bruce)", r.transference());
        form("t+ (ohmic)", r.ohmic());
        form("t+ (changing electrolyte)", r.bulkCorrected());
        out.println("  I_ss/I_0 = " + number(r.currentRatio()));
        out.println("  R_e = dV/I_0 - R_i0 = " + estimate(r.electrolyteResistance(), "Ω"));
    }

    private void form(String name, Optional<Estimate> value) {
        value.ifPresent(e -> out.println(
                "  " + name + " = " + estimate(e, "") + interval95(e, "").stripTrailing()));
    }

    private void flags(List<Flag> flags) {
        for (Flag flag : flags) {
            String mark = switch (flag.level()) {
                case INFO -> "note";
                case WARNING -> "warning";
                case NEEDS_PERSON -> "LOOK";
            };
            out.println("  " + mark + ": " + flag.message());
        }
    }

    /** A temperature for people. */
    public static String celsius(double kelvin) {
        return Quantity.of(kelvin, Dimension.TEMPERATURE).toString();
    }
}
