package org.electrolyst.store.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.run.RecordId;
import org.electrolyst.model.run.RunEvent;
import org.electrolyst.model.run.StepKey;
import org.electrolyst.store.sql.Row;
import org.electrolyst.store.sql.Sql;

/** What happened during measurements. */
public final class EventTable {
    private EventTable() {}

    /**
     * Adds an event.
     *
     * @param attempt key of the attempt it happened in, if in one
     */
    public static long add(Connection connection, RecordId run, Optional<Long> attempt, RunEvent event)
            throws SQLException {
        return Sql.insert(
                connection,
                "INSERT INTO run_event (run, attempt, at, level, code, message) VALUES (?, ?, ?, ?, ?, ?)",
                run.number(),
                attempt,
                event.at(),
                event.flag().level().code(),
                event.flag().code(),
                event.flag().message());
    }

    /** The events of a run, in the order they were told. */
    public static List<RunEvent> ofRun(Connection connection, RecordId run) throws SQLException {
        return Sql.list(connection, """
                SELECT run_event.*, step.number AS step, attempt.number AS attempt_number
                FROM run_event LEFT JOIN attempt ON attempt.key = run_event.attempt LEFT JOIN step ON step.key = attempt.step
                WHERE run_event.run = ? ORDER BY run_event.key""", row -> new RunEvent(row.instant("at"), step(row), flag(row)), run.number());
    }

    private static Optional<StepKey> step(Row row) throws SQLException {
        return row.optionalNumber("step").isPresent()
                ? Optional.of(
                        new StepKey(Math.toIntExact(row.number("step")), Math.toIntExact(row.number("attempt_number"))))
                : Optional.empty();
    }

    /** The flag that the columns level, code and message hold. */
    static Flag flag(Row row) throws SQLException {
        return new Flag(
                row.coded("level", Flag.Level.values(), Flag.Level::code), row.text("code"), row.text("message"));
    }
}
