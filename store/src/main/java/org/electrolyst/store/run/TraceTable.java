package org.electrolyst.store.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.electrolyst.model.measurement.TemperaturePoint;
import org.electrolyst.model.measurement.VoltagePoint;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.run.RecordId;
import org.electrolyst.model.run.SeriesRole;
import org.electrolyst.model.run.StoredRest;
import org.electrolyst.model.run.StoredTemperatures;
import org.electrolyst.store.sql.Row;
import org.electrolyst.store.sql.Sql;

/** Measured series that have no identity of their own: open-circuit voltages and temperatures. */
public final class TraceTable {
    private TraceTable() {}

    /** Every open-circuit measurement of a run that has points, in the order they were begun. */
    public static List<StoredRest> rests(Connection connection, RecordId run) throws SQLException {
        return ofRole(connection, run, SeriesRole.REST, row -> {
            List<DoubleVector> columns = columns(connection, row, SegmentFormat.REST);
            return new StoredRest(
                    run,
                    SeriesTable.read(row),
                    IntStream.range(0, columns.get(0).size())
                            .mapToObj(i -> new VoltagePoint(
                                    columns.get(0).at(i), columns.get(1).at(i)))
                            .toList());
        });
    }

    /** Every trace of a temperature stage of a run that has points, in the order they were begun. */
    public static List<StoredTemperatures> temperatures(Connection connection, RecordId run) throws SQLException {
        return ofRole(connection, run, SeriesRole.TEMPERATURE, row -> {
            List<DoubleVector> columns = columns(connection, row, SegmentFormat.TEMPERATURE);
            return new StoredTemperatures(
                    run,
                    SeriesTable.read(row),
                    IntStream.range(0, columns.get(0).size())
                            .mapToObj(i -> new TemperaturePoint(
                                    columns.get(0).at(i),
                                    columns.get(1).at(i),
                                    columns.get(2).at(i)))
                            .toList());
        });
    }

    private static <T> List<T> ofRole(Connection connection, RecordId run, SeriesRole role, Row.Reader<T> reader)
            throws SQLException {
        return Sql.list(
                connection,
                "SELECT * FROM stored_series WHERE run = ? AND role = ? AND points > 0 ORDER BY key",
                reader,
                run.number(),
                role.code());
    }

    private static List<DoubleVector> columns(Connection connection, Row row, SegmentFormat format)
            throws SQLException {
        String owner = row.text("role") + " " + row.number("part") + " of " + row.text("source");
        return SegmentTable.read(connection, row.number("key"), format, owner);
    }
}
