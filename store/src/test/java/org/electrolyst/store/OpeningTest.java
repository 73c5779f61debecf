package org.electrolyst.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.electrolyst.store.sql.Sql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpeningTest {
    @TempDir
    Path folder;

    @Test
    void makesADatabaseThatASecondOpeningReads() throws StoreException {
        Path path = folder.resolve("lab.db");
        try (LabStore store = LabStore.openOrCreate(path)) {
            store.saveSample(Given.sample("P03", 0.6), Given.NOON);
        }
        try (LabStore store = LabStore.openOrCreate(path)) {
            assertThat(store.samples()).containsExactly(Given.sample("P03", 0.6));
        }
        try (LabStore store = LabStore.openForReading(path)) {
            assertThat(store.samples()).containsExactly(Given.sample("P03", 0.6));
        }
    }

    @Test
    void readingNeverMakesADatabase() throws IOException {
        Path path = folder.resolve("lab.db");
        assertThatExceptionOfType(StoreMissing.class)
                .isThrownBy(() -> LabStore.openForReading(path))
                .withMessageContaining(path.toString())
                .withMessageContaining("nothing was created");
        assertThat(filesIn(folder)).isEmpty();
    }

    @Test
    void asksForTheFolderThatIsMissing() throws IOException {
        Path path = folder.resolve("none").resolve("lab.db");
        assertThatExceptionOfType(StoreMissing.class)
                .isThrownBy(() -> LabStore.openOrCreate(path))
                .withMessageContaining("no folder " + folder.resolve("none"));
        assertThat(filesIn(folder)).isEmpty();
    }

    @Test
    void doesNotTakeAFolderForADatabase() {
        assertThatExceptionOfType(StoreForeign.class)
                .isThrownBy(() -> LabStore.openOrCreate(folder))
                .withMessageContaining("a folder");
        assertThatExceptionOfType(StoreForeign.class).isThrownBy(() -> LabStore.openForReading(folder));
    }

    @Test
    void doesNotTouchATextFile() throws IOException {
        for (String text : new String[] {"freq,re,im\n1,2,3\n", "x", "1000.0 2000.0 -3000.0\n".repeat(1000)}) {
            Path path = Files.writeString(folder.resolve("data.txt"), text, StandardCharsets.UTF_8);
            assertThatExceptionOfType(StoreForeign.class)
                    .isThrownBy(() -> LabStore.openOrCreate(path))
                    .withMessageContaining(path.toString())
                    .withMessageContaining("not touched");
            assertThatExceptionOfType(StoreForeign.class).isThrownBy(() -> LabStore.openForReading(path));
            assertThat(path).hasContent(text);
            assertThat(filesIn(folder)).containsExactly("data.txt");
        }
    }

    @Test
    void doesNotTouchTheDatabaseOfAnotherProgram() throws Exception {
        Path path = folder.resolve("other.db");
        Given.behindTheBackOf(path, "CREATE TABLE theirs (x)", "PRAGMA user_version = 1");
        byte[] before = Files.readAllBytes(path);
        assertThatExceptionOfType(StoreForeign.class)
                .isThrownBy(() -> LabStore.openOrCreate(path))
                .withMessageContaining("another program");
        assertThat(path).hasBinaryContent(before);
        assertThat(filesIn(folder)).containsExactly("other.db");
    }

    @Test
    void refusesANewerSchemaWithoutTouchingAByte() throws Exception {
        Path path = folder.resolve("lab.db");
        LabStore.openOrCreate(path).close();
        Given.behindTheBackOf(path, "PRAGMA user_version = 7");
        byte[] before = Files.readAllBytes(path);
        assertThatExceptionOfType(StoreNewer.class)
                .isThrownBy(() -> LabStore.openOrCreate(path))
                .withMessageContaining("schema 7")
                .satisfies(e -> assertThat(e.schemaVersion()).isEqualTo(7));
        assertThatExceptionOfType(StoreNewer.class).isThrownBy(() -> LabStore.openForReading(path));
        assertThat(path).hasBinaryContent(before);
    }

    @Test
    void fillsAnEmptyFileButDoesNotReadOne() throws Exception {
        Path path = Files.createFile(folder.resolve("lab.db"));
        assertThatExceptionOfType(StoreForeign.class)
                .isThrownBy(() -> LabStore.openForReading(path))
                .withMessageContaining("empty");
        try (LabStore store = LabStore.openOrCreate(path)) {
            assertThat(store.runs()).isEmpty();
        }
    }

    @Test
    void opensTheVeryFileThatANameWithQuestionMarkAndPercentNames() throws Exception {
        Path path = folder.resolve("is this it?mode=memory %41 #1 ışık Ω.db");
        try (LabStore store = LabStore.openOrCreate(path)) {
            store.saveSample(Given.sample("P03", 0.6), Given.NOON);
        }
        assertThat(filesIn(folder)).containsExactly(path.getFileName().toString());
        try (LabStore store = LabStore.openForReading(path)) {
            assertThat(store.sample("P03")).isPresent();
        }
    }

    @Test
    void saysThatTheFileSystemRefusesAPath() {
        assertThatExceptionOfType(StoreUnreachable.class)
                .isThrownBy(() -> LabStore.openOrCreate(folder.resolve("x".repeat(300) + ".db")))
                .withMessageContaining("cannot be opened");
    }

    @Test
    void doesNotWriteThroughAStoreOpenedForReading() throws StoreException {
        Path path = folder.resolve("lab.db");
        LabStore.openOrCreate(path).close();
        try (LabStore store = LabStore.openForReading(path)) {
            assertThatIllegalStateException().isThrownBy(() -> store.saveSample(Given.sample("P", 1), Given.NOON));
            assertThatIllegalStateException().isThrownBy(() -> store.beginRun(GivenRun.newRun(Optional.empty())));
        }
    }

    @Test
    void everyTableIsStrictAndForeignKeysHold() throws Exception {
        Path path = folder.resolve("lab.db");
        LabStore.openOrCreate(path).close();
        try (Session session = Session.reading(path, Duration.ZERO)) {
            assertThat(session.<List<String>>read(connection -> Sql.list(
                            connection,
                            "SELECT name FROM pragma_table_list WHERE type = 'table' AND NOT strict AND name NOT LIKE 'sqlite%'",
                            row -> row.text("name"))))
                    .isEmpty();
        }
        try (Session session = Session.writing(path, Duration.ZERO)) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> session.write(connection ->
                            Sql.insert(connection, "INSERT INTO series (run, source_file, number) VALUES (99, 99, 1)")))
                    .withStackTraceContaining("FOREIGN KEY");
        }
    }

    @Test
    void everyCommitReachesTheDiskBeforeTheWriterGoesOn() throws Exception {
        Path path = folder.resolve("lab.db");
        try (Session session = Session.writing(path, Duration.ZERO)) {
            assertThat(session.<List<String>>read(
                            connection -> Sql.list(connection, "PRAGMA journal_mode", row -> row.text("journal_mode"))))
                    .containsExactly("wal");
            assertThat(session.<List<Long>>read(
                            connection -> Sql.list(connection, "PRAGMA synchronous", row -> row.number("synchronous"))))
                    .containsExactly(2L); // FULL
        }
    }

    @Test
    void noNumberThatIsNotFiniteReachesTheDatabase() throws Exception {
        Path path = folder.resolve("lab.db");
        try (Session session = Session.writing(path, Duration.ZERO)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> session.write(
                            connection -> Sql.insert(connection, "INSERT INTO sample (id) VALUES (?)", Double.NaN)))
                    .withMessageContaining("NaN");
        }
    }

    @Test
    void closingTwiceIsFine() throws StoreException {
        LabStore store = LabStore.openOrCreate(folder.resolve("lab.db"));
        store.close();
        store.close();
    }

    private static List<String> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void reportsAFileWhosePagesAreOverwritten() throws IOException, StoreException, SQLException {
        Path path = folder.resolve("lab.db");
        try (LabStore store = LabStore.openOrCreate(path)) {
            store.saveSample(Given.sample("P03", 0.6), Given.NOON);
        }
        byte[] bytes = Files.readAllBytes(path);
        Arrays.fill(bytes, 4096, bytes.length, (byte) 0xA5);
        Files.write(path, bytes);
        assertThatExceptionOfType(StoreDamaged.class)
                .isThrownBy(() -> {
                    try (LabStore store = LabStore.openForReading(path)) {
                        store.samples();
                    }
                })
                .withMessageContaining("restore a backup");
    }
}
