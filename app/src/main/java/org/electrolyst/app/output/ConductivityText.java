package org.electrolyst.app.output;

import static org.electrolyst.app.output.QuantityText.celsius;
import static org.electrolyst.app.output.QuantityText.with;
import static org.electrolyst.model.quantity.QuantityFormat.number;

import java.io.PrintStream;
import java.util.List;
import java.util.OptionalDouble;
import org.electrolyst.model.result.ConductivityResult;
import org.electrolyst.model.result.SplitEstimate;

/** Prints conductivities. */
final class ConductivityText {
    private static final double S_PER_CM = 0.01;
    private static final double CM2 = 1e4;

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
        result.grainBoundary().ifPresent(boundary -> print(boundary, out));
        result.areaResistances().ifPresent(areas -> print(areas, out));
        print(result.densityCorrections(), out);
        result.chargeDiffusion().ifPresent(diffusion -> print(diffusion, out));
    }

    private static void print(ConductivityResult.GrainBoundary boundary, PrintStream out) {
        out.println("  grain boundaries by the brick layer model: specific conductivity "
                + split(boundary.specificConductivitySPerM(), S_PER_CM, "S/cm") + ", volume share "
                + split(boundary.volumeShare(), 100, "%"));
        boundary.byPermittivitySPerM()
                .ifPresent(specific ->
                        out.println("    with the permittivity given: " + split(specific, S_PER_CM, "S/cm")));
    }

    private static void print(ConductivityResult.AreaResistances areas, PrintStream out) {
        out.println("  area-specific resistance: per interface " + split(areas.perInterface(), CM2, "Ω cm²")
                + ", both interfaces " + split(areas.bothInterfaces(), CM2, "Ω cm²")
                + areas.wholeCell()
                        .map(cell -> ", whole cell " + split(cell, CM2, "Ω cm²"))
                        .orElse(""));
    }

    private static void print(List<ConductivityResult.DensityCorrection> corrections, PrintStream out) {
        if (corrections.isEmpty()) {
            return;
        }
        out.println("  models of a pore-free body:");
        TextTable table = new TextTable("model", "quantity", "sample/pore-free", "pore-free");
        for (ConductivityResult.DensityCorrection c : corrections) {
            table.row(
                    c.model().code() + ", " + c.model().formula(),
                    c.quantity().code(),
                    number(c.ratio(), 3),
                    number(c.conductivitySPerM() * S_PER_CM, 3) + " S/cm");
        }
        table.print(out, "    ");
    }

    private static void print(ConductivityResult.ChargeDiffusion diffusion, PrintStream out) {
        out.println("  D_σ = " + split(diffusion.coefficientM2PerS(), CM2, "cm²/s") + " (Nernst-Einstein, "
                + diffusion.quantity().code() + ", z = " + diffusion.ionCharge() + ", c = "
                + number(diffusion.carrierMolPerM3() / 1000, 3) + " mol/L)");
        diffusion.havenRatio().ifPresent(haven -> out.println("  Haven ratio D*/D_σ = " + split(haven, 1, "")));
    }

    /** The value with the uncertainty of the fit; that of geometry and entered numbers behind it, in percent. */
    private static String split(SplitEstimate e, double factor, String unit) {
        OptionalDouble fit = e.fitUncertainty();
        String own =
                with(e.value() * factor, fit.isPresent() ? OptionalDouble.of(fit.getAsDouble() * factor) : fit, unit);
        double common = e.commonUncertainty().orElse(0);
        return common > 0 ? own + " (common ± " + number(100 * common / Math.abs(e.value()), 2) + " %)" : own;
    }

    private static OptionalDouble scaled(OptionalDouble sPerM) {
        return sPerM.isPresent() ? OptionalDouble.of(sPerM.getAsDouble() * S_PER_CM) : sPerM;
    }
}
