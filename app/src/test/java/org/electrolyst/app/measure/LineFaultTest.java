package org.electrolyst.app.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.electrolyst.fixtures.sim.bench.StateChange;
import org.electrolyst.fixtures.sim.wire.PtyWire;
import org.electrolyst.model.run.RunState;
import org.electrolyst.model.run.SeriesRole;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;
import org.electrolyst.store.StoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a run, and of the cell, when a serial line fails: the command, jSerialComm, and pseudo-terminals. */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LineFaultTest {
    private static final Pattern UNKNOWN_UNTIL = Pattern.compile("cell state unknown until (\\d\\d:\\d\\d) UTC");

    @TempDir
    private Path folder;

    private WiredBench bench;

    @BeforeEach
    void connect() throws IOException {
        assumeTrue(PtyWire.isSupported(), "skipped: this system has no pseudo-terminals");
        bench = new WiredBench(folder);
    }

    @AfterEach
    void unplug() {
        bench.close();
    }

    @Test
    void soundLinesCarryAWholeRun() throws IOException, StoreException {
        WiredBench.Outcome outcome = bench.run(line -> false, () -> {}, ShortPlan.SWEEP);

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(stored(outcome).state()).isEqualTo(RunState.FINISHED);
        assertThat(bench.isCellOff()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPortThatDoesNotExistIsNamedAndNothingIsStored(boolean ofPotentiostat) throws IOException, StoreException {
        String missing = "/dev/there-is-no-such-port";
        String plan = ofPotentiostat
                ? ShortPlan.at(missing, bench.stage.address(), ShortPlan.SWEEP)
                : ShortPlan.at(bench.potentiostat.address(), missing, ShortPlan.SWEEP);

        WiredBench.Outcome outcome = bench.runPlan(line -> false, () -> {}, plan);

        assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(4);
        assertThat(outcome.err()).contains(missing, "nothing was measured or stored");
        assertThat(StoredRun.count(bench.database())).isZero();
        assertThat(bench.isCellOff()).isTrue();
    }

    @Test
    void switchesTheCellOffAtADeviceThatIsNotHeardAnyMore() throws IOException, StoreException {
        WiredBench.Outcome outcome = bench.run(LineFaultTest::midSweep, bench.potentiostat::mute, ShortPlan.SLOW_SWEEP);

        requireFailedWithAllKept(outcome);
        assertThat(stored(outcome).codes()).contains("noReply", "safeStateUnknown");
        assertThat(outcome.err()).containsPattern(UNKNOWN_UNTIL);
        assertThat(scriptEndings()).contains("aborted");
        assertThat(bench.isCellOff()).isTrue();
    }

    @Test
    void saysUntilWhenTheCellOfASilentDeviceMayBeOn() throws IOException, StoreException, Cancelled {
        WiredBench.Outcome outcome = bench.run(LineFaultTest::midSweep, bench.potentiostat::silence, ShortPlan.SWEEP);

        requireFailedWithAllKept(outcome);
        assertThat(stored(outcome).codes()).contains("noReply", "safeStateUnknown");
        requireCellOffWhenSaid(outcome);
    }

    @Test
    void saysUntilWhenTheCellMayBeOnWhenTheCableIsPulledInMidSweep() throws IOException, StoreException, Cancelled {
        WiredBench.Outcome outcome = bench.run(LineFaultTest::midSweep, bench.potentiostat::cut, ShortPlan.SWEEP);

        requireFailedWithAllKept(outcome);
        assertThat(stored(outcome).codes()).contains("linkLost", "safeStateUnknown");
        requireCellOffWhenSaid(outcome);
    }

    @Test
    void saysUntilWhenTheCellMayBeOnWhenTheCableIsPulledInMidHold() throws IOException, StoreException, Cancelled {
        WiredBench.Outcome outcome = bench.run(LineFaultTest::midHold, bench.potentiostat::cut, ShortPlan.HOLD);

        requireFailedWithAllKept(outcome);
        assertThat(stored(outcome).codes()).contains("linkLost", "safeStateUnknown");
        requireCellOffWhenSaid(outcome);
    }

    @Test
    void switchesTheCellOffWhenTheCableOfTheStageIsPulled() throws IOException, StoreException {
        WiredBench.Outcome outcome = bench.run(LineFaultTest::midSweep, bench.stage::cut, ShortPlan.SLOW_SWEEP);

        requireFailedWithAllKept(outcome);
        assertThat(stored(outcome).codes()).contains("linkLost", "safeStateUnknown");
        assertThat(stored(outcome).messages("safeState")).contains("potentiostat: cell off, confirmed by the device");
        assertThat(outcome.err()).contains("stage state unknown").doesNotContain("cell state unknown");
        assertThat(scriptEndings()).contains("aborted");
        assertThat(bench.isCellOff()).isTrue();
    }

    private static boolean midSweep(JsonNode line) {
        return Acknowledged.isStored(line, SeriesRole.SPECTRUM, 10);
    }

    private static boolean midHold(JsonNode line) {
        return Acknowledged.isStored(line, SeriesRole.HOLD, 200);
    }

    private StoredRun stored(WiredBench.Outcome outcome) throws StoreException {
        StoredRun stored = StoredRun.read(bench.database());
        assertThat(stored.points()).as("%s", outcome.lines()).isEqualTo(Acknowledged.points(outcome.lines()));
        return stored;
    }

    private void requireFailedWithAllKept(WiredBench.Outcome outcome) throws StoreException {
        assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(4);
        assertThat(outcome.err()).contains("what was measured is stored, see: electrolyst show r1");
        StoredRun stored = stored(outcome);
        assertThat(stored.state()).isEqualTo(RunState.FAILED);
        assertThat(stored.points()).anySatisfy((series, points) -> {
            assertThat(series.role()).isIn(SeriesRole.SPECTRUM, SeriesRole.HOLD);
            assertThat(points).isGreaterThanOrEqualTo(10);
        });
    }

    private Iterable<String> scriptEndings() {
        return bench.changes().stream()
                .filter(StateChange.ScriptEnded.class::isInstance)
                .map(change -> ((StateChange.ScriptEnded) change).how())
                .toList();
    }

    /** Waits, in the instruments' time, until the moment that the message names, and looks at the cell. */
    private void requireCellOffWhenSaid(WiredBench.Outcome outcome) throws Cancelled {
        Matcher said = UNKNOWN_UNTIL.matcher(outcome.err());
        assertThat(said.find()).as(outcome.err()).isTrue();
        Instant now = bench.lab.now();
        Instant until = LocalTime.parse(said.group(1))
                .atDate(now.atOffset(ZoneOffset.UTC).toLocalDate())
                .toInstant(ZoneOffset.UTC);
        if (until.isAfter(now)) {
            bench.lab.await(Duration.between(now, until), new Cancel());
        }
        double broughtUpToNow = bench.lab.cellVoltageV();
        assertThat(broughtUpToNow).isFinite();
        assertThat(bench.isCellOff()).isTrue();
        assertThat(bench.lastCellChange().at()).isBeforeOrEqualTo(until);
    }
}
