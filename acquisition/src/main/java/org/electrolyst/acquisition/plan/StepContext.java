package org.electrolyst.acquisition.plan;

import java.util.Optional;
import org.electrolyst.acquisition.yaml.Settings;
import org.electrolyst.model.sample.CellType;

/**
 * What the steps of a plan are read in.
 *
 * @param bench what instruments and plan allow
 * @param cellType electrodes, if the plan names them rightly
 * @param stabilize where a step does not say
 * @param sweep where a step does not say
 * @param dc where a step does not say
 */
record StepContext(
        BenchLimits bench, Optional<CellType> cellType, Stabilize stabilize, SweepSettings sweep, DirectVoltage dc) {

    /** The {@code defaults} of a plan. */
    static StepContext read(Settings plan, BenchLimits bench, Optional<CellType> cellType) {
        Optional<Settings> defaults = plan.section("defaults");
        Optional<Settings> impedance = defaults.flatMap(d -> d.section("impedance"));
        Stabilize stabilize = defaults.flatMap(d -> d.section("stabilize"))
                .map(s -> Stabilize.read(s, Stabilize.DEFAULT))
                .orElse(Stabilize.DEFAULT);
        SweepSettings sweep = impedance
                .map(s -> SweepReading.read(s, SweepSettings.DEFAULT, bench))
                .orElse(SweepSettings.DEFAULT);
        DirectVoltage dc = impedance
                .map(s -> DirectVoltage.read(s, DirectVoltage.OPEN_CIRCUIT, sweep.amplitudeRmsV(), bench))
                .orElse(DirectVoltage.OPEN_CIRCUIT);
        impedance.ifPresent(Settings::refuseOthers);
        defaults.ifPresent(Settings::refuseOthers);
        return new StepContext(bench, cellType, stabilize, sweep, dc);
    }

    /** The {@code impedance} of a step that holds a voltage. */
    SweepSettings sweepUnderBias(Settings impedance) {
        SweepSettings read = SweepReading.read(impedance, sweep, bench);
        DirectVoltage.requireBias(impedance);
        impedance.refuseOthers();
        return read;
    }
}
