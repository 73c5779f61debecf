package org.electrolyst.acquisition.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.electrolyst.acquisition.engine.RunOutcome.Cause;
import org.electrolyst.model.run.RunState;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreFailureTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 10})
    void makesTheBenchSafeAndSaysSoWhereverTheDiskFills(int pages) throws Exception {
        try (TestLab lab = new TestLab(folder)) {
            lab.limitPages(pages);
            RunOutcome outcome = lab.run(TestPlan.of(TestPlan.TEMPERATURES, TestPlan.IMPEDANCE, TestPlan.HOLD));

            assertThat(outcome.state()).isEqualTo(RunState.FAILED);
            assertThat(outcome.cause()).isEqualTo(Cause.STORE);
            assertThat(outcome.message()).contains("database");
            assertThat(lab.isCellOn()).isFalse();
            assertThat(lab.stageState()).isEqualTo("stopped");
            assertThat(lab.store.measurements().steps(lab.run()))
                    .as("what was stored before can be read")
                    .hasSize(4);
        }
    }
}
