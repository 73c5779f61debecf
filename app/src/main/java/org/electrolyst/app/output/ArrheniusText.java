package org.electrolyst.app.output;

import static org.electrolyst.app.output.QuantityText.celsius;
import static org.electrolyst.app.output.QuantityText.estimate;
import static org.electrolyst.app.output.QuantityText.interval95;
import static org.electrolyst.model.quantity.QuantityFormat.number;

import java.io.PrintStream;
import org.electrolyst.model.result.ArrheniusResult;
import org.electrolyst.model.result.Estimate;

/** Prints an activation energy. */
final class ArrheniusText {
    private static final double S_PER_CM = 0.01;

    private ArrheniusText() {}

    static void print(ArrheniusResult r, PrintStream out) {
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
}
