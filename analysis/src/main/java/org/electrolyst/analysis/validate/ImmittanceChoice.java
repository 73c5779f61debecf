package org.electrolyst.analysis.validate;

import org.electrolyst.analysis.validate.ValidationSettings.Immittance;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;

/**
 * What of a spectrum is a sum of relaxations. A system with a negative differential resistance is stable under a voltage and
 * not under a current, so that its admittance obeys the relations and its impedance does not. A modulus that diverges at low
 * frequency needs no admittance: the capacitor and the time constants beyond the window describe it.
 *
 * @param immittance impedance or admittance
 * @param reason in words
 */
record ImmittanceChoice(Immittance immittance, String reason) {
    /** Z' counts as negative below this part of -|Z|; noise of a blocking electrode does not reach it. */
    private static final double NEGATIVE = -0.1;

    private static final int FEWEST = 2;

    static ImmittanceChoice of(ImpedanceSpectrum descending, Immittance wanted) {
        if (wanted != Immittance.AUTO) {
            return new ImmittanceChoice(wanted, "as asked for");
        }
        int negative = 0;
        for (int i = descending.size() / 2; i < descending.size(); i++) {
            if (descending.realOhm().at(i) < NEGATIVE * descending.modulusOhm(i)) {
                negative++;
                if (negative == FEWEST) {
                    return new ImmittanceChoice(
                            Immittance.ADMITTANCE,
                            "Z' is negative at "
                                    + Quantity.of(descending.frequencyHz().at(i), Dimension.FREQUENCY)
                                    + ": a negative differential resistance, stable under a voltage only");
                }
            }
        }
        return new ImmittanceChoice(Immittance.IMPEDANCE, "Z' shows no negative differential resistance");
    }
}
