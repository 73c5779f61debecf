package org.electrolyst.analysis.series;

import java.util.Optional;
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

    private static double lateVoltage(MeasuredTriple.Branch branch) {
        int n = branch.hold().size();
        double from = LATE * branch.hold().timeS().at(n - 1);
        double sum = 0;
        int count = 0;
        for (int i = n - 1; i >= 0 && (count == 0 || branch.hold().timeS().at(i) >= from); i--) {
            sum += branch.hold().voltageV().at(i);
            count++;
        }
        return sum / count;
    }

    double steadyA() {
        return sign * decay.steadyCurrentA().value();
    }

    Optional<InitialCurrent> initialCurrent(InitialCurrent.Cell cell) {
        return InitialCurrent.of(branch.hold(), cell);
    }
}
