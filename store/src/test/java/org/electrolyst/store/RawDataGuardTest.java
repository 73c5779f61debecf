package org.electrolyst.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.electrolyst.model.measurement.LinkBytes;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.run.RecordId;
import org.electrolyst.model.run.RunEvent;
import org.electrolyst.model.run.RunState;
import org.electrolyst.model.run.SeriesRole;
import org.electrolyst.model.run.StepOutcome;
import org.electrolyst.store.result.NewResult;
import org.electrolyst.store.run.ImportedFile;
import org.electrolyst.store.run.ImportedSpectrum;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was stored once can neither be changed nor deleted, and if it is all the same, reading says so. */
class RawDataGuardTest {
    @TempDir
    static Path original;

    @TempDir
    Path folder;

    private Path path;

    @BeforeAll
    static void storeOneOfEach() throws StoreException {
        try (LabStore store = LabStore.openOrCreate(original.resolve("lab.db"))) {
            store.saveSample(Given.sample("P03", 0.6), Given.NOON);
            ImportedFile file = new ImportedFile(
                    "a.txt",
                    new byte[] {1, 2},
                    List.of(new ImportedSpectrum(Given.spectrum(10, 1), Given.conditions())),
                    List.of(Given.curve()),
                    List.of(Flag.info("rows", "10 rows")));
            RecordId run = store.addImport(Given.imported(Optional.of("P03"), file));
            store.addResult(new NewResult(
                    Optional.of("P03"),
                    Optional.of(run),
                    Optional.of(RecordId.spectrum(1)),
                    "{}",
                    "0.1.0",
                    Given.NOON,
                    Given.conductivity("s1")));
            measureOneOfEach(store);
        }
    }

    @BeforeEach
    void copy() throws IOException {
        path = Files.copy(original.resolve("lab.db"), folder.resolve("lab.db"));
    }

    private static void measureOneOfEach(LabStore store) throws StoreException {
        try (RunWriter writer = store.beginRun(GivenRun.newRun(Optional.of("P03")))) {
            writer.beginAttempt(GivenRun.IMPEDANCE, GivenRun.after(1));
            var spectrum = writer.beginSpectrum(
                    GivenRun.series(GivenRun.IMPEDANCE, SeriesRole.SPECTRUM, 1),
                    GivenRun.conditions(GivenRun.after(1)));
            spectrum.append(GivenRun.impedance(0, 6));
            spectrum.append(GivenRun.impedance(6, 10));
            spectrum.end(GivenRun.after(2));
            writer.endAttempt(GivenRun.IMPEDANCE, GivenRun.after(2), StepOutcome.DONE);
            writer.event(new RunEvent(GivenRun.after(2), Optional.of(GivenRun.IMPEDANCE), Flag.info("x", "y")));
            writer.linkBytes("stage", List.of(new LinkBytes(GivenRun.after(2), true, "T\r")));
            writer.end(RunState.ABORTED, GivenRun.after(3), "stopped");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE segment SET n = n",
                "DELETE FROM segment",
                "REPLACE INTO segment SELECT * FROM segment",
                "REPLACE INTO segment (series, attempt, first_index, n, format, columns, sha256) "
                        + "SELECT series, attempt, first_index, 1, format, x'00', sha256 FROM segment",
                "UPDATE series SET number = 2",
                "DELETE FROM series",
                "REPLACE INTO series SELECT * FROM series",
                "UPDATE source_file SET name = 'b'",
                "DELETE FROM source_file",
                "REPLACE INTO source_file SELECT * FROM source_file",
                "UPDATE result SET payload = '{}'",
                "DELETE FROM result",
                "REPLACE INTO result SELECT * FROM result",
                "UPDATE result_parameter SET value = 1",
                "DELETE FROM result_parameter",
                "REPLACE INTO result_parameter SELECT * FROM result_parameter",
                "UPDATE spectrum SET temperature_k = 300",
                "DELETE FROM spectrum",
                "REPLACE INTO spectrum SELECT * FROM spectrum",
                "UPDATE curve SET series = 1",
                "DELETE FROM curve",
                "REPLACE INTO curve SELECT * FROM curve",
                "UPDATE note SET message = ''",
                "DELETE FROM note",
                "REPLACE INTO note SELECT * FROM note",
                "UPDATE sample_version SET thickness_m = 1",
                "DELETE FROM sample",
                "REPLACE INTO sample (id) VALUES ('P03')",
                "DELETE FROM run",
                "REPLACE INTO run SELECT * FROM run",
                "DELETE FROM sample_version",
                "REPLACE INTO sample_version SELECT * FROM sample_version",
                "UPDATE measurement SET software_version = 'x'",
                "DELETE FROM measurement",
                "REPLACE INTO measurement SELECT * FROM measurement",
                "UPDATE instrument SET serial_number = 'x'",
                "DELETE FROM instrument",
                "REPLACE INTO instrument SELECT * FROM instrument",
                "UPDATE step SET description = ''",
                "DELETE FROM step",
                "REPLACE INTO step SELECT * FROM step",
                "UPDATE attempt SET began_at = ''",
                "DELETE FROM attempt",
                "REPLACE INTO attempt SELECT * FROM attempt",
                "UPDATE attempt_end SET outcome = 'done'",
                "DELETE FROM attempt_end",
                "REPLACE INTO attempt_end SELECT * FROM attempt_end",
                "UPDATE series_end SET points = 9",
                "DELETE FROM series_end",
                "REPLACE INTO series_end SELECT * FROM series_end",
                "UPDATE run_event SET message = ''",
                "DELETE FROM run_event",
                "REPLACE INTO run_event SELECT * FROM run_event",
                "UPDATE link_bytes SET bytes = x''",
                "DELETE FROM link_bytes",
                "REPLACE INTO link_bytes SELECT * FROM link_bytes",
                "UPDATE run_end SET state = 'finished'",
                "DELETE FROM run_end",
                "REPLACE INTO run_end SELECT * FROM run_end",
                "UPDATE run SET description = ''",
                "UPDATE sample SET id = 'P05'",
                "REPLACE INTO instrument (run, role, driver, model, port) VALUES (2, 'stage', '', '', '')",
                "REPLACE INTO step (run, number, kind, description) VALUES (2, 1, '', '')",
                "REPLACE INTO attempt (step, number, began_at) SELECT step, number, '' FROM attempt",
                "REPLACE INTO series (run, attempt, role, part, started_at) "
                        + "SELECT run, attempt, role, part, '' FROM series WHERE attempt IS NOT NULL",
                "INSERT INTO segment (series, attempt, first_index, n, format, columns, sha256) "
                        + "SELECT series, attempt, 10, n, format, columns, sha256 FROM segment WHERE first_index = 6"
            })
    void theDatabaseItselfRefuses(String statement) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> Given.behindTheBackOf(path, statement))
                .withMessageContaining("never");
    }

    @Test
    void namesTheSpectrumAndRunWhoseBytesHaveChanged() throws Exception {
        Given.behindTheBackOf(
                path,
                "DROP TRIGGER segment_is_not_altered",
                "UPDATE segment SET columns = CAST(substr(columns, 1, 7) || x'40' || substr(columns, 9) AS BLOB)"
                        + " WHERE key = 1");
        try (LabStore store = LabStore.openForReading(path)) {
            assertThatExceptionOfType(StoreDamaged.class)
                    .isThrownBy(() -> store.spectra(RecordId.run(1)))
                    .withMessageContaining(path.toString())
                    .satisfies(e -> assertThat(e.what())
                            .contains("segment at point 0 of s1 of run r1")
                            .contains("SHA-256"));
            assertThat(store.curves(RecordId.run(1))).hasSize(1);
        }
    }

    @Test
    void namesTheSegmentOfAMeasurementWhoseBytesHaveChanged() throws Exception {
        Given.behindTheBackOf(
                path,
                "DROP TRIGGER segment_is_not_altered",
                "UPDATE segment SET columns = CAST(substr(columns, 1, 7) || x'40' || substr(columns, 9) AS BLOB)"
                        + " WHERE first_index = 6");
        try (LabStore store = LabStore.openForReading(path)) {
            assertThatExceptionOfType(StoreDamaged.class)
                    .isThrownBy(() -> store.spectra(RecordId.run(2)))
                    .satisfies(e -> assertThat(e.what())
                            .contains("segment at point 6 of s2 of run r2")
                            .contains("SHA-256"));
        }
    }

    @Test
    void namesTheRunWhosePlanHasChanged() throws Exception {
        Given.behindTheBackOf(path, "DROP TRIGGER measurement_is_not_altered", "UPDATE measurement SET plan = x'00'");
        try (LabStore store = LabStore.openForReading(path)) {
            assertThatExceptionOfType(StoreDamaged.class)
                    .isThrownBy(() -> store.measurements().find(RecordId.run(2)))
                    .withMessageContaining("the plan of run r2");
        }
    }

    @Test
    void noticesBytesThatAreMissing() throws Exception {
        Given.behindTheBackOf(
                path,
                "DROP TRIGGER segment_is_not_altered",
                "UPDATE segment SET columns = substr(columns, 1, 100) WHERE key = 1");
        assertReadingSpectrumFails("100 bytes");
    }

    @Test
    void noticesAnotherFormat() throws Exception {
        Given.behindTheBackOf(
                path, "DROP TRIGGER segment_is_not_altered", "UPDATE segment SET format = 'f32le' WHERE key = 1");
        assertReadingSpectrumFails("f32le");
    }

    @Test
    void noticesASegmentThatIsGone() throws Exception {
        Given.behindTheBackOf(path, "DROP TRIGGER segment_is_not_deleted", "DELETE FROM segment WHERE key = 1");
        assertReadingSpectrumFails("no segment");
    }

    @Test
    void noticesASeriesThatBeginsLate() throws Exception {
        Given.behindTheBackOf(
                path, "DROP TRIGGER segment_is_not_altered", "UPDATE segment SET first_index = 3 WHERE key = 1");
        assertReadingSpectrumFails("does not begin at point 0");
    }

    @Test
    void readsTheSegmentsOfTheLastAttemptAsOneSeries() throws Exception {
        // Another attempt whose first segment is all ten points once more and whose second is the same again.
        Given.behindTheBackOf(
                path,
                "INSERT INTO segment (series, attempt, first_index, n, format, columns, sha256) "
                        + "SELECT series, 2, 0, n, format, columns, sha256 FROM segment WHERE key = 1",
                "INSERT INTO segment (series, attempt, first_index, n, format, columns, sha256) "
                        + "SELECT series, 2, 10, n, format, columns, sha256 FROM segment WHERE key = 1");
        try (LabStore store = LabStore.openForReading(path)) {
            assertThat(store.spectrum(RecordId.spectrum(1)).orElseThrow().spectrum())
                    .isEqualTo(
                            Given.spectrum(10, 1).select(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9));
        }
    }

    @Test
    void namesTheResultThatCannotBeRead() throws Exception {
        Given.behindTheBackOf(
                path, "DROP TRIGGER result_is_not_altered", "UPDATE result SET payload = substr(payload, 1, 40)");
        try (LabStore store = LabStore.openForReading(path)) {
            assertThatExceptionOfType(StoreDamaged.class)
                    .isThrownBy(() -> store.resultsOfRun(RecordId.run(1)))
                    .withMessageContaining("result a1");
        }
    }

    private void assertReadingSpectrumFails(String why) throws StoreException {
        try (LabStore store = LabStore.openForReading(path)) {
            assertThatExceptionOfType(StoreDamaged.class)
                    .isThrownBy(() -> store.spectrum(RecordId.spectrum(1)))
                    .withMessageContaining("s1 of run r1")
                    .withMessageContaining(why);
        }
    }
}
