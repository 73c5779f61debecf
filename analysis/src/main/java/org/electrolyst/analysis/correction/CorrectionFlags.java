package org.electrolyst.analysis.correction;

import java.util.ArrayList;
import java.util.List;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.quantity.QuantityFormat;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;

/** What a reader of corrected impedances must know. */
final class CorrectionFlags {
    private static final double LARGE = 0.5;

    private final Correction correction;
    private final ImpedanceSpectrum measured;
    private final ImpedanceSpectrum cell;

    CorrectionFlags(Correction correction, ImpedanceSpectrum measured, ImpedanceSpectrum cell) {
        this.correction = correction;
        this.measured = measured;
        this.cell = cell;
    }

    List<Flag> all() {
        List<Flag> flags = new ArrayList<>();
        int most = 0;
        int negative = 0;
        for (int i = 0; i < measured.size(); i++) {
            most = change(i) > change(most) ? i : most;
            negative += cell.realOhm().at(i) < 0 && measured.realOhm().at(i) >= 0 ? 1 : 0;
        }
        String largest = "the largest change is " + QuantityFormat.number(100 * change(most), 2) + " % of |Z|, at "
                + Quantity.of(measured.frequencyHz().at(most), Dimension.FREQUENCY);
        flags.add(Flag.info("corrected", "taken off: " + parts() + "; " + largest));
        if (change(most) > LARGE) {
            flags.add(Flag.warning(
                    "correctionLarge",
                    largest + ": there the fixture is measured more than the cell; leave those frequencies out"));
        }
        if (negative > 0) {
            flags.add(Flag.warning(
                    "overcorrected",
                    negative
                            + " points have a negative Z' after the correction, which none had before: the standards do"
                            + " not belong to this fixture, or are too noisy"));
        }
        return flags;
    }

    private double change(int i) {
        ComplexOhm before = ComplexOhm.of(measured, i);
        double change = before.minus(ComplexOhm.of(cell, i)).modulus();
        return change == 0 ? 0 : change / Math.max(before.modulus(), Double.MIN_NORMAL);
    }

    private String parts() {
        List<String> parts = new ArrayList<>();
        correction
                .leads()
                .ifPresent(leads -> parts.add("leads of " + leads.resistance() + " and " + leads.inductance()));
        correction.shorted().ifPresent(s -> parts.add("the measured short"));
        correction.open().ifPresent(s -> parts.add("the measured open fixture"));
        correction.load().ifPresent(load -> parts.add("the gain by a load of " + load.resistance()));
        return String.join(", ", parts);
    }
}
