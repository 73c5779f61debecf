package org.electrolyst.store.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.electrolyst.model.run.MeasurementRecord;
import org.electrolyst.model.run.PlanFile;
import org.electrolyst.model.run.RecordId;
import org.electrolyst.model.run.RunState;
import org.electrolyst.model.run.RunSummary;
import org.electrolyst.store.blob.Sha256;
import org.electrolyst.store.sql.DamagedRecord;
import org.electrolyst.store.sql.Row;
import org.electrolyst.store.sql.Sql;

/** Measurements: runs that this program does itself, from their plan to their end. */
public final class MeasurementTable {
    private MeasurementTable() {}

    /**
     * Begins a measurement, with its plan, instruments and planned steps.
     *
     * @throws IllegalArgumentException if its sample is not saved
     */
    public static RecordId add(Connection connection, NewRun begun) throws SQLException {
        RecordId run = RunTable.add(
                connection,
                RunSummary.Kind.MEASUREMENT,
                begun.sampleId(),
                begun.startedAt(),
                begun.plan().name());
        byte[] plan = begun.plan().content();
        Sql.insert(
                connection,
                "INSERT INTO measurement (run, plan, plan_sha256, software_version) VALUES (?, ?, ?, ?)",
                run.number(),
                plan,
                Sha256.hex(plan),
                begun.softwareVersion());
        InstrumentTable.add(connection, run, begun.instruments());
        StepTable.add(connection, run, begun.steps());
        return run;
    }

    /** Ends a measurement for good. */
    public static long end(Connection connection, RecordId run, Instant endedAt, RunState state, String message)
            throws SQLException {
        return Sql.insert(
                connection,
                "INSERT INTO run_end (run, ended_at, state, message) VALUES (?, ?, ?, ?)",
                run.number(),
                endedAt,
                state.code(),
                message);
    }

    /** The measurement that is run {@code run}. */
    public static Optional<MeasurementRecord> find(Connection connection, RecordId run) throws SQLException {
        Optional<MeasurementRecord> found = find(connection, run, RunState.RUNNING);
        boolean ended = found.flatMap(MeasurementRecord::end).isPresent();
        // A process writes the end before it lets go of the lock: if there is still no end, it died.
        return found.isEmpty() || ended || RunLock.isHeld(connection, run)
                ? found
                : find(connection, run, RunState.INTERRUPTED);
    }

    private static Optional<MeasurementRecord> find(Connection connection, RecordId run, RunState withoutEnd)
            throws SQLException {
        return Sql.first(connection, """
                SELECT run.description, plan, plan_sha256, software_version, state AS end_state, ended_at, message
                FROM measurement JOIN run ON run.id = measurement.run LEFT JOIN run_end ON run_end.run = measurement.run
                WHERE measurement.run = ?""", row -> read(connection, run, row, withoutEnd), run.number());
    }

    private static MeasurementRecord read(Connection connection, RecordId run, Row row, RunState withoutEnd)
            throws SQLException {
        byte[] plan = row.blob("plan");
        if (!Sha256.hex(plan).equals(row.text("plan_sha256"))) {
            throw new DamagedRecord("the plan of run " + run + " has other bytes than were written (SHA-256 differs)");
        }
        return new MeasurementRecord(
                run,
                new PlanFile(row.text("description"), plan),
                row.text("plan_sha256"),
                row.text("software_version"),
                InstrumentTable.ofRun(connection, run),
                RunTable.state(row, withoutEnd),
                row.optionalInstant("ended_at").isPresent()
                        ? Optional.of(new MeasurementRecord.End(row.instant("ended_at"), row.text("message")))
                        : Optional.empty());
    }
}
