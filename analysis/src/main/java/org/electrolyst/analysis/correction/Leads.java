package org.electrolyst.analysis.correction;

import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.Quantity;

/**
 * Resistance and inductance of the leads in series with the cell, known from elsewhere; their uncertainties go into that of
 * the corrected impedance.
 *
 * @param resistance not negative
 * @param inductance not negative
 */
public record Leads(Quantity resistance, Quantity inductance) {
    public Leads {
        require(resistance, Dimension.RESISTANCE, "resistance");
        require(inductance, Dimension.INDUCTANCE, "inductance");
    }

    private static void require(Quantity quantity, Dimension dimension, String what) {
        if (quantity.dimension() != dimension || quantity.si() < 0) {
            throw new IllegalArgumentException("the " + what + " of leads cannot be " + quantity);
        }
    }

    ComplexOhm impedance(double frequencyHz) {
        return new ComplexOhm(resistance.si(), 2 * Math.PI * frequencyHz * inductance.si());
    }

    /** Standard uncertainties of both parts at a frequency. */
    ComplexOhm uncertainty(double frequencyHz) {
        return new ComplexOhm(
                resistance.standardUncertainty().orElse(0),
                2 * Math.PI * frequencyHz * inductance.standardUncertainty().orElse(0));
    }
}
