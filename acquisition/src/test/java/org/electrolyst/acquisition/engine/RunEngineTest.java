package org.electrolyst.acquisition.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.electrolyst.acquisition.engine.RunOutcome.Cause;
import org.electrolyst.model.run.RunState;
import org.electrolyst.model.run.SeriesRecord;
import org.electrolyst.model.run.SeriesRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunEngineTest {
    @TempDir
    private Path folder;

    @Test
    void storesEveryPointOfAFinishedRunAndLeavesTheBenchSafe() throws Exception {
        try (TestLab lab = new TestLab(folder)) {
            RunOutcome outcome = lab.run(TestPlan.of(
                    "  - temperatures: {at: [30 °C], ramp: 10 K/min, do: [{rest: {until: 0.5 mV/min, at-most: 10 min}},"
                            + " {impedance: {repeat-until: {resistance: 2 %, at-most: 4}}}]}\n",
                    TestPlan.HOLD));

            assertThat(outcome.state()).as(outcome.message()).isEqualTo(RunState.FINISHED);
            assertThat(outcome.cause()).isEqualTo(Cause.DONE);
            assertThat(lab.series(SeriesRole.SPECTRUM))
                    .hasSize(2)
                    .allSatisfy(series -> assertThat(series.points()).isEqualTo(TestPlan.POINTS));
            assertThat(lab.series(SeriesRole.HOLD))
                    .singleElement()
                    .satisfies(series -> assertThat(series.points()).isEqualTo(400 + 600 - 20 + 12));
            assertThat(lab.series(SeriesRole.TEMPERATURE)).hasSize(lab.steps().size());
            assertThat(lab.allSeries()).allMatch(SeriesRecord::forAnalysis);
            assertThat(lab.isCellOn()).isFalse();
            assertThat(lab.stageState()).isEqualTo("stopped");
        }
    }
}
