package org.electrolyst.analysis.transference;

import static org.electrolyst.model.quantity.QuantityFormat.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.electrolyst.analysis.statistics.RandomEffects;
import org.electrolyst.model.result.Estimate;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.result.TransferencePool.LeftOut;
import org.electrolyst.model.result.TransferencePool.PooledCell;
import org.electrolyst.model.result.TransferencePool.VoltageLines;
import org.electrolyst.model.result.TransferenceResult;

/**
 * The experiments on one cell. Their errors are largely the same, those of its spectra and of the meter, so their mean is no
 * better known than they are; where they differ by more, the scatter tells how well it is known.
 */
final class CellMembers {
    private static final double SIGNIFICANT = 0.05;

    private final Optional<String> cell;
    private final List<TransferenceResult> members;
    private final List<TransferenceResult> weighable;
    private final DistinctVoltages voltages;
    private final List<Flag> flags = new ArrayList<>();

    CellMembers(Optional<String> cell, List<TransferenceResult> members) {
        this.cell = cell;
        this.members = members;
        weighable = members.stream().filter(CellMembers::isWeighable).toList();
        voltages = DistinctVoltages.of(members);
    }

    PooledCell pooled() {
        Optional<VoltageLines> lines = Optional.empty();
        // Results that name no cell may be of several, which no line goes through.
        if (cell.isPresent() && voltages.areEnoughForLines()) {
            CurrentLines through = new CurrentLines(members, voltages.count());
            lines = Optional.of(through.lines());
            flags.addAll(through.flags(name()));
        } else if (cell.isPresent() && voltages.count() == 2) {
            flags.add(
                    Flag.info(
                            "twoVoltages",
                            name()
                                    + ": two voltages tell only whether t is the same at both; lines of the currents need three"));
        }
        return new PooledCell(
                cell, members.stream().map(TransferenceResult::source).toList(), mean(), lines);
    }

    /** What was found by {@link #pooled}. */
    List<Flag> flags() {
        return List.copyOf(flags);
    }

    /** Members that only the lines can use. */
    List<LeftOut> withoutUncertainty() {
        return members.stream()
                .filter(member -> !isWeighable(member))
                .map(member -> new LeftOut(member.source(), "without uncertainty"))
                .toList();
    }

    private Optional<Estimate> mean() {
        if (weighable.size() < 2) {
            return weighable.stream()
                    .map(TransferenceResult::transference)
                    .flatMap(Optional::stream)
                    .findFirst();
        }
        double[] t = weighable.stream()
                .mapToDouble(r -> r.transference().orElseThrow().value())
                .toArray();
        double[] u = weighable.stream().mapToDouble(CellMembers::uncertainty).toArray();
        RandomEffects scatter = RandomEffects.of(t, u);
        if (scatter.probability() < SIGNIFICANT) {
            flags.add(different(scatter));
        }
        double weights = IntStream.range(0, u.length)
                .mapToDouble(i -> weight(u[i], scatter))
                .sum();
        double common = IntStream.range(0, u.length)
                        .mapToDouble(i -> u[i] * weight(u[i], scatter))
                        .sum()
                / weights;
        double halfWidth = Math.max(scatter.halfWidth95(), BruceVincent.COVERAGE * common);
        return Optional.of(
                TransferencePooling.estimate(scatter.mean(), Math.max(common, scatter.standardError()), halfWidth));
    }

    private static double weight(double u, RandomEffects scatter) {
        return 1 / (u * u + scatter.between() * scatter.between());
    }

    private Flag different(RandomEffects scatter) {
        String how = "by more than the uncertainties: Q = " + number(scatter.cochranQ(), 3) + " of "
                + (weighable.size() - 1) + " degrees of freedom (p = " + number(scatter.probability(), 2) + ")";
        return cell.isPresent() && DistinctVoltages.of(weighable).count() > 1
                ? Flag.warning(
                        "notLinear",
                        name() + ": t differs between voltages " + how
                                + "; use lower voltages, and look for an offset of the current")
                : Flag.warning("notRepeatable", name() + ": t differs between experiments " + how);
    }

    private String name() {
        return cell.map(c -> "cell " + c).orElse("results that name no cell");
    }

    private static boolean isWeighable(TransferenceResult member) {
        return member.transference()
                .map(t -> t.standardUncertainty().orElse(0) > 0)
                .orElse(false);
    }

    private static double uncertainty(TransferenceResult weighable) {
        return weighable.transference().orElseThrow().standardUncertainty().orElseThrow();
    }
}
