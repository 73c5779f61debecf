package org.electrolyst.analysis.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.electrolyst.analysis.transference.BruceVincent;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.result.TransferenceResult;
import org.electrolyst.model.result.TransferenceResult.Status;

/**
 * The transference numbers of a measured triple, one for each bias. Both polarities of a bias are averaged, so that the
 * offsets of voltage and current cancel; R_e and R_i are those of one circuit for all spectra, with their covariance.
 */
final class TripleAnalysis {
    private static final double SAME_BIAS_V = 1e-5;

    private final MeasuredTriple triple;
    private final FittedSeries fitted;

    /** {@code fitted}: before and under bias of the first branch, then of the second, and so on. */
    TripleAnalysis(MeasuredTriple triple, FittedSeries fitted) {
        this.triple = triple;
        this.fitted = fitted;
    }

    /** The spectra of a triple in the order in which they are fitted. */
    static List<MeasuredSpectrum> spectra(MeasuredTriple triple) {
        return triple.branches().stream()
                .flatMap(branch -> Stream.of(branch.before(), branch.underBias()))
                .toList();
    }

    /** The results that can be had, by rising bias; a bias without one gives a flag instead. */
    List<TransferenceResult> results(List<Flag> missing) {
        Map<Long, List<HeldBranch>> biases = new TreeMap<>();
        for (int b = 0; b < triple.branches().size(); b++) {
            MeasuredTriple.Branch branch = triple.branches().get(b);
            long bias = Math.round(Math.abs(branch.setVoltageV()) / SAME_BIAS_V);
            Optional<HeldBranch> held = HeldBranch.of(branch, 2 * b, polarisedV(b));
            if (held.isPresent()) {
                biases.computeIfAbsent(bias, any -> new ArrayList<>()).add(held.get());
            } else {
                missing.add(unusable(triple.source() + ", branch " + (b + 1), branch));
            }
        }
        List<TransferenceResult> results = new ArrayList<>();
        for (List<HeldBranch> branches : biases.values()) {
            if (TripleNumbers.areComplete(branches, fitted)) {
                results.add(result(branches, name(branches.get(0), biases.size())));
            } else {
                missing.add(Flag.needsPerson(
                        "resistancesMissing",
                        triple.source() + ": the spectra do not give the resistances of electrolyte and interfaces"));
            }
        }
        return results;
    }

    private static Flag unusable(String where, MeasuredTriple.Branch branch) {
        return HeldBranch.stepV(branch) == 0
                ? Flag.needsPerson(
                        "noVoltage",
                        where + ": no voltage was applied: that measured during the hold is that of the open cell")
                : Flag.needsPerson(
                        "holdTooShort",
                        where + ": the " + branch.hold().size()
                                + " samples of the hold are too few to tell a steady current");
    }

    /** By what the cell was polarised before a branch, V: the hold before; before the first, the zero errors of set and read. */
    private double polarisedV(int branch) {
        return branch == 0
                ? Math.sqrt(2) * triple.meter().voltageOffsetV()
                : Math.abs(triple.branches().get(branch - 1).setVoltageV());
    }

    /** With its bias where there are several, since results of one name replace one another. */
    private String name(HeldBranch branch, int biases) {
        return biases == 1
                ? triple.source()
                : triple.source() + ", " + Quantity.of(Math.abs(branch.branch().setVoltageV()), Dimension.VOLTAGE);
    }

    private TransferenceResult result(List<HeldBranch> branches, String source) {
        TripleNumbers numbers = new TripleNumbers(branches, fitted, triple.meter());
        TransferenceResult result = BruceVincent.evaluate(source, numbers.inputs(), numbers.errors())
                .withHolds(HoldReadings.of(branches, numbers));
        TripleGates gates = new TripleGates(branches, numbers);
        for (Flag flag : gates.flags()) {
            result = result.with(flag);
        }
        Optional<Flag> drift = numbers.extrapolatedUsed()
                ? Optional.empty()
                : result.transference().flatMap(t -> numbers.interfaceDrift(t.value()));
        TransferenceResult judged = drift.map(result::with).orElse(result);
        boolean determined = gates.steadyKnown() && drift.isEmpty();
        return determined || judged.status() == Status.INVALID ? judged : judged.with(Status.INDETERMINATE);
    }
}
