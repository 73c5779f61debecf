package org.electrolyst.store.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.run.RecordId;
import org.electrolyst.model.run.SeriesKey;
import org.electrolyst.model.run.SeriesRecord;
import org.electrolyst.model.run.SeriesRole;
import org.electrolyst.model.run.StepKey;
import org.electrolyst.store.sql.Row;
import org.electrolyst.store.sql.Sql;

/** The series of measurements. They grow point by point until they end. */
public final class SeriesTable {
    /** What makes a spectrum or curve readable. An imported one without points is damaged, and is read so as to be noticed. */
    static final String WITH_POINTS = " AND (points > 0 OR attempt IS NULL)";

    /** What makes a spectrum or curve fit for analysis. */
    static final String FOR_ANALYSIS = WITH_POINTS + " AND complete AND of_last_ended_attempt";

    private SeriesTable() {}

    /**
     * Begins a series.
     *
     * @param attempt key of the attempt that measures it
     * @return its own key
     */
    public static long begin(Connection connection, RecordId run, long attempt, SeriesKey key, Instant startedAt)
            throws SQLException {
        return Sql.insert(
                connection,
                "INSERT INTO series (run, attempt, role, part, started_at) VALUES (?, ?, ?, ?, ?)",
                run.number(),
                attempt,
                key.role().code(),
                key.part(),
                startedAt);
    }

    /** Adds points, as {@link PointFormat#columns} gives them, to a series from {@code firstIndex} on. */
    public static long append(
            Connection connection,
            long series,
            SeriesKey key,
            long firstIndex,
            PointFormat<?> format,
            DoubleVector... columns)
            throws SQLException {
        return SegmentTable.append(connection, series, key.step().attempt(), firstIndex, format.segments(), columns);
    }

    /**
     * Ends a series.
     *
     * @param points how many were measured, whether or not all are stored
     */
    public static long end(
            Connection connection,
            long series,
            Instant endedAt,
            long points,
            OptionalDouble temperatureK,
            OptionalDouble temperatureStandardUncertaintyK)
            throws SQLException {
        return Sql.insert(connection, """
                INSERT INTO series_end (series, ended_at, points, temperature_k, temperature_u_k)
                VALUES (?, ?, ?, ?, ?)""", series, endedAt, points, temperatureK, temperatureStandardUncertaintyK);
    }

    /** The series of one attempt, in the order they were begun. */
    static List<SeriesRecord> ofAttempt(Connection connection, RecordId run, StepKey attempt) throws SQLException {
        return Sql.list(
                connection,
                "SELECT * FROM stored_series WHERE run = ? AND step = ? AND attempt = ? ORDER BY key",
                SeriesTable::read,
                run.number(),
                attempt.step(),
                attempt.attempt());
    }

    /** What a row of a view on series says of a measured one; empty for an imported one. */
    static Optional<SeriesRecord> optional(Row row) throws SQLException {
        return row.optionalNumber("attempt").isPresent() ? Optional.of(read(row)) : Optional.empty();
    }

    static SeriesRecord read(Row row) throws SQLException {
        return new SeriesRecord(
                new SeriesKey(
                        new StepKey(Math.toIntExact(row.number("step")), Math.toIntExact(row.number("attempt"))),
                        row.coded("role", SeriesRole.values(), SeriesRole::code),
                        Math.toIntExact(row.number("part"))),
                row.instant("started_at"),
                row.number("points"),
                row.number("complete") != 0,
                row.number("of_last_ended_attempt") != 0,
                row.optionalReal("mean_temperature_k"),
                row.optionalReal("mean_temperature_u_k"));
    }
}
