package org.electrolyst.app.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.electrolyst.model.run.RunState;
import org.electrolyst.model.run.SeriesRole;
import org.electrolyst.store.StoreException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run in a process of its own, ended by signals and steered by {@code control}. */
class StoppedRunIT {
    @TempDir
    private Path folder;

    @BeforeEach
    void needsPosix() {
        assumeTrue(File.separatorChar == '/', "skipped: the launcher is for a POSIX shell");
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void aSignalEndsTheRunWithTheCellOff(String signal, int exitCode)
            throws IOException, InterruptedException, StoreException {
        try (Program run = start(ShortPlan.SLOW_SWEEP)) {
            run.await(StoppedRunIT::midSweep);
            assumeFalse(
                    isIgnored(run, signal), "skipped: who started this build ignores the signal, and so do children");
            run.signal(signal);

            assertThat(run.awaitEnd()).as(run.err()).isEqualTo(exitCode);
            requireAbortedWithAllKept(run);
        }
    }

    @ParameterizedTest
    @CsvSource({"stop", "stop-now"})
    void controlEndsTheRunWithTheCellOff(String order) throws IOException, InterruptedException, StoreException {
        try (Program run = start(ShortPlan.SWEEP, ShortPlan.SLOW_SWEEP)) {
            run.await(StoppedRunIT::midSweep);
            assertThat(control(order).exitCode()).isZero();

            assertThat(run.awaitEnd()).as(run.err()).isEqualTo(130);
            requireAbortedWithAllKept(run);
        }
        CommandRun late = control("status");
        assertThat(late.exitCode()).isEqualTo(1);
        assertThat(late.err()).contains("r1 does not listen", "electrolyst show r1");
    }

    @Test
    void controlSkipsARestAndPausesAndResumes() throws IOException, InterruptedException {
        try (Program run = start("  - rest: {at-most: 10 h}\n", ShortPlan.SWEEP, "  - rest: {at-most: 10 h}\n")) {
            run.await(line -> Acknowledged.isStored(line, SeriesRole.REST, 3));
            JsonNode resting = status();
            assertThat(resting.path("state").asText()).isEqualTo("running");
            assertThat(resting.path("step").asInt()).isEqualTo(1);
            assertThat(resting.path("steps").asInt()).isEqualTo(3);
            assertThat(resting.path("points").asInt()).isGreaterThanOrEqualTo(3);

            assertThat(control("skip").exitCode()).isZero();
            run.await(line -> isOfStep(line, "stepBegan", 2));
            CommandRun unskippable = control("skip");
            assertThat(unskippable.exitCode()).as(unskippable.out()).isEqualTo(1);

            assertThat(control("pause").exitCode()).isZero();
            run.await(line -> isOfStep(line, "stepEnded", 2));
            assertThat(status().path("paused").asBoolean()).isTrue();
            assertThat(run.lines()).noneMatch(line -> isOfStep(line, "stepBegan", 3));

            assertThat(control("resume").exitCode()).isZero();
            run.await(line -> isOfStep(line, "stepBegan", 3));
            assertThat(status().path("paused").asBoolean()).isFalse();
            assertThat(control("stop-now").exitCode()).isZero();
            assertThat(run.awaitEnd()).isEqualTo(130);
        }
    }

    @Test
    void controlKnowsItsOrdersAndItsRuns() throws IOException, InterruptedException {
        try (Program run = start(ShortPlan.REST)) {
            run.await(line -> Acknowledged.isStored(line, SeriesRole.REST, 1));

            assertThat(control("dance").exitCode()).isEqualTo(2);
            CommandRun unknown = CommandRun.of(folder, "control", "r7", "status", "--db", "lab.db");
            assertThat(unknown.exitCode()).isEqualTo(1);
            assertThat(unknown.err()).contains("there is no run r7");
        }
    }

    private static boolean midSweep(JsonNode line) {
        return Acknowledged.isStored(line, SeriesRole.SPECTRUM, 10);
    }

    private Program start(String... steps) throws IOException {
        Files.writeString(folder.resolve("plan.yaml"), ShortPlan.simulated(steps));
        return Program.start(
                folder, "run", "plan.yaml", "--simulate", "--time-scale", "50", "--json", "--db", "lab.db");
    }

    private CommandRun control(String order) {
        return CommandRun.of(folder, "control", "r1", order, "--db", "lab.db", "--json");
    }

    private JsonNode status() {
        CommandRun status = control("status");
        assertThat(status.exitCode()).as(status.err()).isZero();
        return Acknowledged.parse(status.out().strip());
    }

    private static boolean isOfStep(JsonNode line, String event, int step) {
        return line.path("event").asText().equals(event) && line.path("step").asInt() == step;
    }

    private void requireAbortedWithAllKept(Program run) throws StoreException {
        StoredRun stored = StoredRun.read(folder.resolve("lab.db"));
        assertThat(stored.state()).isEqualTo(RunState.ABORTED);
        assertThat(stored.codes()).contains("stopped");
        assertThat(stored.messages("safeState"))
                .containsExactly(
                        "potentiostat: cell off, confirmed by the device",
                        "stage: stage stopped, heater and pump off, confirmed");
        assertThat(Acknowledged.points(run.lines()))
                .isNotEmpty()
                .allSatisfy((series, points) -> assertThat(stored.points().getOrDefault(series, 0L))
                        .as("%s", series)
                        .isGreaterThanOrEqualTo(points));
    }

    /** By the mask of ignored signals that Linux tells. */
    private static boolean isIgnored(Program run, String signal) throws IOException {
        Path status = Path.of("/proc", Long.toString(run.pid()), "status");
        if (!Files.exists(status)) {
            return false;
        }
        int number = signal.equals("INT") ? 2 : 15;
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .map(line -> Long.parseUnsignedLong(line.substring(7).strip(), 16))
                .anyMatch(mask -> (mask >>> (number - 1) & 1) == 1);
    }
}
