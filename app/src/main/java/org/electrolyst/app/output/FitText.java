package org.electrolyst.app.output;

import static org.electrolyst.app.output.QuantityText.with;
import static org.electrolyst.model.quantity.QuantityFormat.number;

import java.io.PrintStream;
import java.util.OptionalDouble;
import org.electrolyst.model.result.Arc;
import org.electrolyst.model.result.DerivedQuantity;
import org.electrolyst.model.result.FitResult;
import org.electrolyst.model.result.FittedParameter;

/** Prints a fitted circuit. */
final class FitText {
    private FitText() {}

    static void print(FitResult fit, PrintStream out) {
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
}
