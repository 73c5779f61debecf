package org.electrolyst.drivers.huber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.electrolyst.drivers.NoReply;
import org.electrolyst.drivers.OutcomeUnknown;
import org.electrolyst.drivers.SafeState;
import org.electrolyst.drivers.cases.StageCase;
import org.electrolyst.drivers.contract.SimulatedBench;
import org.electrolyst.drivers.contract.SimulatedLine;
import org.electrolyst.drivers.exchange.Timing;
import org.electrolyst.drivers.stage.TemperatureStage;
import org.electrolyst.fixtures.sim.bench.Maker;
import org.electrolyst.fixtures.sim.huber.HuberOptions;
import org.electrolyst.fixtures.sim.huber.PilotOne;
import org.junit.jupiter.api.Test;

/** A circulator that hangs when anything is sent soon after its control was switched on. */
class HuberStartTest {
    private static final Maker FRAGILE =
            (bench, seed) -> new PilotOne(bench, HuberOptions.DEFAULT.hangingWithin(Duration.ofMillis(40)), seed);

    @Test
    void isLeftAloneAfterItsStartAlsoByAStop() throws Exception {
        try (SimulatedBench bench = new SimulatedBench(SimulatedLine.MEMORY)) {
            TemperatureStage stage = bench.stage(circulator(Duration.ofMillis(60)), FRAGILE);
            stage.hold(bench.never);
            assertThat(stage.makeSafe()).isInstanceOf(SafeState.Confirmed.class);
            stage.close();
        }
    }

    @Test
    void saysThatNobodyKnowsWhetherItRunsWhereItHangsAllTheSame() throws Exception {
        try (SimulatedBench bench = new SimulatedBench(SimulatedLine.MEMORY)) {
            TemperatureStage stage = bench.stage(circulator(Duration.ZERO), FRAGILE);
            assertThatThrownBy(() -> stage.hold(bench.never))
                    .isInstanceOf(OutcomeUnknown.class)
                    .hasCauseInstanceOf(NoReply.class);
            assertThat(stage.makeSafe()).isInstanceOf(SafeState.Unknown.class);
            stage.close();
        }
    }

    private static StageCase circulator(Duration quietAfterStart) {
        Timing timing = Timing.ofMillis(0, 0, 100);
        return new StageCase(new HuberDriver(timing, quietAfterStart), "pb", FRAGILE, FRAGILE, 0.01);
    }
}
