package org.electrolyst.store.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.electrolyst.model.run.RecordId;
import org.electrolyst.store.sql.Row;
import org.electrolyst.store.sql.Sql;

/** What a measurement lacks of what its plan asks for, counted in what is stored. */
public final class Gaps {
    private Gaps() {}

    /**
     * In words for people, every step whose last ended attempt is not done and every series of such an attempt that has
     * not ended or lost points; none where nothing is lacking.
     */
    public static List<String> of(Connection connection, RecordId run) throws SQLException {
        return Stream.concat(steps(connection, run).stream(), series(connection, run).stream())
                .toList();
    }

    private static List<String> steps(Connection connection, RecordId run) throws SQLException {
        return Sql.list(
                connection,
                """
                SELECT number, kind, outcome FROM (
                    SELECT step.number, step.kind, (
                        SELECT outcome FROM attempt JOIN attempt_end ON attempt_end.attempt = attempt.key
                        WHERE attempt.step = step.key ORDER BY attempt.number DESC LIMIT 1) AS outcome
                    FROM step WHERE step.run = ?)
                WHERE outcome IS NOT 'done' ORDER BY number""",
                row -> "step " + row.number("number") + " (" + row.text("kind") + "): "
                        + row.optionalText("outcome").orElse("not done"),
                run.number());
    }

    private static List<String> series(Connection connection, RecordId run) throws SQLException {
        return Sql.list(connection, """
                SELECT * FROM stored_series WHERE run = ? AND of_last_ended_attempt AND NOT complete ORDER BY key""", Gaps::lacking, run.number());
    }

    private static String lacking(Row row) throws SQLException {
        Optional<Long> measured = row.optionalNumber("points_measured");
        return row.text("source") + ", " + row.text("role") + " " + row.number("part") + ": "
                + (measured.isPresent()
                        ? row.number("points") + " of " + measured.get() + " points stored"
                        : "broken off after " + row.number("points") + " points");
    }
}
