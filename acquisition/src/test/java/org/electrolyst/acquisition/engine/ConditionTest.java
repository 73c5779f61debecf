package org.electrolyst.acquisition.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.electrolyst.acquisition.engine.RunOutcome.Cause;
import org.electrolyst.acquisition.plan.Plan;
import org.electrolyst.model.run.RunState;
import org.electrolyst.model.run.StepOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConditionTest {
    private static final String IMPOSSIBLE_SLOPE = "slope: 0.00001 K/min";

    @TempDir
    private Path folder;

    @Test
    void endsTheRunWhenATemperatureIsNotReachedAndThePlanSaysFail() throws Exception {
        Plan plan = TestPlan.with(IMPOSSIBLE_SLOPE, "slope: 0.2 K/min", TestPlan.TEMPERATURES, TestPlan.IMPEDANCE);
        try (TestLab lab = new TestLab(folder)) {
            RunOutcome outcome = lab.run(plan);

            assertThat(outcome.state()).isEqualTo(RunState.FAILED);
            assertThat(outcome.cause()).isEqualTo(Cause.CONDITION);
            assertThat(lab.events()).contains("temperatureNotSteady");
            assertThat(lab.outcome(1)).isEqualTo(StepOutcome.FAILED);
            assertThat(lab.steps().get(1).attempts()).isEmpty();
        }
    }

    @Test
    void measuresAndFlagsWhenThePlanSaysFlag() throws Exception {
        Plan plan = TestPlan.with(
                IMPOSSIBLE_SLOPE + ", soak: 1 min, timeout: 20 min, otherwise: flag",
                "slope: 0.2 K/min, soak: 1 min, timeout: 20 min, otherwise: fail",
                TestPlan.TEMPERATURES,
                TestPlan.IMPEDANCE);
        try (TestLab lab = new TestLab(folder)) {
            RunOutcome outcome = lab.run(plan);

            assertThat(outcome.cause()).isEqualTo(Cause.NEEDS_PERSON);
            assertThat(lab.outcome(1)).isEqualTo(StepOutcome.FLAGGED);
            assertThat(lab.outcome(3)).isEqualTo(StepOutcome.DONE);
        }
    }

    @Test
    void flagsARestThatIsTooShortToTellWhetherTheVoltageMoves() throws Exception {
        try (TestLab lab = new TestLab(folder)) {
            lab.run(TestPlan.of("  - rest: {until: 0.01 mV/min, at-most: 3 s, otherwise: flag}\n"));

            assertThat(lab.outcome(1)).isEqualTo(StepOutcome.FLAGGED);
            assertThat(lab.events()).contains("restNotReached");
        }
    }

    @Test
    void flagsAHoldThatDidNotBecomeSteady() throws Exception {
        try (TestLab lab = new TestLab(folder)) {
            RunOutcome outcome = lab.run(TestPlan.of(
                    "  - hold: {voltage: 10 mV, at-most: 3 min, steady: {model-error: 0.3 %, time-constants: 5}}\n"));

            assertThat(lab.outcome(1)).isEqualTo(StepOutcome.FLAGGED);
            assertThat(lab.events()).contains("notSteady");
            assertThat(outcome.state()).isEqualTo(RunState.FINISHED_WITH_GAPS);
        }
    }
}
