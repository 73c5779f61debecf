package org.electrolyst.app.output;

import static org.electrolyst.app.output.QuantityText.celsius;
import static org.electrolyst.app.output.QuantityText.estimate;
import static org.electrolyst.app.output.QuantityText.interval95;
import static org.electrolyst.model.quantity.QuantityFormat.number;

import java.io.PrintStream;
import org.electrolyst.model.reference.PhysicalConstants;
import org.electrolyst.model.result.ArrheniusLaw;
import org.electrolyst.model.result.ArrheniusLaw.Kind;
import org.electrolyst.model.result.ArrheniusResult;
import org.electrolyst.model.result.ArrheniusResult.CurvePoint;
import org.electrolyst.model.result.Estimate;

/** Prints an activation energy. */
final class ArrheniusText {
    private static final double S_PER_CM = 0.01;

    private ArrheniusText() {}

    static void print(ArrheniusResult r, PrintStream out) {
        out.println(r.source() + ", " + r.quantity().code() + ": " + r.points().size() + " points from "
                + celsius(r.points().get(0).temperatureK()) + " to "
                + celsius(r.points().get(r.points().size() - 1).temperatureK()));
        out.println("  E_a = " + estimate(r.activationEnergyEv(), "eV") + " from " + seen(r.law()) + where(r));
        out.println("      = " + estimate(r.activationEnergyEv().times(PhysicalConstants.KJ_PER_MOL_IN_EV), "kJ/mol"));
        Estimate sigma = r.conductivity25CSPerM().times(S_PER_CM);
        out.println("  σ(25 °C) = " + estimate(sigma, "S/cm") + interval95(sigma, "S/cm"));
        for (ArrheniusLaw.Parameter p : r.law().parameters()) {
            out.println("  " + p.name() + " = " + parameter(p) + ends(p));
        }
        if (r.law().kind() != Kind.ARRHENIUS && !r.curve().isEmpty()) {
            CurvePoint cold = r.curve().get(0);
            CurvePoint hot = r.curve().get(r.curve().size() - 1);
            out.println("  local energy " + number(cold.energyEv(), 2) + " eV at " + celsius(cold.temperatureK()) + ", "
                    + number(hot.energyEv(), 2) + " eV at " + celsius(hot.temperatureK()));
        }
        out.println("  R² = " + number(r.rSquared(), 6));
        if (!r.choice().isEmpty()) {
            out.println("  chosen: " + r.choice());
        }
        for (ArrheniusLaw other : r.alternatives()) {
            String aicc = other.aicc().isPresent()
                            && r.law().aicc().isPresent()
                            && other.form() == r.form()
                            && other.weights().equals(r.weights())
                    ? ", AICc "
                            + signed(other.aicc().getAsDouble() - r.law().aicc().getAsDouble())
                    : "";
            out.println("  otherwise " + estimate(other.activationEnergyEv(), "eV") + " from " + seen(other) + aicc);
        }
    }

    private static String seen(ArrheniusLaw law) {
        return (law.form() == ArrheniusResult.Form.SIGMA_T ? "ln(σT)" : "ln σ")
                + (law.kind() == Kind.ARRHENIUS ? "" : ", " + law.kind().words()) + ", weights " + law.weights();
    }

    /** At which temperature an energy holds that depends on it. */
    private static String where(ArrheniusResult r) {
        if (r.law().kind() == Kind.ARRHENIUS) {
            return "";
        }
        return r.law().kind().model().equals("vtf") ? ", in the middle of the range" : ", on the side of 25 °C";
    }

    private static String parameter(ArrheniusLaw.Parameter p) {
        boolean isTemperature = p.unit().equals("K");
        Estimate e = p.estimate();
        String text = estimate(e, p.unit());
        return isTemperature ? text + " (" + celsius(e.value()) + ")" : text;
    }

    private static String ends(ArrheniusLaw.Parameter p) {
        Estimate e = p.estimate();
        if (e.lower95().isPresent() && e.upper95().isPresent()) {
            return interval95(e, p.unit()).stripTrailing();
        }
        return e.lower95().isPresent()
                ? ", 95 % above " + number(e.lower95().getAsDouble(), 3) + " " + p.unit()
                : e.upper95().isPresent()
                        ? ", 95 % below " + number(e.upper95().getAsDouble(), 3) + " " + p.unit()
                        : "";
    }

    private static String signed(double difference) {
        return (difference < 0 ? "-" : "+") + number(Math.abs(difference), 3);
    }
}
