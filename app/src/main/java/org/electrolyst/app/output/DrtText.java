package org.electrolyst.app.output;

import static org.electrolyst.model.quantity.QuantityFormat.number;

import java.io.PrintStream;
import java.util.OptionalDouble;
import org.electrolyst.model.result.DrtResult;
import org.electrolyst.model.result.DrtResult.Band;
import org.electrolyst.model.result.DrtResult.Distribution;
import org.electrolyst.model.result.DrtResult.Peak;
import org.electrolyst.model.result.DrtResult.Tail;

/** Prints a distribution of relaxation times as the peaks it has; the curve itself is for JSON and pictures. */
final class DrtText {
    private DrtText() {}

    static void print(DrtResult result, PrintStream out) {
        out.println(result.source() + " (spectrum " + result.data().spectrum() + ", " + result.points() + " points)"
                + (result.distribution().isEmpty() ? ": no distribution" : ""));
        result.distribution().ifPresent(distribution -> print(distribution, out));
    }

    private static void print(Distribution distribution, PrintStream out) {
        out.println("  λ = " + number(distribution.lambda().value(), 2) + " by "
                + distribution.lambda().method() + ": " + distribution.lambda().reason());
        out.println("  tail: " + distribution.tail().map(DrtText::words).orElse("none") + " ("
                + distribution.tailReason() + ")");
        out.println("  series resistance " + ohm(distribution.seriesResistanceOhm()) + ", inductance "
                + with(distribution.inductanceH(), "H"));
        Band band = distribution.polarizationResistanceBand();
        out.println("  polarization resistance " + ohm(distribution.polarizationResistanceOhm()) + " ("
                + ohm(band.lower()) + " to " + ohm(band.upper()) + " for λ from "
                + number(distribution.lambda().band().lower(), 2) + " to "
                + number(distribution.lambda().band().upper(), 2) + "); residuals "
                + number(distribution.rmsResidualPercent(), 2) + " %");
        TextTable table = new TextTable("peak", "τ", "R", "C = τ/R", "stays for", "");
        int k = 1;
        for (Peak peak : distribution.peaks()) {
            table.row(
                    String.valueOf(k++),
                    rounded(peak.timeConstantS(), "s"),
                    rounded(peak.resistanceOhm(), "Ω"),
                    rounded(peak.capacitanceF(), "F"),
                    Math.round(100 * peak.survival()) + " % of the λ",
                    peak.insideWindow() ? "" : "outside the measured window");
        }
        table.print(out, "  ");
    }

    private static String words(Tail tail) {
        return tail.isCapacitor()
                ? "capacitor, " + with(tail.magnitude(), "F")
                : "CPE, Q = " + number(tail.magnitude(), 3) + " S s^n, n = " + number(tail.exponent(), 3);
    }

    private static String ohm(double value) {
        return with(value, "Ω");
    }

    private static String with(double value, String unit) {
        return QuantityText.with(value, OptionalDouble.empty(), unit);
    }

    /** To two digits: a peak is known no better. */
    private static String rounded(double value, String unit) {
        return with(Double.parseDouble(number(value, 2)), unit);
    }
}
