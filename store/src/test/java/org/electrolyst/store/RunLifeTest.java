package org.electrolyst.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.electrolyst.fixtures.Cases;
import org.electrolyst.model.measurement.ImpedancePoint;
import org.electrolyst.model.measurement.TemperaturePoint;
import org.electrolyst.model.run.RecordId;
import org.electrolyst.model.run.RunState;
import org.electrolyst.model.run.SeriesRole;
import org.electrolyst.model.run.StoredSpectrum;
import org.electrolyst.model.run.StoredTemperatures;
import org.electrolyst.store.sql.Sql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run reads as running exactly as long as its process writes it. */
class RunLifeTest {
    @TempDir
    Path folder;

    @Test
    void everyAcknowledgedPointOutlivesAKilledProcess() throws Exception {
        for (int seed = 0; seed < Cases.count(3, 30); seed++) {
            Path database = folder.resolve("kill " + seed + ".db");
            long acknowledged = killedAfter(new Random(seed).nextInt(60), database);
            try (LabStore store = LabStore.openForReading(database)) {
                RecordId run = RecordId.run(1);
                assertThat(store.run(run).orElseThrow().state())
                        .as("seed %d", seed)
                        .isEqualTo(RunState.INTERRUPTED);
                assertThat(store.measurements().find(run).orElseThrow().end()).isEmpty();
                StoredSpectrum spectrum = store.measurements().spectra(run).get(0);
                assertThat((long) spectrum.spectrum().size())
                        .as("seed %d, points of the spectrum", seed)
                        .isBetween(acknowledged, acknowledged + 1);
                List<ImpedancePoint> written =
                        GivenRun.impedance(0, spectrum.spectrum().size());
                assertThat(spectrum.spectrum().imaginaryOhm().toArray())
                        .isEqualTo(written.stream()
                                .mapToDouble(ImpedancePoint::imaginaryOhm)
                                .toArray());
                assertThat(spectrum.forAnalysis()).isFalse();
                assertThat(store.spectra(run)).isEmpty();
                StoredTemperatures trace =
                        store.measurements().temperatures(run).get(0);
                assertThat((long) trace.points().size()).isBetween(acknowledged, acknowledged + 1);
                assertThat(trace.points())
                        .isEqualTo(GivenRun.temperatures(0, trace.points().size()));
            }
            assertIntact(database);
        }
    }

    /** Lets another process write until it has acknowledged that many points, and kills it; tells how many it did. */
    private static long killedAfter(int points, Path database) throws Exception {
        Process writer = ChildJvm.start(Writer.class, database.toString());
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
            String last = "0";
            for (int i = 0; i <= points; i++) {
                last = next(lines);
            }
            try (LabStore store = LabStore.openForReading(database)) {
                assertThat(store.runs())
                        .singleElement()
                        .satisfies(run -> assertThat(run.state()).isEqualTo(RunState.RUNNING));
            }
            // By its handle, which leaves the stream open: what was said before the end counts, even if nobody had read
            // it.
            writer.toHandle().destroyForcibly();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                last = line;
            }
            assertThat(writer.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return Long.parseLong(last);
        }
    }

    private static String next(BufferedReader lines) throws Exception {
        String line = lines.readLine();
        assertThat(line).as("what the writer says").isNotNull().containsOnlyDigits();
        return line;
    }

    private static void assertIntact(Path database) throws StoreException {
        try (Session session = Session.writing(database, Duration.ZERO)) {
            assertThat(session.<List<String>>read(connection ->
                            Sql.list(connection, "PRAGMA integrity_check", row -> row.text("integrity_check"))))
                    .containsExactly("ok");
            assertThat(session.<List<Long>>read(connection -> Sql.list(
                            connection, "SELECT count(*) AS n FROM pragma_foreign_key_check", row -> row.number("n"))))
                    .containsExactly(0L);
        }
    }

    @Test
    void askingWithinTheProcessDoesNotLoseTheLock() throws Exception {
        Path database = folder.resolve("is it? %41 #1.db");
        try (LabStore store = LabStore.openOrCreate(database);
                LabStore reader = LabStore.openForReading(database);
                RunWriter run = store.beginRun(GivenRun.newRun(Optional.empty()))) {
            for (int i = 0; i < 3; i++) {
                assertThat(store.run(run.run()).orElseThrow().state()).isEqualTo(RunState.RUNNING);
                assertThat(reader.runs().get(0).state()).isEqualTo(RunState.RUNNING);
            }
            assertThat(stateInAnotherProcess(database)).isEqualTo("RUNNING");
            run.end(RunState.ABORTED, GivenRun.after(1), "stopped by a person");
            assertThat(stateInAnotherProcess(database)).isEqualTo("ABORTED");
        }
        assertThat(folder.resolve("is it? %41 #1.db.r1.lock")).doesNotExist();
    }

    @Test
    void aWriterClosedWithoutAnEndLeavesAnInterruptedRun() throws Exception {
        Path database = folder.resolve("lab.db");
        try (LabStore store = LabStore.openOrCreate(database)) {
            RunWriter first = store.beginRun(GivenRun.newRun(Optional.empty()));
            first.close();
            first.close();
            assertThat(store.runs().get(0).state()).isEqualTo(RunState.INTERRUPTED);
            assertThat(store.measurements().find(first.run()).orElseThrow().state())
                    .isEqualTo(RunState.INTERRUPTED);
            try (RunWriter second = store.beginRun(GivenRun.newRun(Optional.empty()))) {
                assertThat(store.runs())
                        .extracting(run -> run.state())
                        .containsExactly(RunState.INTERRUPTED, RunState.RUNNING);
                assertThat(second.run()).isEqualTo(RecordId.run(2));
            }
        }
    }

    @Test
    void aDatabaseSeenThroughALinkShowsTheSameState() throws Exception {
        Path database = folder.resolve("lab.db");
        Path link = Files.createDirectory(folder.resolve("elsewhere")).resolve("link.db");
        try (LabStore store = LabStore.openOrCreate(database);
                RunWriter run = store.beginRun(GivenRun.newRun(Optional.empty()))) {
            Files.createSymbolicLink(link, database);
            try (LabStore reader = LabStore.openForReading(link)) {
                assertThat(reader.run(run.run()).orElseThrow().state()).isEqualTo(RunState.RUNNING);
            }
        }
    }

    private static String stateInAnotherProcess(Path database) throws Exception {
        Process reader = ChildJvm.start(StatePrinter.class, database.toString());
        String output = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(reader.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return output.strip();
    }

    /** Tells the state of the first run. */
    static final class StatePrinter {
        private StatePrinter() {}

        public static void main(String[] arguments) throws StoreException {
            try (LabStore store = LabStore.openForReading(Path.of(arguments[0]))) {
                System.out.println(store.runs().get(0).state());
            }
        }
    }

    /** Measures for ever, and says of each point that it is stored. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] arguments) throws StoreException {
            try (LabStore store = LabStore.openOrCreate(Path.of(arguments[0]));
                    RunWriter run = store.beginRun(GivenRun.newRun(Optional.empty()))) {
                run.beginAttempt(GivenRun.IMPEDANCE, GivenRun.after(0));
                SeriesWriter<ImpedancePoint> spectrum = run.beginSpectrum(
                        GivenRun.series(GivenRun.IMPEDANCE, SeriesRole.SPECTRUM, 1),
                        GivenRun.conditions(GivenRun.after(0)));
                SeriesWriter<TemperaturePoint> temperature = run.beginTemperature(
                        GivenRun.series(GivenRun.IMPEDANCE, SeriesRole.TEMPERATURE, 1), GivenRun.after(0));
                for (int i = 0; i < Integer.MAX_VALUE; i++) {
                    spectrum.append(GivenRun.impedance(i, i + 1));
                    temperature.append(GivenRun.temperatures(i, i + 1));
                    System.out.println(i + 1);
                }
            }
        }
    }
}
