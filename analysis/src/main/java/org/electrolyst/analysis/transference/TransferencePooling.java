package org.electrolyst.analysis.transference;

import static org.electrolyst.model.quantity.QuantityFormat.number;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.electrolyst.analysis.statistics.RandomEffects;
import org.electrolyst.model.result.Estimate;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.result.TransferencePool;
import org.electrolyst.model.result.TransferencePool.LeftOut;
import org.electrolyst.model.result.TransferencePool.PooledCell;
import org.electrolyst.model.result.TransferencePool.Scatter;
import org.electrolyst.model.result.TransferencePool.Verdict;
import org.electrolyst.model.result.TransferenceResult;
import org.electrolyst.model.result.TransferenceResult.Status;

/**
 * Pools the experiments on several cells of one kind: those of a cell give one number, since they share its spectra, contacts
 * and meter; the numbers of the cells give the mean by {@link RandomEffects}. Results that cannot be used are left out by name.
 */
public final class TransferencePooling {
    private static final int FEW_CELLS = 3;
    private static final double SIGNIFICANT = 0.05;

    private final List<LeftOut> leftOut = new ArrayList<>();
    private final List<PooledCell> cells = new ArrayList<>();
    private final List<Flag> flags = new ArrayList<>();

    private TransferencePooling() {}

    /** Pools these results; {@code source} names them all. */
    public static TransferencePool of(String source, List<TransferenceResult> results) {
        TransferencePooling pooling = new TransferencePooling();
        pooling.sort(results);
        return pooling.pool(source);
    }

    private void sort(List<TransferenceResult> results) {
        Map<Optional<String>, List<TransferenceResult>> ofCells = new LinkedHashMap<>();
        for (TransferenceResult result : results) {
            Optional<String> refusal = refusal(result);
            refusal.ifPresent(reason -> leftOut.add(new LeftOut(result.source(), reason)));
            if (refusal.isEmpty()) {
                ofCells.computeIfAbsent(result.inputs().cell(), any -> new ArrayList<>())
                        .add(result);
            }
        }
        ofCells.forEach((cell, members) -> {
            CellMembers of = new CellMembers(cell, members);
            cells.add(of.pooled());
            flags.addAll(of.flags());
            leftOut.addAll(of.withoutUncertainty());
        });
        int unnamed = ofCells.getOrDefault(Optional.empty(), List.of()).size();
        if (unnamed > 1) {
            flags.add(Flag.warning(
                    "cellsNotNamed",
                    unnamed + " results name no cell and count as one cell together; name the cells to pool them"));
        }
        if (!leftOut.isEmpty()) {
            flags.add(Flag.warning(
                    "leftOut",
                    leftOut.size() + " of " + results.size() + " results are not part of the mean: "
                            + String.join(
                                    "; ",
                                    leftOut.stream()
                                            .map(left -> left.source() + " (" + left.reason() + ")")
                                            .toList())));
        }
    }

    /** Why nothing of this result may be used; empty if it may. */
    private static Optional<String> refusal(TransferenceResult result) {
        if (result.status() != Status.OK) {
            return Optional.of(result.status().code());
        }
        return result.flags().stream()
                .filter(flag -> flag.level() == Flag.Level.NEEDS_PERSON)
                .map(flag -> "flagged " + flag.code())
                .findFirst();
    }

    private TransferencePool pool(String source) {
        List<Estimate> means = cells.stream()
                .map(PooledCell::transference)
                .flatMap(Optional::stream)
                .toList();
        if (means.isEmpty()) {
            flags.add(
                    Flag.needsPerson("nothingToPool", "no result is left that states an uncertainty and can be used"));
            return new TransferencePool(source, Optional.empty(), Optional.empty(), cells, leftOut, flags);
        }
        if (means.size() < FEW_CELLS) {
            flags.add(Flag.warning(
                    "fewCells",
                    means.size() == 1
                            ? "one cell: its interval does not hold what other cells would give; measure three or more"
                            : "two cells: the scatter between them is hardly known, and the interval is as wide as that has"
                                    + " it; measure three or more"));
        }
        if (means.size() == 1) {
            return new TransferencePool(source, Optional.of(means.get(0)), Optional.empty(), cells, leftOut, flags);
        }
        RandomEffects pooled = RandomEffects.of(
                means.stream().mapToDouble(Estimate::value).toArray(),
                means.stream().mapToDouble(TransferencePooling::uncertainty).toArray());
        Scatter scatter = scatter(pooled, means.size() - 1);
        return new TransferencePool(
                source,
                Optional.of(estimate(pooled.mean(), pooled.standardError(), pooled.halfWidth95())),
                Optional.of(scatter),
                cells,
                leftOut,
                flags);
    }

    private Scatter scatter(RandomEffects pooled, int degreesOfFreedom) {
        Verdict verdict = pooled.probability() < SIGNIFICANT ? Verdict.DIFFER : Verdict.AGREE;
        if (verdict == Verdict.DIFFER) {
            flags.add(Flag.warning(
                    "cellsDiffer",
                    "the cells differ by more than their uncertainties explain: Q = " + number(pooled.cochranQ(), 3)
                            + " of " + degreesOfFreedom + " degrees of freedom (p = "
                            + number(pooled.probability(), 2) + "), a scatter of " + number(pooled.between(), 2)
                            + " between cells; the interval of the mean holds it"));
        }
        return new Scatter(pooled.between(), pooled.cochranQ(), degreesOfFreedom, pooled.probability(), verdict);
    }

    static Estimate estimate(double value, double u, double halfWidth95) {
        return new Estimate(
                value,
                OptionalDouble.of(u),
                OptionalDouble.of(value - halfWidth95),
                OptionalDouble.of(value + halfWidth95));
    }

    private static double uncertainty(Estimate estimate) {
        OptionalDouble u = estimate.standardUncertainty();
        return u.orElseThrow();
    }
}
