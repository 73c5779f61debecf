package org.electrolyst.store.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.electrolyst.model.run.AttemptRecord;
import org.electrolyst.model.run.PlannedStep;
import org.electrolyst.model.run.RecordId;
import org.electrolyst.model.run.StepKey;
import org.electrolyst.model.run.StepOutcome;
import org.electrolyst.model.run.StepRecord;
import org.electrolyst.store.sql.DamagedRecord;
import org.electrolyst.store.sql.Row;
import org.electrolyst.store.sql.Sql;

/** The planned steps of measurements, and the attempts at them. */
public final class StepTable {
    private StepTable() {}

    static void add(Connection connection, RecordId run, List<PlannedStep> steps) throws SQLException {
        for (PlannedStep step : steps) {
            Sql.insert(
                    connection,
                    "INSERT INTO step (run, number, kind, description, temperature_k) VALUES (?, ?, ?, ?, ?)",
                    run.number(),
                    step.number(),
                    step.kind(),
                    step.description(),
                    step.temperatureK());
        }
    }

    /**
     * Begins an attempt.
     *
     * @return its key
     * @throws IllegalArgumentException if the run has no such step
     */
    public static long begin(Connection connection, RecordId run, StepKey attempt, Instant beganAt)
            throws SQLException {
        long step = Sql.first(
                        connection,
                        "SELECT key FROM step WHERE run = ? AND number = ?",
                        row -> row.number("key"),
                        run.number(),
                        attempt.step())
                .orElseThrow(() ->
                        new IllegalArgumentException("the plan of run " + run + " has no step " + attempt.step()));
        return Sql.insert(
                connection,
                "INSERT INTO attempt (step, number, began_at) VALUES (?, ?, ?)",
                step,
                attempt.attempt(),
                beganAt);
    }

    /** Ends an attempt for good. */
    public static long end(Connection connection, long attempt, Instant endedAt, StepOutcome outcome)
            throws SQLException {
        return Sql.insert(
                connection,
                "INSERT INTO attempt_end (attempt, ended_at, outcome) VALUES (?, ?, ?)",
                attempt,
                endedAt,
                outcome.code());
    }

    /** The steps of a run in the order of execution, each with its attempts and what these measured. */
    public static List<StepRecord> ofRun(Connection connection, RecordId run) throws SQLException {
        return Sql.list(
                connection,
                "SELECT * FROM step WHERE run = ? ORDER BY number",
                row -> new StepRecord(planned(run, row), attempts(connection, run, row)),
                run.number());
    }

    private static PlannedStep planned(RecordId run, Row row) throws SQLException {
        try {
            return new PlannedStep(
                    Math.toIntExact(row.number("number")),
                    row.text("kind"),
                    row.text("description"),
                    row.optionalReal("temperature_k"));
        } catch (IllegalArgumentException e) {
            throw new DamagedRecord("step " + row.number("number") + " of run " + run + ": " + e.getMessage(), e);
        }
    }

    private static List<AttemptRecord> attempts(Connection connection, RecordId run, Row step) throws SQLException {
        int number = Math.toIntExact(step.number("number"));
        return Sql.list(
                connection,
                """
                SELECT attempt.number, began_at, ended_at, outcome
                FROM attempt LEFT JOIN attempt_end ON attempt_end.attempt = attempt.key
                WHERE step = ? ORDER BY attempt.number""",
                row -> {
                    StepKey key = new StepKey(number, Math.toIntExact(row.number("number")));
                    return new AttemptRecord(
                            key, row.instant("began_at"), end(row), SeriesTable.ofAttempt(connection, run, key));
                },
                step.number("key"));
    }

    private static Optional<AttemptRecord.End> end(Row row) throws SQLException {
        return row.optionalInstant("ended_at").isPresent()
                ? Optional.of(new AttemptRecord.End(
                        row.instant("ended_at"), row.coded("outcome", StepOutcome.values(), StepOutcome::code)))
                : Optional.empty();
    }
}
