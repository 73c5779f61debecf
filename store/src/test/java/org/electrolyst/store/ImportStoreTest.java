package org.electrolyst.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.result.DataSource;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.run.RecordId;
import org.electrolyst.model.run.RunState;
import org.electrolyst.model.run.RunSummary;
import org.electrolyst.model.run.StoredCurve;
import org.electrolyst.model.run.StoredSpectrum;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.electrolyst.model.spectrum.SpectrumConditions;
import org.electrolyst.store.run.ImportedFile;
import org.electrolyst.store.run.ImportedSpectrum;
import org.electrolyst.store.run.NewImport;
import org.electrolyst.store.sql.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportStoreTest {
    @TempDir
    Path folder;

    private LabStore store;

    @BeforeEach
    void open() throws StoreException {
        store = LabStore.openOrCreate(folder.resolve("lab.db"));
        store.saveSample(Given.sample("P03", 0.6), Given.NOON);
        store.saveSample(Given.sample("P04", 0.6), Given.NOON);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void givesBackEverySpectrumAndCurveToTheLastBit() throws StoreException {
        ImpedanceSpectrum odd = new ImpedanceSpectrum(
                DoubleVector.of(Double.MIN_VALUE, 0.1 + 0.2, Double.MAX_VALUE),
                DoubleVector.of(-0.0, Math.PI, -Double.MIN_VALUE),
                DoubleVector.of(0.0, -1 / 3.0, -Double.MAX_VALUE));
        ImportedFile file = new ImportedFile(
                "cell 3/150deg.txt",
                "raw".getBytes(StandardCharsets.UTF_8),
                List.of(
                        new ImportedSpectrum(Given.spectrum(61, 1), Given.conditions()),
                        new ImportedSpectrum(odd, SpectrumConditions.unknown())),
                List.of(Given.curve()),
                List.of());
        RecordId run = store.addImport(Given.imported(Optional.of("P03"), file));

        StoredSpectrum first = StoredSpectrum.imported(
                RecordId.spectrum(1),
                run,
                new DataSource("cell 3/150deg.txt", 1),
                Given.spectrum(61, 1),
                Given.conditions());
        StoredSpectrum second = StoredSpectrum.imported(
                RecordId.spectrum(2), run, new DataSource("cell 3/150deg.txt", 2), odd, SpectrumConditions.unknown());
        StoredCurve curve =
                StoredCurve.imported(RecordId.curve(1), run, new DataSource("cell 3/150deg.txt", 1), Given.curve());
        assertThat(run).isEqualTo(RecordId.run(1));
        assertThat(store.spectra(run)).containsExactly(first, second);
        assertThat(store.spectrum(RecordId.spectrum(2))).contains(second);
        assertThat(store.spectraOfSample("P03")).containsExactly(first, second);
        assertThat(store.spectraOfSample("P04")).isEmpty();
        assertThat(store.curves(run)).containsExactly(curve);
        assertThat(store.curve(RecordId.curve(1))).contains(curve);
        assertThat(store.curvesOfSample("P03")).containsExactly(curve);
    }

    @Test
    void summarizesRunsOldestFirst() throws StoreException {
        store.addImport(Given.imported(
                Optional.of("P03"),
                Given.file("a.txt", "a", Given.spectrum(5, 1), Given.spectrum(5, 2)),
                Given.file("b.txt", "b", Given.spectrum(5, 3))));
        store.addImport(Given.imported(Optional.empty(), Given.file("c.txt", "c", Given.spectrum(5, 4))));
        RunSummary first = new RunSummary(
                RecordId.run(1),
                RunSummary.Kind.IMPORT,
                Optional.of("P03"),
                RunState.FINISHED,
                Given.NOON,
                "seven temperatures",
                3,
                0,
                0);
        RunSummary second = new RunSummary(
                RecordId.run(2),
                RunSummary.Kind.IMPORT,
                Optional.empty(),
                RunState.FINISHED,
                Given.NOON,
                "seven temperatures",
                1,
                0,
                0);
        assertThat(store.runs()).containsExactly(first, second);
        assertThat(store.run(RecordId.run(2))).contains(second);
        assertThat(store.run(RecordId.run(3))).isEmpty();
    }

    @Test
    void keepsTheNotesOfTheImporterInTheirOrder() throws StoreException {
        List<Flag> notes = List.of(
                Flag.warning("imaginarySignTurned", "the column -Z'' was turned"), Flag.info("rows", "61 rows"));
        ImportedFile file = new ImportedFile(
                "a.txt",
                new byte[] {1},
                List.of(new ImportedSpectrum(Given.spectrum(3, 1), Given.conditions())),
                List.of(),
                notes);
        RecordId run = store.addImport(Given.imported(Optional.empty(), file));
        assertThat(store.notes(run)).isEqualTo(notes);
        assertThat(store.notes(RecordId.run(99))).isEmpty();
    }

    @Test
    void refusesTheSameBytesForTheSameSampleAndLeavesNothingOfThatImport() throws StoreException {
        RecordId run = store.addImport(
                Given.imported(Optional.of("P03"), Given.file("a.txt", "content", Given.spectrum(5, 1))));
        NewImport again = Given.imported(
                Optional.of("P03"),
                Given.file("new.txt", "new", Given.spectrum(5, 2)),
                Given.file("copy of a.txt", "content", Given.spectrum(5, 1)));
        assertThatExceptionOfType(StoreDuplicate.class)
                .isThrownBy(() -> store.addImport(again))
                .withMessageContaining("copy of a.txt")
                .satisfies(e -> assertThat(e.run()).isEqualTo(run));
        assertThat(store.runs()).hasSize(1);
        assertThat(store.spectraOfSample("P03")).hasSize(1);
    }

    @Test
    void takesTheSameBytesForAnotherSampleAndOnceForNone() throws StoreException {
        ImportedFile file = Given.file("a.txt", "content", Given.spectrum(5, 1));
        store.addImport(Given.imported(Optional.of("P03"), file));
        store.addImport(Given.imported(Optional.of("P04"), file));
        store.addImport(Given.imported(Optional.empty(), file));
        assertThatExceptionOfType(StoreDuplicate.class)
                .isThrownBy(() -> store.addImport(Given.imported(Optional.empty(), file)))
                .satisfies(e -> assertThat(e.run()).isEqualTo(RecordId.run(3)));
        assertThat(store.runOfFile(file.sha256())).contains(RecordId.run(1));
        assertThat(store.runOfFile("0".repeat(64))).isEmpty();
    }

    @Test
    void keepsTheBytesOfTheFileWithTheirKnownHash() throws StoreException {
        // FIPS 180-2 appendix B.1: the hash of "abc"
        store.addImport(Given.imported(Optional.empty(), Given.file("abc.txt", "abc", Given.spectrum(2, 1))));
        assertThat(store.runOfFile("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"))
                .contains(RecordId.run(1));
        try (Session session = Session.reading(folder.resolve("lab.db"), Duration.ZERO)) {
            assertThat(session.<List<byte[]>>read(
                            c -> Sql.list(c, "SELECT content FROM source_file", row -> row.blob("content"))))
                    .containsExactly("abc".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void saysThatASampleIsNotSavedAndStoresNothing() throws StoreException {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.addImport(
                        Given.imported(Optional.of("P99"), Given.file("a.txt", "a", Given.spectrum(5, 1)))))
                .withMessageContaining("P99");
        assertThat(store.runs()).isEmpty();
        store.addImport(Given.imported(Optional.of("P03"), Given.file("a.txt", "a", Given.spectrum(5, 1))));
        assertThat(store.runs()).hasSize(1);
    }

    @Test
    void refusesAnIdentityOfTheWrongKind() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.spectra(RecordId.spectrum(1)))
                .withMessage("s1 names no run");
        assertThatIllegalArgumentException().isThrownBy(() -> store.curve(RecordId.run(1)));
    }

    @Test
    void refusesAnImportThatHoldsNothingOrOneFileTwice() {
        assertThatIllegalArgumentException().isThrownBy(() -> Given.imported(Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> Given.file("a.txt", "a"));
        assertThatIllegalArgumentException().isThrownBy(() -> Given.file("a.txt", "", Given.spectrum(5, 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Given.imported(
                        Optional.empty(),
                        Given.file("a.txt", "same", Given.spectrum(5, 1)),
                        Given.file("b.txt", "same", Given.spectrum(5, 1))))
                .withMessageContaining("a.txt and b.txt");
    }

    @Test
    void storesAMillionPoints() throws StoreException {
        ImpedanceSpectrum large = Given.spectrum(1_000_000, 1);
        RecordId run = store.addImport(Given.imported(Optional.empty(), Given.file("large.txt", "large", large)));
        assertThat(store.spectra(run))
                .singleElement()
                .satisfies(stored -> assertThat(stored.spectrum().equals(large)).isTrue());
    }
}
