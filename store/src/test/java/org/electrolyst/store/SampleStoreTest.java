package org.electrolyst.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.electrolyst.model.sample.Cell;
import org.electrolyst.model.sample.Sample;
import org.electrolyst.store.sql.Sql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleStoreTest {
    @TempDir
    Path folder;

    @Test
    void givesBackWhatWasSaved() throws StoreException {
        try (LabStore store = LabStore.openOrCreate(path())) {
            Sample known = Given.sample("MOF-688-P03", 0.6);
            Sample unknown = new Sample("bare", Optional.empty(), Cell.unknown());
            store.saveSample(known, Given.NOON);
            store.saveSample(unknown, Given.NOON);
            assertThat(store.sample("MOF-688-P03")).contains(known);
            assertThat(store.sample("bare")).contains(unknown);
            assertThat(store.sample("MOF")).isEmpty();
            assertThat(store.samples()).containsExactly(known, unknown);
        }
    }

    @Test
    void aChangedThicknessIsANewVersionAndTheOlderOneStays() throws StoreException {
        try (LabStore store = LabStore.openOrCreate(path())) {
            store.saveSample(Given.sample("P03", 0.60), Given.NOON);
            store.saveSample(Given.sample("P03", 0.55), Given.NOON.plusSeconds(60));
            assertThat(store.samples()).containsExactly(Given.sample("P03", 0.55));
        }
        assertThat(savedThicknesses()).containsExactly(0.6e-3, 0.55e-3);
    }

    @Test
    void anUnchangedSampleMakesNoVersion() throws StoreException {
        try (LabStore store = LabStore.openOrCreate(path())) {
            store.saveSample(Given.sample("P03", 0.60), Given.NOON);
            store.saveSample(Given.sample("P03", 0.60), Given.NOON.plusSeconds(60));
        }
        assertThat(savedThicknesses()).hasSize(1);
    }

    @Test
    void aSampleChangedBackIsAVersionOfItsOwn() throws StoreException {
        try (LabStore store = LabStore.openOrCreate(path())) {
            store.saveSample(Given.sample("P03", 0.60), Given.NOON);
            store.saveSample(Given.sample("P03", 0.55), Given.NOON);
            store.saveSample(Given.sample("P03", 0.60), Given.NOON);
            assertThat(store.sample("P03")).contains(Given.sample("P03", 0.60));
        }
        assertThat(savedThicknesses()).hasSize(3);
    }

    @Test
    void sqlInANameIsOnlyAName() throws StoreException, SQLException {
        String name = "'); DROP TABLE run;-- \"?%_\\ ŞıΩ\uD83D\uDD0B";
        try (LabStore store = LabStore.openOrCreate(path())) {
            Sample sample = new Sample(name, Optional.of(name), Cell.unknown());
            store.saveSample(sample, Given.NOON);
            store.addImport(Given.imported(Optional.of(name), Given.file(name, name, Given.spectrum(3, 1))));
            assertThat(store.samples()).containsExactly(sample);
            assertThat(store.spectraOfSample(name))
                    .singleElement()
                    .satisfies(
                            spectrum -> assertThat(spectrum.source().source()).isEqualTo(name));
            assertThat(store.runs())
                    .singleElement()
                    .satisfies(run -> assertThat(run.sampleId()).contains(name));
        }
    }

    private List<Double> savedThicknesses() throws StoreException {
        try (Session session = Session.reading(path(), Duration.ZERO)) {
            return session.read(connection -> Sql.list(
                    connection,
                    "SELECT thickness_m FROM sample_version ORDER BY key",
                    row -> row.optionalReal("thickness_m").orElseThrow()));
        }
    }

    private Path path() {
        return folder.resolve("lab.db");
    }
}
