package org.electrolyst.analysis.drt;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.quantity.QuantityFormat;
import org.electrolyst.model.result.DrtResult;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;

/** What a reader of a distribution must know. */
final class DrtFlags {
    private static final double POOR_PERCENT = 3;
    private static final double HOPELESS_PERCENT = 10;
    private static final double ALL_CRITERIA_FAR_APART = 100;
    private static final double UNCERTAIN_TOTAL = 0.05;
    private static final double BARELY_ANYTHING = 1e-3;

    private final DrtResult.Distribution distribution;
    private final ImpedanceSpectrum measured;
    private final ImpedanceSpectrum used;

    DrtFlags(DrtResult.Distribution distribution, ImpedanceSpectrum measured, ImpedanceSpectrum used) {
        this.distribution = distribution;
        this.measured = measured;
        this.used = used;
    }

    List<Flag> all() {
        List<Flag> flags = new ArrayList<>();
        flags.add(
                Flag.info(
                        "peakCountNotRobust",
                        "totals are robust, the number of peaks is not: it follows from lambda; confirm peaks by a circuit fit"));
        misfit(flags);
        peaks(flags);
        lambda(flags);
        if (used.size() < measured.size()) {
            flags.add(Flag.info(
                    "pointsMerged",
                    measured.size() + " points were averaged to " + used.size() + " neighbouring ones"));
        }
        return flags;
    }

    private void misfit(List<Flag> flags) {
        double percent = distribution.rmsResidualPercent();
        if (percent > POOR_PERCENT) {
            String message = "the distribution misses the data by " + QuantityFormat.number(percent, 2)
                    + " % (root mean square): they drift, hold an inductive loop, or their Z'' has the wrong sign; run"
                    + " validate";
            flags.add(
                    percent > HOPELESS_PERCENT
                            ? Flag.needsPerson("poorFit", message)
                            : Flag.warning("poorFit", message));
        }
    }

    private void peaks(List<Flag> flags) {
        double total = distribution.polarizationResistanceOhm();
        double largest = 0;
        for (int i = 0; i < used.size(); i++) {
            largest = Math.max(largest, used.modulusOhm(i));
        }
        if (total < BARELY_ANYTHING * largest && distribution.tail().isEmpty()) {
            flags.add(Flag.warning("noRelaxation", "the spectrum shows no relaxation; it is a resistance and a lead"));
            return;
        }
        List<DrtResult.Peak> outside = distribution.peaks().stream()
                .filter(peak -> !peak.insideWindow())
                .toList();
        if (!outside.isEmpty()) {
            double ohm =
                    outside.stream().mapToDouble(DrtResult.Peak::resistanceOhm).sum();
            flags.add(Flag.warning(
                    "outsideWindow",
                    text(ohm, Dimension.RESISTANCE)
                            + " of the polarization resistance belong to peaks beyond the measured" + " frequencies ("
                            + times(outside) + "): an extrapolation"));
        }
        List<DrtResult.Peak> doubtful = distribution.peaks().stream()
                .filter(peak -> peak.survival() < 0.5)
                .toList();
        if (!doubtful.isEmpty()) {
            flags.add(Flag.warning(
                    "doubtfulPeak", "less than half of the band of lambda supports the peaks at " + times(doubtful)));
        }
        DrtResult.Band band = distribution.polarizationResistanceBand();
        if (band.upper() - band.lower() > UNCERTAIN_TOTAL * total) {
            flags.add(Flag.warning(
                    "uncertainTotal",
                    "the polarization resistance ranges from " + text(band.lower(), Dimension.RESISTANCE) + " to "
                            + text(band.upper(), Dimension.RESISTANCE) + " over the band of lambda"));
        }
    }

    private void lambda(List<Flag> flags) {
        double[] sorted = distribution.lambda().choices().stream()
                .mapToDouble(DrtResult.Choice::lambda)
                .sorted()
                .toArray();
        if (sorted[sorted.length - 1] > ALL_CRITERIA_FAR_APART * sorted[0]) {
            flags.add(Flag.info(
                    "criteriaDisagree",
                    "the criteria for lambda lie more than two decades apart; compare the distributions they give"));
        }
    }

    private static String times(List<DrtResult.Peak> peaks) {
        return peaks.stream()
                .map(peak -> "τ = " + text(peak.timeConstantS(), Dimension.TIME))
                .collect(Collectors.joining(", "));
    }

    private static String text(double value, Dimension dimension) {
        return QuantityFormat.engineering(Quantity.of(value, dimension));
    }
}
