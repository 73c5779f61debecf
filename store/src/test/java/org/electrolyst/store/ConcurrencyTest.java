package org.electrolyst.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.electrolyst.fixtures.Cases;
import org.electrolyst.model.run.RecordId;
import org.electrolyst.model.run.RunState;
import org.electrolyst.model.run.SeriesRole;
import org.electrolyst.store.run.RunTable;
import org.electrolyst.store.sql.Sql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConcurrencyTest {
    @TempDir
    Path folder;

    @Test
    void anotherConnectionReadsWhatIsCommittedWhileAWriteIsUnderWay() throws Exception {
        try (LabStore writer = LabStore.openOrCreate(path());
                LabStore reader = LabStore.openForReading(path());
                Session unfinished = Session.writing(path(), Duration.ZERO)) {
            writer.addImport(Given.imported(Optional.empty(), Given.file("a.txt", "a", Given.spectrum(5, 1))));
            long seenInside = unfinished.write(connection -> {
                Sql.insert(
                        connection,
                        "INSERT INTO run (kind, started_at, description) VALUES ('import', ?, '')",
                        Given.NOON);
                assertThat(reader.runs()).hasSize(1);
                return Sql.first(connection, "SELECT count(*) AS n FROM run", row -> row.number("n"))
                        .orElseThrow();
            });
            assertThat(seenInside).isEqualTo(2);
            assertThat(reader.runs()).hasSize(2);
        }
    }

    @Test
    void anotherProcessReadsWhileTheWriterIsOpen() throws Exception {
        try (LabStore writer = LabStore.openOrCreate(path())) {
            for (int i = 0; i < 3; i++) {
                writer.addImport(Given.imported(
                        Optional.empty(), Given.file("f" + i, "content " + i, Given.spectrum(5, i + 1))));
            }
            Process reader = ChildJvm.start(RunCounter.class, path().toString());
            String output = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(reader.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(output.strip()).isEqualTo("3 runs");
            writer.addImport(Given.imported(Optional.empty(), Given.file("last", "last", Given.spectrum(5, 9))));
            assertThat(writer.runs()).hasSize(4);
        }
    }

    @Test
    void readersOfThisProcessAndOfOthersNeverWaitForARunningMeasurement() throws Exception {
        int points = Cases.count(300, 5000);
        ExecutorService readers = Executors.newFixedThreadPool(2);
        try (LabStore store = LabStore.openOrCreate(path(), Duration.ZERO);
                RunWriter run = store.beginRun(GivenRun.newRun(Optional.empty()))) {
            Process other = ChildJvm.start(PointWatcher.class, path().toString(), Integer.toString(points));
            List<Future<Integer>> watching = List.of(
                    readers.submit(() -> PointWatcher.watch(path(), points)),
                    readers.submit(() -> PointWatcher.watch(path(), points)));
            run.beginAttempt(GivenRun.IMPEDANCE, GivenRun.after(0));
            var spectrum = run.beginSpectrum(
                    GivenRun.series(GivenRun.IMPEDANCE, SeriesRole.SPECTRUM, 1),
                    GivenRun.conditions(GivenRun.after(0)));
            for (int i = 0; i < points; i++) {
                spectrum.append(GivenRun.impedance(i, i + 1));
            }
            for (Future<Integer> watcher : watching) {
                assertThat(watcher.get(60, TimeUnit.SECONDS)).isPositive();
            }
            String output = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(output.strip()).matches("looked [0-9]+ times");
        } finally {
            readers.shutdownNow();
        }
    }

    @Test
    void aSecondWriterSaysThatTheDatabaseIsBusy() throws Exception {
        try (LabStore store = LabStore.openOrCreate(path(), Duration.ZERO);
                Connection other = DriverManager.getConnection("jdbc:sqlite:" + path());
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            assertThatExceptionOfType(StoreBusy.class)
                    .isThrownBy(() -> store.saveSample(Given.sample("P03", 0.6), Given.NOON))
                    .withMessageContaining("locked by another program")
                    .satisfies(e -> assertThat(e.path()).isEqualTo(path()));
            assertThat(store.samples()).isEmpty();
            statement.execute("ROLLBACK");
            store.saveSample(Given.sample("P03", 0.6), Given.NOON);
            assertThat(store.samples()).hasSize(1);
        }
    }

    @Test
    void aFullDiskLeavesNothingOfTheImportAndTheStoreUsable() throws Exception {
        LabStore.openOrCreate(path()).close();
        try (Session session = Session.writing(path(), Duration.ZERO)) {
            assertThatExceptionOfType(StoreFull.class)
                    .isThrownBy(() -> session.write(connection -> {
                        Sql.list(connection, "PRAGMA max_page_count = 1", row -> row);
                        return RunTable.add(
                                connection,
                                Given.imported(Optional.empty(), Given.file("a", "a", Given.spectrum(5000, 1))));
                    }))
                    .withMessageContaining("free some space");
        }
        try (LabStore store = LabStore.openOrCreate(path())) {
            assertThat(store.runs()).isEmpty();
            store.addImport(Given.imported(Optional.empty(), Given.file("a", "a", Given.spectrum(5000, 1))));
            assertThat(store.runs()).hasSize(1);
        }
    }

    /** What the other process runs. */
    static final class RunCounter {
        private RunCounter() {}

        public static void main(String[] arguments) throws StoreException {
            try (LabStore store = LabStore.openForReading(Path.of(arguments[0]))) {
                System.out.println(store.runs().size() + " runs");
            }
        }
    }

    /** Reads a growing spectrum until it has all its points. */
    static final class PointWatcher {
        private PointWatcher() {}

        public static void main(String[] arguments) throws StoreException {
            int looked = watch(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
            System.out.println("looked " + looked + " times");
        }

        static int watch(Path path, int points) throws StoreException {
            try (LabStore store = LabStore.openForReading(path)) {
                int looked = 0;
                for (int seen = 0; seen < points; looked++) {
                    int before = seen;
                    seen = store.measurements().spectra(RecordId.run(1)).stream()
                            .mapToInt(stored -> stored.spectrum().size())
                            .sum();
                    if (seen < before
                            || store.run(RecordId.run(1)).orElseThrow().state() != RunState.RUNNING) {
                        throw new IllegalStateException(seen + " points after " + before);
                    }
                }
                return looked;
            }
        }
    }

    private Path path() {
        return folder.resolve("lab.db");
    }
}
