package org.electrolyst.app.output;

import static org.electrolyst.app.output.QuantityText.estimate;
import static org.electrolyst.app.output.QuantityText.interval95;
import static org.electrolyst.model.quantity.QuantityFormat.number;

import java.io.PrintStream;
import java.util.Optional;
import org.electrolyst.model.result.Estimate;
import org.electrolyst.model.result.TransferenceResult;

/** Prints a transference number. */
final class TransferenceText {
    private TransferenceText() {}

    static void print(TransferenceResult r, PrintStream out) {
        out.println(r.source() + r.inputs().cell().map(cell -> ", cell " + cell).orElse("") + ": "
                + r.status().code());
        form(out, "current fraction ρ+ (Bruce-Vincent t+)", r.transference());
        form(out, "ohmic form", r.ohmic());
        form(out, "form for a changing electrolyte", r.bulkCorrected());
        out.println("  I_ss/I_0 = " + number(r.currentRatio()));
        out.println("  R_e = dV/I_0 - R_i0 = " + estimate(r.electrolyteResistance(), "Ω"));
    }

    private static void form(PrintStream out, String name, Optional<Estimate> value) {
        value.ifPresent(e -> out.println(
                "  " + name + " = " + estimate(e, "") + interval95(e, "").stripTrailing()));
    }
}
