package org.electrolyst.analysis.series;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.electrolyst.analysis.transference.Input;
import org.electrolyst.analysis.transference.InputCovariance;
import org.electrolyst.model.measurement.MeterAccuracy;

/**
 * What gain, offset and resolution of the meter make uncertain of the means over branches. Offsets of voltage and current cancel
 * between polarities; that of the voltage also where the open-circuit voltage was measured with the same meter.
 */
final class MeterErrors {
    /** A step of a converter is a rectangular distribution. */
    private static final double STEP_TO_SIGMA = 1 / Math.sqrt(12);

    private final MeterAccuracy meter;
    private final List<HeldBranch> branches;

    MeterErrors(MeterAccuracy meter, List<HeldBranch> branches) {
        this.meter = meter;
        this.branches = branches;
    }

    /** Whether there are branches of both signs, as many of the one as of the other. */
    static boolean cancelOffsets(List<HeldBranch> branches) {
        return branches.stream().mapToDouble(HeldBranch::sign).sum() == 0;
    }

    void addTo(InputCovariance errors, double voltageV, double initialA, double steadyA) {
        boolean cancelled = cancelOffsets(branches);
        int n = branches.size();
        errors.add(Input.VOLTAGE, meter.voltageGain() * voltageV);
        double stepV = meter.voltageResolutionV();
        double readingV = mean(b -> cancelled ? b.roundingLeftV(stepV) : b.differenceErrorV(stepV));
        errors.add(Input.VOLTAGE, readingV / Math.sqrt(n));
        if (!cancelled
                && branches.stream().anyMatch(b -> b.branch().openCircuitV().isEmpty())) {
            errors.add(Input.VOLTAGE, meter.voltageOffsetV());
        }
        addToCurrents(errors, meter.currentGain() * initialA, meter.currentGain() * steadyA);
        double range = mean(MeterErrors::currentRangeA);
        if (!cancelled) {
            double offset = meter.currentOffsetOfRange() * range;
            addToCurrents(errors, offset, offset);
        }
        double step = meter.currentResolutionOfRange() * range * STEP_TO_SIGMA / Math.sqrt(n);
        errors.add(Input.INITIAL_CURRENT, step);
        errors.add(Input.STEADY_CURRENT, step);
    }

    /** One error that moves both currents alike. */
    private static void addToCurrents(InputCovariance errors, double initialA, double currentA) {
        errors.add(Input.INITIAL_CURRENT, initialA);
        errors.add(Input.STEADY_CURRENT, currentA);
        errors.add(Input.INITIAL_CURRENT, Input.STEADY_CURRENT, initialA * currentA);
    }

    /** Full scale of the range; where it is unknown, the least that holds the largest current. */
    private static double currentRangeA(HeldBranch branch) {
        double largest = Math.max(
                Math.abs(branch.branch().hold().currentA().max()),
                Math.abs(branch.branch().hold().currentA().min()));
        return branch.branch().currentRangeA().orElse(largest);
    }

    private double mean(ToDoubleFunction<HeldBranch> number) {
        return branches.stream().mapToDouble(number).average().orElseThrow();
    }
}
