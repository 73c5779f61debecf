package org.electrolyst.store.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.electrolyst.model.polarization.PolarizationCurve;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.run.RecordId;
import org.electrolyst.model.run.RunState;
import org.electrolyst.model.run.RunSummary;
import org.electrolyst.store.sample.SampleTable;
import org.electrolyst.store.sql.Row;
import org.electrolyst.store.sql.Sql;

/** Runs, their source files and notes. */
public final class RunTable {
    private RunTable() {}

    /**
     * Stores an import as a run.
     *
     * @throws IllegalArgumentException if its sample is not saved
     */
    public static RecordId add(Connection connection, NewImport imported) throws SQLException {
        RecordId run = add(
                connection, RunSummary.Kind.IMPORT, imported.sampleId(), imported.startedAt(), imported.description());
        for (ImportedFile file : imported.files()) {
            add(connection, run, file);
        }
        return run;
    }

    static RecordId add(
            Connection connection,
            RunSummary.Kind kind,
            Optional<String> sampleId,
            Instant startedAt,
            String description)
            throws SQLException {
        Optional<Long> sample = Optional.empty();
        if (sampleId.isPresent()) {
            sample = Optional.of(SampleTable.requireKey(connection, sampleId.get()));
        }
        return RecordId.run(Sql.insert(
                connection,
                "INSERT INTO run (kind, sample, started_at, description) VALUES (?, ?, ?, ?)",
                code(kind),
                sample,
                startedAt,
                description));
    }

    private static void add(Connection connection, RecordId run, ImportedFile file) throws SQLException {
        long key = Sql.insert(
                connection,
                "INSERT INTO source_file (run, name, content, sha256) VALUES (?, ?, ?, ?)",
                run.number(),
                file.name(),
                file.content(),
                file.sha256());
        for (Flag note : file.notes()) {
            Sql.insert(
                    connection,
                    "INSERT INTO note (source_file, level, code, message) VALUES (?, ?, ?, ?)",
                    key,
                    note.level().code(),
                    note.code(),
                    note.message());
        }
        int number = 0;
        for (ImportedSpectrum spectrum : file.spectra()) {
            number++;
            SpectrumTable.add(connection, addSeries(connection, run, key, number), spectrum);
        }
        number = 0;
        for (PolarizationCurve curve : file.curves()) {
            number++;
            CurveTable.add(connection, addSeries(connection, run, key, number), curve);
        }
    }

    private static long addSeries(Connection connection, RecordId run, long sourceFile, int number)
            throws SQLException {
        return Sql.insert(
                connection,
                "INSERT INTO series (run, source_file, number) VALUES (?, ?, ?)",
                run.number(),
                sourceFile,
                number);
    }

    /** Every run, oldest first. */
    public static List<RunSummary> all(Connection connection) throws SQLException {
        List<RunSummary> runs = new ArrayList<>(
                Sql.list(connection, "SELECT * FROM run_summary ORDER BY id", row -> read(row, RunState.RUNNING)));
        for (int i = 0; i < runs.size(); i++) {
            runs.set(i, checked(connection, runs.get(i)));
        }
        return List.copyOf(runs);
    }

    /** The run with this identity. */
    public static Optional<RunSummary> find(Connection connection, RecordId run) throws SQLException {
        Optional<RunSummary> found = find(connection, run, RunState.RUNNING);
        return found.isPresent() ? Optional.of(checked(connection, found.get())) : found;
    }

    private static Optional<RunSummary> find(Connection connection, RecordId run, RunState withoutEnd)
            throws SQLException {
        return Sql.first(
                connection, "SELECT * FROM run_summary WHERE id = ?", row -> read(row, withoutEnd), run.number());
    }

    /** A process writes the end before it lets go of the lock: if there is still no end, it died. */
    private static RunSummary checked(Connection connection, RunSummary run) throws SQLException {
        return run.state() != RunState.RUNNING || RunLock.isHeld(connection, run.id())
                ? run
                : find(connection, run.id(), RunState.INTERRUPTED).orElse(run);
    }

    /** The first run that holds a file with this hash, of whatever sample. */
    public static Optional<RecordId> holding(Connection connection, String sha256) throws SQLException {
        return Sql.first(
                connection,
                "SELECT min(run) AS run FROM source_file WHERE sha256 = ? GROUP BY sha256",
                row -> RecordId.run(row.number("run")),
                sha256);
    }

    /** The first run of {@code sampleId}, or of no sample, that holds a file with this hash. */
    public static Optional<RecordId> holding(Connection connection, String sha256, Optional<String> sampleId)
            throws SQLException {
        return Sql.first(connection, """
                SELECT run.id FROM source_file JOIN run ON run.id = source_file.run
                LEFT JOIN sample ON sample.key = run.sample
                WHERE source_file.sha256 = ? AND sample.id IS ? ORDER BY run.id LIMIT 1""", row -> RecordId.run(row.number("id")), sha256, sampleId);
    }

    /** What the importer noted, in the order of the files. */
    public static List<Flag> notes(Connection connection, RecordId run) throws SQLException {
        return Sql.list(connection, """
                SELECT note.level, note.code, note.message FROM note
                JOIN source_file ON source_file.key = note.source_file WHERE source_file.run = ? ORDER BY note.key""", EventTable::flag, run.number());
    }

    private static RunSummary read(Row row, RunState withoutEnd) throws SQLException {
        return new RunSummary(
                RecordId.run(row.number("id")),
                row.coded("kind", RunSummary.Kind.values(), RunTable::code),
                row.optionalText("sample_id"),
                state(row, withoutEnd),
                row.instant("started_at"),
                row.text("description"),
                Math.toIntExact(row.number("spectra")),
                Math.toIntExact(row.number("curves")),
                Math.toIntExact(row.number("results")));
    }

    /** The state in the column {@code end_state}, or {@code withoutEnd} where that holds nothing. */
    static RunState state(Row row, RunState withoutEnd) throws SQLException {
        return row.optionalText("end_state").isPresent()
                ? row.coded("end_state", RunState.values(), RunState::code)
                : withoutEnd;
    }

    private static String code(RunSummary.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
