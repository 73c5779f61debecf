package org.electrolyst.drivers.palmsens;

import java.util.List;
import org.electrolyst.drivers.potentiostat.LinearSweep;

/** Writes the script of a linear sweep of the voltage, which is measured beside the current. */
final class LinearSweepScript {
    private final PalmSensModel model;
    private final LinearSweep sweep;

    LinearSweepScript(PalmSensModel model, LinearSweep sweep) {
        this.model = model;
        this.sweep = sweep;
    }

    Script write() {
        double lowestV = Math.min(0, Math.min(sweep.fromV(), sweep.toV()));
        double highestV = Math.max(0, Math.max(sweep.fromV(), sweep.toV()));
        return new ScriptWriter(model.window().modeFor(highestV - lowestV), "t", "p", "c", "v")
                .add(Scripts.bandwidth(sweep.interval()))
                .add("set_range_minmax da " + Literal.of(lowestV) + " " + Literal.of(highestV))
                .fixedRange(model.ranges().forA(sweep.largestCurrentA()))
                .add("set_e " + Literal.of(sweep.fromV()), "cell_on", "wait " + ScriptWriter.literal(sweep.atStart()))
                .add("timer_start")
                .loop(
                        Loop.regular(
                                        Technique.LINEAR_SWEEP,
                                        sweep.interval().multipliedBy(sweep.points()),
                                        sweep.interval())
                                .after(sweep.atStart()),
                        "meas_loop_lsv p c " + Literal.of(sweep.fromV()) + " " + Literal.of(sweep.toV()) + " "
                                + Literal.of(sweep.stepV()) + " " + Literal.of(sweep.rateVPerS()),
                        List.of(
                                "timer_get t",
                                "meas " + ScriptWriter.literal(HoldPhase.reading(sweep.interval())) + " v ab"),
                        List.of("t", "c", "v"))
                .finished();
    }
}
