package org.electrolyst.analysis.series;

import java.util.Optional;
import java.util.stream.IntStream;
import org.electrolyst.analysis.polarization.Decay;
import org.electrolyst.analysis.polarization.InitialCurrent;

/**
 * The direct-current side of one branch, made positive.
 *
 * @param branch as measured
 * @param position of its spectrum before the hold among those of the triple; that under bias follows
 * @param voltageV measured voltage minus open circuit, V; above 0
 * @param decay of the current, whose steady current still has its sign
 * @param sign of voltage and current
 */
record HeldBranch(MeasuredTriple.Branch branch, int position, double voltageV, Decay decay, double sign) {
    /** The part of the record over which the voltage is averaged, from its end. */
    private static final double LATE = 0.5;

    /** Reads a branch; empty where its hold has too few samples, or no voltage was applied. */
    static Optional<HeldBranch> of(MeasuredTriple.Branch branch, int position) {
        double v = lateVoltage(branch) - branch.openCircuitV().orElse(0);
        return v == 0
                ? Optional.empty()
                : Decay.fit(branch.hold())
                        .map(decay -> new HeldBranch(branch, position, Math.abs(v), decay, Math.signum(v)));
    }

    /** Standard deviation of the readings that the voltage is a mean of, V; 0 of a single one. */
    double voltageScatterV() {
        int n = branch.hold().size();
        int first = firstLate(branch);
        double mean = lateVoltage(branch);
        double squares = 0;
        for (int i = first; i < n; i++) {
            double d = branch.hold().voltageV().at(i) - mean;
            squares += d * d;
        }
        return Math.sqrt(squares / Math.max(1, n - first - 1));
    }

    private static int firstLate(MeasuredTriple.Branch branch) {
        int n = branch.hold().size();
        double from = LATE * branch.hold().timeS().at(n - 1);
        int first = n - 1;
        while (first > 0 && branch.hold().timeS().at(first - 1) >= from) {
            first--;
        }
        return first;
    }

    private static double lateVoltage(MeasuredTriple.Branch branch) {
        return IntStream.range(firstLate(branch), branch.hold().size())
                .mapToDouble(branch.hold().voltageV()::at)
                .average()
                .orElseThrow();
    }

    /** Mean voltage as the meter reads it, with its offset and that of the cell, positive in the direction of the branch, V. */
    double readVoltageV() {
        return sign * lateVoltage(branch);
    }

    double steadyA() {
        return sign * decay.steadyCurrentA().value();
    }

    Optional<InitialCurrent> initialCurrent(InitialCurrent.Cell cell) {
        return InitialCurrent.of(branch.hold(), cell);
    }
}
