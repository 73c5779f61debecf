package org.electrolyst.analysis.validate;

import static org.electrolyst.model.quantity.QuantityFormat.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.quantity.QuantityFormat;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.result.ValidationResult.KramersKronig;
import org.electrolyst.model.result.ValidationResult.Residual;
import org.electrolyst.model.result.ValidationResult.Verdict;
import org.electrolyst.model.result.ValidationResult.ZHitDifference;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;

/**
 * The verdict on a tested spectrum. Limits are those in use (residuals below 1 % pass, 1-3 % need a look), widened by the
 * spectrum's own noise: what is random is no contradiction, however large.
 */
final class Judgement {
    private static final double SUSPECT_RESIDUAL_PERCENT = 1;
    private static final double FAIL_RESIDUAL_PERCENT = 3;
    private static final double SUSPECT_NOISES_BEYOND = 3;
    private static final double FAIL_NOISES = 8;
    private static final double SUSPECT_CONTRADICTION_PERCENT = 0.3;
    private static final double FAIL_CONTRADICTION_PERCENT = 1.5;
    private static final double SUSPECT_NOISE_PERCENT = 3;
    private static final double SUSPECT_DRIFT_PERCENT = 2;
    private static final double FAIL_DRIFT_PERCENT = 5;
    private static final double SIGNIFICANT_DRIFT = 4;
    /** Enough where Z-HIT, which weighs the data otherwise, sees the same. */
    private static final double CONFIRMED_DRIFT = 3;

    private static final double SUSPECT_OUTLIER_PERCENT = 4;
    private static final double SUSPECT_OUTLIER_NOISES = 10;
    private static final double ZHIT_CONFIRMS_PERCENT = 2.5;
    private static final double FEW_RUNS = -3;

    private final ImpedanceSpectrum spectrum;
    private final KramersKronig test;
    private final Optional<ZHitDifference> zHit;
    private final List<Flag> flags = new ArrayList<>();
    private Verdict verdict = Verdict.PASS;

    /** {@code spectrum}: highest frequency first, like the residuals. */
    Judgement(ImpedanceSpectrum spectrum, KramersKronig test, Optional<ZHitDifference> zHit) {
        this.spectrum = spectrum;
        this.test = test;
        this.zHit = zHit;
        if (test.noisePercent().isPresent()) {
            drift();
            contradiction();
            outliers();
            largestResidual();
            noise();
        } else {
            reason(
                    Verdict.SUSPECT,
                    "noiseUnknown",
                    "there are too few points to tell a contradiction from noise; measure more points per decade");
        }
        shape();
        admittance();
        summary();
    }

    Verdict verdict() {
        return verdict;
    }

    /** Reasons, the summary first. */
    List<Flag> flags() {
        return flags;
    }

    private void reason(Verdict severity, String code, String message) {
        verdict = severity.compareTo(verdict) > 0 ? severity : verdict;
        flags.add(
                switch (severity) {
                    case PASS -> Flag.info(code, message);
                    case SUSPECT -> Flag.warning(code, message);
                    case FAIL -> Flag.needsPerson(code, message);
                });
    }

    private void drift() {
        double change = test.driftPercent().value();
        double u = test.driftPercent().standardUncertainty().orElse(0);
        Optional<ZHitDifference> confirmation = zHit.filter(
                z -> Math.abs(z.lowFrequencyPercent()) > ZHIT_CONFIRMS_PERCENT && z.lowFrequencyPercent() * change > 0);
        boolean significant = Math.abs(change) > SIGNIFICANT_DRIFT * u;
        boolean confirmed = confirmation.isPresent() && Math.abs(change) > CONFIRMED_DRIFT * u;
        if (Math.abs(change) < SUSPECT_DRIFT_PERCENT || !(significant || confirmed)) {
            return;
        }
        reason(
                significant && Math.abs(change) >= FAIL_DRIFT_PERCENT ? Verdict.FAIL : Verdict.SUSPECT,
                "drift",
                "the impedance drifts while it is measured: by " + QuantityFormat.plusMinus(change, u)
                        + " % from the highest to the lowest frequency, if evenly in time"
                        + confirmation
                                .map(z -> "; Z-HIT finds |Z| " + signed(z.lowFrequencyPercent())
                                        + " % off what the phase says at the lowest frequencies")
                                .orElse("")
                        + ". The low frequencies cannot be trusted; let the sample settle and repeat the sweep");
    }

    private void contradiction() {
        double contradiction = test.contradictionPercent();
        if (contradiction < SUSPECT_CONTRADICTION_PERCENT) {
            return;
        }
        Verdict severity = contradiction >= FAIL_CONTRADICTION_PERCENT ? Verdict.FAIL : Verdict.SUSPECT;
        String size = "Z' and Z'' contradict one another by " + number(contradiction, 2) + " % (rms, beyond noise)";
        SystematicRange range = SystematicRange.of(test.residuals());
        String place = "; most at " + hertz(range.frequencyHz());
        switch (range.place()) {
            case LOW_FREQUENCY ->
                reason(
                        severity,
                        "lowFrequencyTrend",
                        size + place
                                + ", a systematic trend in the lowest decade, as from a sample that changes while it is measured");
            case HIGH_FREQUENCY ->
                reason(
                        severity,
                        "highFrequencyTrend",
                        size + place
                                + ", a systematic trend in the highest decade, as from leads, stray capacitance or the limit of the instrument");
            case BETWEEN ->
                reason(
                        severity,
                        "systematicResiduals",
                        size + place + (test.runs() < FEW_RUNS ? ", with residuals that follow one another" : "")
                                + "; a change of current range, a disturbance or a non-linear answer can do this");
        }
    }

    private void outliers() {
        double suspectOutlier = Math.max(SUSPECT_OUTLIER_PERCENT, SUSPECT_OUTLIER_NOISES * test.rmsResidualPercent());
        for (Residual residual : test.residuals()) {
            if (residual.leftOut()) {
                Optional<String> mains = Mains.near(residual.frequencyHz());
                reason(
                        residual.largestPercent() >= suspectOutlier ? Verdict.SUSPECT : Verdict.PASS,
                        mains.isPresent() ? "mainsPickup" : "outlier",
                        "point " + residual.point() + " at " + hertz(residual.frequencyHz()) + " lies "
                                + number(residual.largestPercent(), 2) + " % off, alone"
                                + mains.map(m -> ": it is " + m + ", so the mains may have been picked up")
                                        .orElse("")
                                + "; the numbers of the test leave it out");
            }
        }
    }

    private void largestResidual() {
        LargestResidual largest = LargestResidual.of(test);
        double noise = test.noisePercent().orElse(0);
        // The largest of n normal numbers grows with n.
        double expected = Math.sqrt(2 * Math.log(2.0 * test.residuals().size()));
        if (largest.percent() < SUSPECT_RESIDUAL_PERCENT || largest.noises() < SUSPECT_NOISES_BEYOND + expected) {
            return;
        }
        boolean far = largest.percent() >= Math.max(FAIL_RESIDUAL_PERCENT, FAIL_NOISES * noise);
        reason(
                far ? Verdict.FAIL : Verdict.SUSPECT,
                "largeResidual",
                "point " + largest.point().point() + " at "
                        + hertz(largest.point().frequencyHz()) + " has the largest residual, "
                        + number(largest.percent(), 2) + " %, " + number(largest.noises(), 2)
                        + " times a typical one");
    }

    private void noise() {
        double noise = test.noisePercent().orElse(0);
        if (noise >= SUSPECT_NOISE_PERCENT) {
            reason(
                    Verdict.SUSPECT,
                    "noisy",
                    "the noise is " + number(noise, 2)
                            + " % of |Z|: a contradiction of a few percent would not show; average more, or raise the amplitude");
        }
    }

    private void shape() {
        int lowest = spectrum.size() - 1;
        int inductive = 0;
        while (inductive < spectrum.size()
                && spectrum.imaginaryOhm().at(lowest - inductive) > 0.02 * spectrum.modulusOhm(lowest - inductive)) {
            inductive++;
        }
        if (inductive == spectrum.size()) {
            flags.add(
                    Flag.info(
                            "allInductive",
                            "Z'' is positive at all frequencies: a capacitive sample whose file gives -Z'' would look like this"));
            return;
        }
        if (inductive >= 2) {
            flags.add(
                    Flag.info(
                            "inductiveLoop",
                            "Z'' is positive from "
                                    + hertz(spectrum.frequencyHz().at(lowest)) + " to "
                                    + hertz(spectrum.frequencyHz().at(lowest - inductive + 1))
                                    + ": an inductive loop at low frequency, in solid cells more often a drift than a reaction"));
        }
    }

    private void admittance() {
        if (test.immittance().equals("Y") && spectrum.realOhm().min() < 0) {
            flags.add(Flag.info("admittanceTested", "the admittance was tested: " + test.immittanceReason()));
        }
    }

    private void summary() {
        String sizes = "residuals: largest " + number(test.maxResidualPercent(), 2) + " %, rms "
                + number(test.rmsResidualPercent(), 2) + " %"
                + (test.noisePercent().isPresent()
                        ? ", of which noise " + number(test.noisePercent().getAsDouble(), 2) + " %"
                        : "")
                + "; drift over the sweep "
                + QuantityFormat.plusMinus(
                        test.driftPercent().value(),
                        test.driftPercent().standardUncertainty().orElse(0))
                + " %";
        if (verdict == Verdict.PASS) {
            flags.add(
                    0,
                    Flag.info(
                            "consistent", sizes + ". Z' and Z'' agree as those of a linear, stable system at rest do"));
        } else {
            flags.add(Flag.info("sizes", sizes));
        }
    }

    private static String signed(double percent) {
        return (percent > 0 ? "+" : "") + number(percent, 2);
    }

    private static String hertz(double frequencyHz) {
        return Quantity.of(frequencyHz, Dimension.FREQUENCY).toString();
    }
}
