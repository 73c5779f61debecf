package org.electrolyst.app.output;

import static org.electrolyst.app.output.QuantityText.estimate;
import static org.electrolyst.app.output.QuantityText.interval95;
import static org.electrolyst.model.quantity.QuantityFormat.engineering;
import static org.electrolyst.model.quantity.QuantityFormat.number;

import java.io.PrintStream;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.result.Estimate;
import org.electrolyst.model.result.TransferencePool;
import org.electrolyst.model.result.TransferencePool.PooledCell;
import org.electrolyst.model.result.TransferencePool.Scatter;
import org.electrolyst.model.result.TransferencePool.Verdict;
import org.electrolyst.model.result.TransferencePool.VoltageLines;

/** Prints the mean of several transference numbers. */
final class TransferencePoolText {
    private TransferencePoolText() {}

    static void print(TransferencePool pool, PrintStream out) {
        out.println(pool.source() + ": pooled");
        pool.transference().ifPresent(t -> out.println("  mean current fraction ρ+ = " + withInterval(t)));
        pool.scatter().ifPresent(scatter -> out.println("  " + words(scatter)));
        for (PooledCell cell : pool.cells()) {
            out.println("  " + cell.cell().map(name -> "cell " + name).orElse("no cell named")
                    + cell.transference().map(t -> ": ρ+ = " + withInterval(t)).orElse("")
                    + ", from " + String.join(", ", cell.members()));
            cell.lines().ifPresent(lines -> print(lines, out));
        }
    }

    private static void print(VoltageLines lines, PrintStream out) {
        out.println("    " + lines.voltages() + " voltages: I_0 = (" + estimate(lines.initialConductance(), "S")
                + ") dV + (" + current(lines.initialIntercept()) + ")");
        out.println("    I_ss = (" + estimate(lines.steadyConductance(), "S") + ") dV + ("
                + current(lines.steadyIntercept()) + ")");
        lines.transference().ifPresent(t -> out.println("    ρ+ by the slopes = " + withInterval(t)));
    }

    private static String current(Estimate ampere) {
        return engineering(new Quantity(ampere.value(), ampere.standardUncertainty(), Dimension.CURRENT));
    }

    private static String withInterval(Estimate t) {
        return estimate(t, "") + interval95(t, "").stripTrailing();
    }

    private static String words(Scatter scatter) {
        return (scatter.verdict() == Verdict.AGREE
                        ? "the cells agree within their uncertainties"
                        : "the cells differ by more than their uncertainties")
                + ": Q = " + number(scatter.cochranQ(), 3) + " of " + scatter.degreesOfFreedom()
                + " degrees of freedom, p = " + number(scatter.probability(), 2) + ", scatter between cells "
                + number(scatter.betweenCells(), 2);
    }
}
