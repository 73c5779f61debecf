package org.electrolyst.store.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.electrolyst.store.sql.Sql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabSchemaTest {
    private static final String FIRST =
            "CREATE TABLE t (x INTEGER); INSERT INTO t VALUES (7); PRAGMA user_version = 1;";
    private static final String SECOND = "ALTER TABLE t ADD COLUMN y INTEGER; PRAGMA user_version = 2;";
    private static final String BROKEN =
            "ALTER TABLE t ADD COLUMN z INTEGER; PRAGMA user_version = 2; SELECT nonsense;";

    @TempDir
    Path folder;

    @Test
    void anEmptyDatabaseRunsThroughAllScriptsWithoutBackup() throws Exception {
        try (Connection connection = open("lab.db")) {
            LabSchema.bringUpToDate(connection, path(), new Migrations(List.of(FIRST, SECOND)));
            assertThat(LabSchema.versionOf(connection)).isEqualTo(2);
        }
        assertThat(files()).containsExactly("lab.db");
    }

    @Test
    void anOlderDatabaseIsCopiedBeforeItIsRaised() throws Exception {
        try (Connection connection = open("lab.db")) {
            LabSchema.bringUpToDate(connection, path(), new Migrations(List.of(FIRST)));
            LabSchema.bringUpToDate(connection, path(), new Migrations(List.of(FIRST, SECOND)));
            assertThat(columns(connection)).containsExactly("x", "y");
        }
        assertThat(files()).containsExactly("lab.db", "lab.db.schema-1-backup-1");
        try (Connection backup = open("lab.db.schema-1-backup-1")) {
            assertThat(LabSchema.versionOf(backup)).isEqualTo(1);
            assertThat(columns(backup)).containsExactly("x");
            assertThat(Sql.first(backup, "SELECT x FROM t", row -> row.number("x")))
                    .contains(7L);
        }
    }

    @Test
    void aScriptThatFailsLeavesTheOldVersionAndBothBackups() throws Exception {
        try (Connection connection = open("lab.db")) {
            LabSchema.bringUpToDate(connection, path(), new Migrations(List.of(FIRST)));
            for (int attempt = 0; attempt < 2; attempt++) {
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() ->
                                LabSchema.bringUpToDate(connection, path(), new Migrations(List.of(FIRST, BROKEN))));
            }
            assertThat(LabSchema.versionOf(connection)).isEqualTo(1);
            assertThat(columns(connection)).containsExactly("x");
        }
        assertThat(files()).containsExactly("lab.db", "lab.db.schema-1-backup-1", "lab.db.schema-1-backup-2");
    }

    @Test
    void tellsWhatAFileHolds() throws Exception {
        try (Connection connection = open("lab.db")) {
            assertThat(LabSchema.contentOf(connection)).isEqualTo(LabSchema.Content.NOTHING);
            LabSchema.bringUpToDate(connection, path());
            assertThat(LabSchema.contentOf(connection)).isEqualTo(LabSchema.Content.LABORATORY);
            assertThat(LabSchema.versionOf(connection)).isEqualTo(LabSchema.NEWEST);
        }
        try (Connection connection = open("other.db")) {
            LabSchema.bringUpToDate(connection, folder.resolve("other.db"), new Migrations(List.of(FIRST)));
            assertThat(LabSchema.contentOf(connection)).isEqualTo(LabSchema.Content.FOREIGN);
        }
    }

    private Connection open(String name) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(name));
    }

    private static List<String> columns(Connection connection) throws SQLException {
        return Sql.list(connection, "SELECT name FROM pragma_table_info('t') ORDER BY cid", row -> row.text("name"));
    }

    private Path path() {
        return folder.resolve("lab.db");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
