package org.electrolyst.app.output;

import static org.electrolyst.app.output.QuantityText.with;
import static org.electrolyst.model.quantity.QuantityFormat.number;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.electrolyst.model.result.Arc;
import org.electrolyst.model.result.DerivedQuantity;
import org.electrolyst.model.result.DroppedPoint;
import org.electrolyst.model.result.FitResult;
import org.electrolyst.model.result.FittedParameter;
import org.electrolyst.model.result.RefittedInterval;

/** Prints a fitted circuit. */
final class FitText {
    private static final int LISTED = 8;

    private FitText() {}

    static void print(FitResult fit, PrintStream out) {
        out.println(fit.source() + " (spectrum " + fit.data().spectrum() + ", " + fit.points() + " points): "
                + fit.circuit() + ", " + fit.weighting() + " weights" + manner(fit) + ", "
                + fit.status().code());
        dropped(fit, out);
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
        intervals(fit, out);
        optima(fit, out);
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

    /** What differs from least squares of the impedances. */
    private static String manner(FitResult fit) {
        return (fit.immittance().equals("impedance") ? "" : ", of " + fit.immittance())
                + (fit.loss().equals("leastSquares") ? "" : ", loss " + fit.loss());
    }

    private static void dropped(FitResult fit, PrintStream out) {
        Map<String, List<String>> points = new LinkedHashMap<>();
        for (DroppedPoint point : fit.dropped()) {
            points.computeIfAbsent(point.reason(), reason -> new ArrayList<>())
                    .add(point.point() + " (" + number(point.frequencyHz()) + " Hz)");
        }
        points.forEach((reason, which) -> out.println("  left out, " + reason + ": " + listed(which)));
    }

    private static String listed(List<String> points) {
        return points.size() <= LISTED
                ? String.join(", ", points)
                : points.get(0) + " to " + points.get(points.size() - 1) + ", " + points.size() + " points";
    }

    private static void intervals(FitResult fit, PrintStream out) {
        TextTable table = new TextTable("by refitting", "value", "95 % interval", "method");
        for (RefittedInterval i : fit.intervals()) {
            table.row(
                    i.name(),
                    with(i.value(), OptionalDouble.empty(), i.unit()),
                    end("from", i.lower95(), i.unit()) + " " + end("to", i.upper95(), i.unit()),
                    i.method().code() + (i.note().isEmpty() ? "" : "; " + i.note()));
        }
        table.print(out, "  ");
    }

    private static String end(String preposition, OptionalDouble limit, String unit) {
        return preposition + " "
                + (limit.isPresent() ? with(limit.getAsDouble(), OptionalDouble.empty(), unit) : "no limit");
    }

    /** The other ends that starts led to; the best one is in the table. */
    private static void optima(FitResult fit, PrintStream out) {
        fit.optima().stream()
                .skip(1)
                .forEach(other -> out.println("  other optimum, chi² " + number(other.chiSquared()) + ", of "
                        + other.starts() + (other.starts() == 1 ? " start: " : " starts: ")
                        + other.values().entrySet().stream()
                                .map(e -> e.getKey() + " "
                                        + with(e.getValue(), OptionalDouble.empty(), unit(fit, e.getKey())))
                                .collect(Collectors.joining(", "))));
    }

    private static String unit(FitResult fit, String parameter) {
        return fit.parameter(parameter).map(FittedParameter::unit).orElse("");
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
