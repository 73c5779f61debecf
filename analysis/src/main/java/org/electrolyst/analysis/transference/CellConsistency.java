package org.electrolyst.analysis.transference;

import static org.electrolyst.model.quantity.QuantityFormat.number;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.result.TransferenceResult;

/**
 * Compares the experiments on one cell: the electrolyte between the same electrodes has one resistance, so runs of a cell
 * whose R_e = dV/I_0 - R_i0 differ contradict each other. The run farther from the median of all is the one to look at.
 * Runs that name no cell are compared among themselves.
 */
public final class CellConsistency {
    private static final double TOLERATED = 1.25;

    private CellConsistency() {}

    /** The same results in the same order, with flags on those that contradict another run of their cell. */
    public static List<TransferenceResult> check(List<TransferenceResult> results) {
        if (results.isEmpty()) {
            return List.of();
        }
        double typical = median(results);
        Map<Optional<String>, List<Integer>> cells = new LinkedHashMap<>();
        for (int i = 0; i < results.size(); i++) {
            cells.computeIfAbsent(results.get(i).inputs().cell(), c -> new ArrayList<>())
                    .add(i);
        }
        List<TransferenceResult> checked = new ArrayList<>(results);
        cells.forEach((cell, rows) -> {
            if (rows.size() > 1) {
                compare(cell, rows, typical, checked);
            }
        });
        return List.copyOf(checked);
    }

    private static void compare(
            Optional<String> cell, List<Integer> rows, double typical, List<TransferenceResult> checked) {
        double agreed = rows.size() > 2
                ? median(rows.stream().map(checked::get).toList())
                : rows.stream()
                        .map(checked::get)
                        .min(Comparator.comparingDouble(r -> doubt(r, typical)))
                        .map(CellConsistency::resistance)
                        .orElseThrow();
        for (int row : rows) {
            TransferenceResult result = checked.get(row);
            double own = resistance(result);
            if (distance(own, agreed) > Math.log(TOLERATED)) {
                checked.set(row, result.with(contradiction(cell, own, agreed)));
            }
        }
    }

    /** Runs that name no cell may be of several, so that they can only be suspected. */
    private static Flag contradiction(Optional<String> cell, double own, double agreed) {
        String code = "electrolyteResistanceInconsistent";
        String implied = "I_0 and R_i0 imply R_e = " + number(own, 3) + " Ω, but other runs ";
        String others = " give " + number(agreed, 3) + " Ω: ";
        return cell.isPresent()
                ? Flag.needsPerson(
                        code,
                        implied + "of cell " + cell.get() + others + "check initial current and resistance of this run")
                : Flag.warning(
                        code,
                        implied + "without a cell name" + others
                                + "if they are of one cell, check initial current and resistance of this run; else name the cells");
    }

    /** How doubtful a run is: its distance from the typical R_e, and how much its interfaces changed. */
    private static double doubt(TransferenceResult result, double typical) {
        double change = distance(
                result.inputs().steadyResistance().si(),
                result.inputs().initialResistance().si());
        return distance(resistance(result), typical) + 0.1 * change;
    }

    private static double distance(double a, double b) {
        return a > 0 && b > 0 ? Math.abs(Math.log(a / b)) : Double.MAX_VALUE;
    }

    private static double resistance(TransferenceResult result) {
        return result.electrolyteResistance().value();
    }

    private static double median(List<TransferenceResult> results) {
        double[] sorted = results.stream()
                .mapToDouble(CellConsistency::resistance)
                .sorted()
                .toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1
                ? sorted[middle]
                : Arrays.stream(sorted, middle - 1, middle + 1).average().orElseThrow();
    }
}
