package org.electrolyst.acquisition.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.electrolyst.acquisition.engine.RunOutcome.Cause;
import org.electrolyst.acquisition.plan.Plan;
import org.electrolyst.acquisition.step.RunUpdate;
import org.electrolyst.model.run.RunState;
import org.electrolyst.model.run.StepOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunControlTest {
    @TempDir
    private Path folder;

    @Test
    void cutsARestShortOnRequest() throws Exception {
        try (TestLab lab = new TestLab(folder)) {
            List<Boolean> answers = new ArrayList<>();
            lab.potentiostatLine.afterPackages(3, () -> answers.add(lab.control.skip()));
            RunOutcome outcome =
                    lab.run(TestPlan.of("  - rest: {until: 0.001 mV/min, at-most: 5 h, otherwise: fail}\n"));

            assertThat(answers).containsExactly(true);
            assertThat(outcome.state()).as(outcome.message()).isEqualTo(RunState.FINISHED);
            assertThat(lab.events()).contains("restSkipped");
            assertThat(Duration.between(TestLab.START, lab.time.now())).isLessThan(Duration.ofMinutes(2));
        }
    }

    @Test
    void doesNotSkipAMeasurement() throws Exception {
        try (TestLab lab = new TestLab(folder)) {
            List<Boolean> answers = new ArrayList<>();
            lab.potentiostatLine.afterPackages(3, () -> answers.add(lab.control.skip()));
            RunOutcome outcome = lab.run(TestPlan.of(TestPlan.IMPEDANCE));

            assertThat(answers).containsExactly(false);
            assertThat(outcome.state()).isEqualTo(RunState.FINISHED);
        }
    }

    @Test
    void cutsASoakShortOnRequestAndFlagsIt() throws Exception {
        Plan plan = TestPlan.with("soak: 5 h", "soak: 1 min", TestPlan.TEMPERATURES);
        try (TestLab lab = new TestLab(folder)) {
            lab.stageLine.fromDevice(reply -> {
                lab.control.skip();
                return reply;
            });
            RunOutcome outcome = lab.run(plan);

            assertThat(lab.outcome(1)).isEqualTo(StepOutcome.FLAGGED);
            assertThat(lab.events()).contains("soakSkipped");
            assertThat(outcome.cause()).isEqualTo(Cause.NEEDS_PERSON);
        }
    }

    @Test
    void pausesBetweenStepsAndGoesOn() throws Exception {
        try (TestLab lab = new TestLab(folder)) {
            lab.potentiostatLine.afterPackages(3, lab.control::pause);
            List<RunStatus> seen = Collections.synchronizedList(new ArrayList<>());
            Thread person = new Thread(() -> {
                while (lab.control.status().points() < TestPlan.POINTS) {
                    Thread.onSpinWait();
                }
                seen.add(lab.control.status());
                lab.control.resume();
            });
            person.start();
            RunOutcome outcome = lab.run(TestPlan.of(TestPlan.IMPEDANCE, TestPlan.IMPEDANCE));
            person.join();

            assertThat(outcome.state()).isEqualTo(RunState.FINISHED);
            assertThat(seen.get(0).paused()).isTrue();
            assertThat(seen.get(0).step().orElseThrow().number()).isEqualTo(1);
            assertThat(lab.control.status().points()).isEqualTo(2 * TestPlan.POINTS);
            assertThat(lab.control.status().state()).isEqualTo(RunState.FINISHED);
        }
    }

    @Test
    void stopsAPausedRun() throws Exception {
        try (TestLab lab = new TestLab(folder)) {
            lab.control.pause();
            lab.control.stop();

            assertThat(lab.run(TestPlan.of(TestPlan.IMPEDANCE)).state()).isEqualTo(RunState.ABORTED);
        }
    }

    @Test
    void tellsListenersWhatIsStored() throws Exception {
        try (TestLab lab = new TestLab(folder)) {
            List<RunUpdate> told = Collections.synchronizedList(new ArrayList<>());
            lab.run(TestPlan.of(TestPlan.IMPEDANCE), told::add);

            assertThat(told).hasAtLeastOneElementOfType(RunUpdate.StepBegan.class);
            assertThat(told.stream()
                            .filter(RunUpdate.Stored.class::isInstance)
                            .mapToLong(update -> ((RunUpdate.Stored) update).points())
                            .max())
                    .hasValue(TestPlan.POINTS);
            assertThat(told.get(told.size() - 1)).isInstanceOf(RunUpdate.Ended.class);
        }
    }

    @Test
    void isNotBrokenByAListenerThatThrows() throws Exception {
        try (TestLab lab = new TestLab(folder)) {
            RunOutcome outcome = lab.run(TestPlan.of(TestPlan.IMPEDANCE), update -> {
                throw new IllegalStateException("broken plot");
            });

            assertThat(outcome.state()).isEqualTo(RunState.FINISHED);
            assertThat(lab.events()).contains("listenerFailed");
        }
    }
}
