package org.electrolyst.acquisition.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.electrolyst.acquisition.engine.RunOutcome.Cause;
import org.electrolyst.acquisition.plan.Plan;
import org.electrolyst.drivers.SafeState;
import org.electrolyst.fixtures.sim.bench.StateChange;
import org.electrolyst.model.run.RunState;
import org.electrolyst.model.run.SeriesRole;
import org.electrolyst.model.run.StepOutcome;
import org.electrolyst.model.time.Cancel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeEndTest {
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {TestPlan.REST, TestPlan.IMPEDANCE, TestPlan.HOLD, TestPlan.TRIPLE_HERE})
    void stopsAtOnceInEveryKindOfStep(String step) throws Exception {
        try (TestLab lab = new TestLab(folder)) {
            AtomicReference<Instant> asked = new AtomicReference<>(Instant.MAX);
            lab.potentiostatLine.afterPackages(15, () -> {
                asked.set(lab.time.now());
                lab.control.stopNow();
            });
            RunOutcome outcome = lab.run(TestPlan.of(step));

            assertThat(outcome.state()).as(outcome.message()).isEqualTo(RunState.ABORTED);
            assertThat(outcome.cause()).isEqualTo(Cause.STOPPED);
            assertThat(Duration.between(asked.get(), lab.time.now())).isLessThan(AT_ONCE);
            assertThat(lab.outcome(1)).isEqualTo(StepOutcome.ABORTED);
            assertThat(lab.isCellOn()).isFalse();
            assertThat(lab.stageState()).isEqualTo("stopped");
        }
    }

    @Test
    void stopsAtOnceWhileATemperatureSettles() throws Exception {
        try (TestLab lab = new TestLab(folder)) {
            lab.stageLine.afterReplies(40, lab.control::stopNow);
            RunOutcome outcome = lab.run(TestPlan.of(TestPlan.TEMPERATURES));

            assertThat(outcome.state()).isEqualTo(RunState.ABORTED);
            assertThat(lab.stageState()).isEqualTo("stopped");
            assertThat(lab.series(SeriesRole.TEMPERATURE).get(0).points()).isGreaterThan(10);
        }
    }

    @Test
    void storesThePointUnderWayBeforeAGentleStop() throws Exception {
        try (TestLab lab = new TestLab(folder)) {
            lab.potentiostatLine.afterPackages(15, lab.control::stop);
            RunOutcome outcome = lab.run(TestPlan.of(TestPlan.IMPEDANCE));

            assertThat(outcome.state()).isEqualTo(RunState.ABORTED);
            assertThat(lab.series(SeriesRole.SPECTRUM).get(0).points()).isGreaterThanOrEqualTo(15);
            assertThat(lab.isCellOn()).isFalse();
        }
    }

    @Test
    void switchesTheCellOffBeforeItTouchesTheStage() throws Exception {
        try (TestLab lab = new TestLab(folder)) {
            lab.potentiostatLine.afterPackages(100, lab.control::stopNow);
            RunOutcome outcome = lab.run(TestPlan.of(TestPlan.TEMPERATURES, TestPlan.HOLD));

            List<StateChange> changes = lab.changes();
            int cellOff = lastIndexOf(changes, StateChange.CellOff.class);
            int stageStopped = lastIndexOf(changes, StateChange.Stage.class);
            assertThat(cellOff).isLessThan(stageStopped);
            assertThat(outcome.safeStates()).extracting(SafeReport::role).containsExactly("potentiostat", "stage");
        }
    }

    @Test
    void makesTheStageSafeEvenWhenTheCellCannotBeReached() throws Exception {
        try (TestLab lab = new TestLab(folder)) {
            lab.potentiostatLine.afterPackages(700, lab.potentiostatLine::close);
            RunOutcome outcome = lab.run(TestPlan.of(TestPlan.TEMPERATURES, TestPlan.HOLD));

            assertThat(outcome.state()).isEqualTo(RunState.FAILED);
            assertThat(outcome.cause()).isEqualTo(Cause.INSTRUMENT);
            assertThat(outcome.message()).containsPattern("cell state unknown until \\d\\d:\\d\\d UTC");
            assertThat(lab.stageState()).isEqualTo("stopped");
            assertThat(lab.series(SeriesRole.HOLD).get(0).points()).isGreaterThan(500);
            assertThat(lab.outcome(3)).isEqualTo(StepOutcome.FAILED);
            SafeState cell = outcome.safeStates().get(0).state();
            assertThat(cell).isInstanceOf(SafeState.UnknownUntil.class);
            Instant until = ((SafeState.UnknownUntil) cell).until();
            lab.time.await(Duration.between(lab.time.now(), until), new Cancel());
            assertThat(lab.isCellOn())
                    .as("the device's own script has ended by then")
                    .isFalse();
        }
    }

    @Test
    void endsWhenTheInstrumentFallsSilentInMidSweep() throws Exception {
        try (TestLab lab = new TestLab(folder)) {
            lab.potentiostatLine.afterPackages(10, lab.potentiostatLine::silence);
            RunOutcome outcome = lab.run(TestPlan.of(TestPlan.IMPEDANCE));

            assertThat(outcome.state()).isEqualTo(RunState.FAILED);
            assertThat(outcome.cause()).isEqualTo(Cause.INSTRUMENT);
            assertThat(lab.events()).contains("noReply", "safeStateUnknown");
            assertThat(lab.series(SeriesRole.SPECTRUM).get(0).points()).isBetween(9L, 10L);
            assertThat(lab.isCellOn()).as("the commands still reached it").isFalse();
        }
    }

    @Test
    void endsWhenTheSensorOfTheStageOpens() throws Exception {
        try (TestLab lab = new TestLab(folder)) {
            UnaryOperator<String> open =
                    reply -> reply.length() == 11 ? reply.charAt(0) + "\u0082" + reply.substring(2) : reply;
            lab.potentiostatLine.afterPackages(10, () -> lab.stageLine.fromDevice(open));
            RunOutcome outcome = lab.run(TestPlan.of(TestPlan.HOLD));

            assertThat(outcome.state()).isEqualTo(RunState.FAILED);
            assertThat(outcome.cause()).isEqualTo(Cause.INSTRUMENT);
            assertThat(lab.events()).contains("deviceFault");
            assertThat(lab.isCellOn()).isFalse();
        }
    }

    @Test
    void bearsOneLostReplyOfTheStage() throws Exception {
        try (TestLab lab = new TestLab(folder)) {
            int[] replies = {0};
            lab.stageLine.fromDevice(reply -> ++replies[0] == 5 ? "" : reply);
            RunOutcome outcome = lab.run(TestPlan.of(TestPlan.HOLD));

            assertThat(outcome.state()).as(outcome.message()).isEqualTo(RunState.FINISHED);
        }
    }

    @Test
    void endsWhenTheTemperatureLeavesTheLimitsOfThePlan() throws Exception {
        Plan plan = TestPlan.with("temperature: 0 °C .. 23.5 °C", "temperature: 0 °C .. 60 °C", TestPlan.REST);
        try (TestLab lab = new TestLab(folder)) {
            RunOutcome outcome = lab.run(plan);

            assertThat(outcome.cause()).isEqualTo(Cause.CONDITION);
            assertThat(outcome.message()).contains("outside the limits of the plan (0.0 °C to 23.5 °C)");
            assertThat(lab.events()).contains("temperatureLimit");
        }
    }

    @Test
    void leavesTheStageAsThePlanSays() throws Exception {
        Plan holding = TestPlan.with("safe-state: {stage: hold}", "safe-state: {stage: off}", TestPlan.TEMPERATURES);
        try (TestLab lab = new TestLab(folder)) {
            lab.run(holding);

            assertThat(lab.stageState()).isEqualTo("holding");
        }
    }

    @Test
    void sendsTheStageToItsSafeTemperature() throws Exception {
        Plan going = TestPlan.with(
                "safe-state: {stage: {to: 25 °C, rate: 2 K/min}}", "safe-state: {stage: off}", TestPlan.TEMPERATURES);
        try (TestLab lab = new TestLab(folder)) {
            RunOutcome outcome = lab.run(going);

            assertThat(lab.stageState()).isEqualTo("cooling");
            assertThat(outcome.safeStates().get(1).state().words()).contains("25.0 °C");
        }
    }

    private static int lastIndexOf(List<StateChange> changes, Class<? extends StateChange> kind) {
        int last = -1;
        for (int i = 0; i < changes.size(); i++) {
            last = kind.isInstance(changes.get(i)) ? i : last;
        }
        assertThat(last).isNotNegative();
        return last;
    }
}
