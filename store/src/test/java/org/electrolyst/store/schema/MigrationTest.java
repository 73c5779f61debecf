package org.electrolyst.store.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalDouble;
import org.electrolyst.model.run.RecordId;
import org.electrolyst.model.run.RunState;
import org.electrolyst.model.run.RunSummary;
import org.electrolyst.model.run.StoredCurve;
import org.electrolyst.model.run.StoredResult;
import org.electrolyst.model.run.StoredSpectrum;
import org.electrolyst.store.LabStore;
import org.electrolyst.store.blob.Sha256;
import org.electrolyst.store.sql.DamagedRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database of schema 1, filled as the program of that time did, keeps every byte when it is raised. */
class MigrationTest {
    private static final List<String> TABLES_OF_SCHEMA_1 = List.of(
            "sample",
            "sample_version",
            "run",
            "source_file",
            "note",
            "series",
            "segment",
            "spectrum",
            "curve",
            "result",
            "result_parameter");

    @TempDir
    Path folder;

    private Path path;

    @BeforeEach
    void makeASchema1File() throws SQLException {
        path = folder.resolve("lab.db");
        // Three points each: 1e5, 1e3 and 10 Hz; 100 Ω; -1, -10 and -100 Ω. And 0, 1, 2 s; 1 µA; 10 mV.
        String spectrum = "00000000006af8400000000000408f400000000000002440" + "0000000000005940".repeat(3)
                + "000000000000f0bf" + "00000000000024c0" + "00000000000059c0";
        String curve = "0000000000000000" + "000000000000f03f" + "0000000000000040" + "8dedb5a0f7c6b03e".repeat(3)
                + "7b14ae47e17a843f".repeat(3);
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            new Migrations(Migrations.PROGRAM.scripts().subList(0, 1)).run(connection);
            try (Statement statement = connection.createStatement()) {
                for (String sql : List.of(
                        "INSERT INTO sample VALUES (4, 'P03'), (9, 'P04')",
                        "INSERT INTO sample_version VALUES (3, 4, '2026-03-01T12:00:00Z', 'LLZO', 'Li', 'Li', 6e-4, 1e-5,"
                                + " 7.8e-5, NULL, 0.93), (8, 4, '2026-03-01T13:00:00Z', 'LLZO', NULL, NULL, NULL, NULL,"
                                + " NULL, NULL, NULL)",
                        "INSERT INTO run VALUES (2, 'import', 4, '2026-03-01T12:00:00.123456789Z', 'seven'),"
                                + " (5, 'import', NULL, '2026-03-02T12:00:00Z', '')",
                        "INSERT INTO source_file VALUES (7, 2, 'a.txt', x'00ff10', '" + hash("00ff10") + "'),"
                                + " (11, 5, 'b.mpt', x'01', '" + hash("01") + "')",
                        "INSERT INTO note VALUES (3, 7, 'warning', 'imaginarySignTurned', 'the column -Z'''' was turned')",
                        "INSERT INTO series VALUES (6, 2, 7, 1), (8, 2, 7, 1), (12, 5, 11, 1)",
                        "INSERT INTO segment VALUES (5, 6, 1, 0, 3, 'f64le frequencyHz realOhm imaginaryOhm', x'"
                                + spectrum + "', '" + hash(spectrum) + "'), (6, 8, 1, 0, 3,"
                                + " 'f64le timeS currentA voltageV', x'" + curve + "', '" + hash(curve)
                                + "'), (9, 12, 1, 0, 3, 'f64le frequencyHz realOhm imaginaryOhm', x'" + spectrum
                                + "', '" + hash(spectrum) + "')",
                        "INSERT INTO spectrum VALUES (2, 6, 413.15, 0.01, NULL, '2026-02-01T00:00:00Z', '1010E'),"
                                + " (3, 12, NULL, NULL, NULL, NULL, NULL)",
                        "INSERT INTO curve VALUES (4, 8)",
                        "INSERT INTO result VALUES (1, 'conductivity', 3, 2, 2, '{}', '" + hash("7b7d") + "', '0.1.0',"
                                + " '2026-03-01T12:30:00Z', '{\"kind\":\"conductivity\",\"version\":1,\"source\":\"a.txt\","
                                + "\"spectrum\":1,\"temperatureC\":140.0,\"values\":[],\"flags\":[]}', x'01', NULL)",
                        "INSERT INTO result_parameter VALUES (1, 1, 'conductivity.total', 0.0123, NULL, 'S/m')")) {
                    statement.executeUpdate(sql);
                }
            }
            connection.commit();
        }
    }

    @Test
    void keepsEveryRowAndByteAndABackup() throws Exception {
        List<String> before = rows(path);
        LabStore.openOrCreate(path).close();
        assertThat(rows(path)).isEqualTo(before).hasSize(20);
        assertThat(rows(folder.resolve("lab.db.schema-1-backup-1"))).isEqualTo(before);
        try (Connection connection = connect()) {
            assertThat(LabSchema.versionOf(connection)).isEqualTo(2);
            try (Statement statement = connection.createStatement();
                    ResultSet broken = statement.executeQuery("PRAGMA foreign_key_check")) {
                assertThat(broken.next()).isFalse();
            }
        }
    }

    @Test
    void theProgramReadsWhatItStoredBefore() throws Exception {
        try (LabStore store = LabStore.openOrCreate(path)) {
            assertThat(store.runs())
                    .extracting(RunSummary::id, RunSummary::state, RunSummary::spectra, RunSummary::curves)
                    .containsExactly(
                            tuple(RecordId.run(2), RunState.FINISHED, 1, 1),
                            tuple(RecordId.run(5), RunState.FINISHED, 1, 0));
            StoredSpectrum spectrum = store.spectra(RecordId.run(2)).get(0);
            assertThat(spectrum.source().source()).isEqualTo("a.txt");
            assertThat(spectrum.spectrum().frequencyHz().toArray()).containsExactly(1e5, 1e3, 10);
            assertThat(spectrum.spectrum().imaginaryOhm().toArray()).containsExactly(-1, -10, -100);
            assertThat(spectrum.conditions().temperatureK()).hasValue(413.15);
            assertThat(spectrum.series()).isEmpty();
            assertThat(spectrum.forAnalysis()).isTrue();
            assertThat(store.curves(RecordId.run(2))).singleElement().satisfies(curve -> {
                assertThat(curve.curve().currentA().toArray()).containsExactly(1e-6, 1e-6, 1e-6);
                assertThat(curve.setVoltageV()).isEqualTo(OptionalDouble.empty());
            });
            assertThat(store.curves(RecordId.run(2)))
                    .extracting(StoredCurve::id)
                    .containsExactly(RecordId.curve(4));
            assertThat(store.resultsOfSample("P03"))
                    .extracting(StoredResult::id)
                    .containsExactly(RecordId.result(1));
            assertThat(store.notes(RecordId.run(2))).hasSize(1);
        }
    }

    @Test
    void aReaderRaisesAnOlderDatabaseToo() throws Exception {
        try (LabStore store = LabStore.openForReading(path)) {
            assertThat(store.runs()).hasSize(2);
        }
        assertThat(folder.resolve("lab.db.schema-1-backup-1")).exists();
    }

    @Test
    void aFileWithDanglingReferencesIsLeftAsItIs() throws Exception {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("INSERT INTO note VALUES (4, 99, 'info', 'x', 'of a file that is not there')");
        }
        List<String> before = rows(path);
        try (Connection connection = connect()) {
            assertThatExceptionOfType(DamagedRecord.class)
                    .isThrownBy(() -> LabSchema.bringUpToDate(connection, path))
                    .withMessageContaining("1 rows");
            assertThat(LabSchema.versionOf(connection)).isEqualTo(1);
        }
        assertThat(rows(path)).isEqualTo(before);
    }

    @Test
    void aNewDatabaseHasTheSameSchemaAsARaisedOne() throws Exception {
        LabStore.openOrCreate(path).close();
        Path fresh = folder.resolve("fresh.db");
        LabStore.openOrCreate(fresh).close();
        assertThat(schema(path)).isEqualTo(schema(fresh));
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + path);
    }

    private static String hash(String hexadecimal) {
        return Sha256.hex(HexFormat.of().parseHex(hexadecimal));
    }

    /** Every value of every column that schema 1 has, with its type, row by row. */
    private static List<String> rows(Path database) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement()) {
            for (String table : TABLES_OF_SCHEMA_1) {
                String columns = switch (table) {
                    case "series" -> "key, run, source_file, number";
                    case "curve" -> "id, series";
                    default -> "*";
                };
                try (ResultSet row = statement.executeQuery("SELECT " + columns + " FROM " + table + " ORDER BY 1")) {
                    while (row.next()) {
                        rows.add(table + " " + values(row));
                    }
                }
            }
        }
        return rows;
    }

    private static List<String> values(ResultSet row) throws SQLException {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            Object value = row.getObject(i);
            values.add(value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(value));
        }
        return values;
    }

    private static List<String> schema(Path database) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT name, sql FROM sqlite_schema ORDER BY name")) {
            while (row.next()) {
                lines.add(row.getString(1) + " " + row.getString(2));
            }
        }
        return lines;
    }
}
