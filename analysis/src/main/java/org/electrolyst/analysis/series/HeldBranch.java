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
 * @param polarisedV standard uncertainty of the voltage that polarised the cell before it was open, or that voltage, V
 */
record HeldBranch(
        MeasuredTriple.Branch branch, int position, double voltageV, Decay decay, double sign, double polarisedV) {
    /** The part of the record over which the voltage is averaged, from its end. */
    private static final double LATE = 0.5;

    /** The least number of readings that the open-circuit voltage is a mean of. */
    private static final int OPEN_CIRCUIT_READINGS = 10;

    /** Reads a branch; empty where its hold has too few samples, or no voltage was applied. */
    static Optional<HeldBranch> of(MeasuredTriple.Branch branch, int position, double polarisedV) {
        double v = stepV(branch);
        return v == 0
                ? Optional.empty()
                : Decay.fit(branch.hold())
                        .map(decay -> new HeldBranch(branch, position, Math.abs(v), decay, Math.signum(v), polarisedV));
    }

    /** Measured voltage minus open circuit with its sign, V. */
    static double stepV(MeasuredTriple.Branch branch) {
        return lateVoltage(branch) - branch.openCircuitV().orElse(0);
    }

    /**
     * Uncertainty of the difference between the mean voltage of the hold and that of the open cell, V.
     *
     * @param stepV smallest step of the meter, V
     */
    double differenceErrorV(double stepV) {
        return Math.hypot(Math.sqrt(2) * roundingLeftV(stepV), voltageScatterV() / Math.sqrt(OPEN_CIRCUIT_READINGS));
    }

    /**
     * What rounding to the steps of the meter leaves in a mean voltage, V; noise of half a step and more averages it away
     * (Widrow, Kollar, Quantization Noise, Cambridge 2008, chapter 4: the mean of rounded Gaussian readings is off by up to
     * step/π exp(-2π²σ²/step²)).
     */
    double roundingLeftV(double stepV) {
        if (stepV == 0) {
            return 0;
        }
        double roundingV = stepV / Math.sqrt(12);
        double noiseV2 = Math.max(0, Math.pow(voltageScatterV(), 2) - roundingV * roundingV);
        return roundingV * Math.exp(-2 * Math.PI * Math.PI * noiseV2 / (stepV * stepV));
    }

    /** Standard deviation of the readings that the voltage is a mean of, V; 0 of a single one. */
    private double voltageScatterV() {
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
