package org.electrolyst.analysis.transference;

import java.util.Optional;
import java.util.OptionalDouble;
import org.electrolyst.fixtures.golden.BruceVincentExamples.PublishedCell;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.result.TransferenceInputs;

/**
 * A Bruce-Vincent experiment in plain numbers (V, A, Ω), with relative uncertainties that may be left out.
 *
 * @param uIV relative uncertainty of voltage and currents
 * @param uR relative uncertainty of resistances
 */
record Experiment(
        Optional<String> cell,
        double dv,
        double i0,
        double iss,
        double r0,
        double rss,
        OptionalDouble re,
        OptionalDouble reSteady,
        OptionalDouble uIV,
        OptionalDouble uR) {

    static Experiment of(double dv, double i0, double iss, double r0, double rss) {
        return new Experiment(
                Optional.empty(),
                dv,
                i0,
                iss,
                r0,
                rss,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    static Experiment of(PublishedCell row) {
        return of(
                row.voltageV(),
                row.initialCurrentA(),
                row.steadyCurrentA(),
                row.initialResistanceOhm(),
                row.steadyResistanceOhm());
    }

    Experiment inCell(String name) {
        return new Experiment(Optional.of(name), dv, i0, iss, r0, rss, re, reSteady, uIV, uR);
    }

    Experiment withElectrolyte(double ohm) {
        return new Experiment(cell, dv, i0, iss, r0, rss, OptionalDouble.of(ohm), reSteady, uIV, uR);
    }

    Experiment withElectrolyte(double ohm, double steadyOhm) {
        return new Experiment(
                cell, dv, i0, iss, r0, rss, OptionalDouble.of(ohm), OptionalDouble.of(steadyOhm), uIV, uR);
    }

    Experiment uncertain(double ofCurrentsAndVoltage, double ofResistances) {
        return new Experiment(
                cell,
                dv,
                i0,
                iss,
                r0,
                rss,
                re,
                reSteady,
                OptionalDouble.of(ofCurrentsAndVoltage),
                OptionalDouble.of(ofResistances));
    }

    Experiment reversed() {
        return new Experiment(cell, -dv, -i0, -iss, r0, rss, re, reSteady, uIV, uR);
    }

    TransferenceInputs inputs() {
        return new TransferenceInputs(
                cell,
                quantity(dv, uIV, Dimension.VOLTAGE),
                quantity(i0, uIV, Dimension.CURRENT),
                quantity(iss, uIV, Dimension.CURRENT),
                quantity(r0, uR, Dimension.RESISTANCE),
                quantity(rss, uR, Dimension.RESISTANCE),
                optional(re),
                optional(reSteady));
    }

    private Optional<Quantity> optional(OptionalDouble ohm) {
        return ohm.isPresent() ? Optional.of(quantity(ohm.getAsDouble(), uR, Dimension.RESISTANCE)) : Optional.empty();
    }

    private static Quantity quantity(double value, OptionalDouble relative, Dimension dimension) {
        return relative.isPresent()
                ? Quantity.of(value, Math.abs(value) * relative.getAsDouble(), dimension)
                : Quantity.of(value, dimension);
    }
}
