package org.electrolyst.app.output;

import static org.electrolyst.app.output.QuantityText.celsius;
import static org.electrolyst.app.output.QuantityText.with;
import static org.electrolyst.model.quantity.QuantityFormat.number;

import java.io.PrintStream;
import java.util.OptionalDouble;
import org.electrolyst.model.result.ConductivityResult;

/** Prints conductivities. */
final class ConductivityText {
    private static final double S_PER_CM = 0.01;

    private ConductivityText() {}

    static void print(ConductivityResult result, PrintStream out) {
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
}
