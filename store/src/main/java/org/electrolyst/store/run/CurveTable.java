package org.electrolyst.store.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.electrolyst.model.polarization.PolarizationCurve;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.result.DataSource;
import org.electrolyst.model.run.RecordId;
import org.electrolyst.model.run.SeriesRecord;
import org.electrolyst.model.run.StoredCurve;
import org.electrolyst.store.sql.DamagedRecord;
import org.electrolyst.store.sql.Row;
import org.electrolyst.store.sql.Sql;

/** Polarization curves, their points as a series. */
public final class CurveTable {
    private CurveTable() {}

    static void add(Connection connection, long series, PolarizationCurve curve) throws SQLException {
        SegmentTable.addWhole(
                connection, series, SegmentFormat.CURVE, curve.timeS(), curve.currentA(), curve.voltageV());
        add(connection, series, OptionalDouble.empty());
    }

    /** Makes a curve of a series; its points are added to the series. */
    public static long add(Connection connection, long series, OptionalDouble setVoltageV) throws SQLException {
        return Sql.insert(connection, "INSERT INTO curve (series, set_voltage_v) VALUES (?, ?)", series, setVoltageV);
    }

    /** The curve with this identity, if it has points. */
    public static Optional<StoredCurve> find(Connection connection, RecordId curve) throws SQLException {
        return Sql.first(
                connection,
                "SELECT * FROM stored_curve WHERE id = ?" + SeriesTable.WITH_POINTS,
                row -> read(connection, row),
                curve.number());
    }

    /** Curves of a run for analysis, oldest first. */
    public static List<StoredCurve> ofRun(Connection connection, RecordId run) throws SQLException {
        return Sql.list(
                connection,
                "SELECT * FROM stored_curve WHERE run = ?" + SeriesTable.FOR_ANALYSIS + " ORDER BY id",
                row -> read(connection, row),
                run.number());
    }

    /** Every curve of a run that has points, also those broken off or measured again, oldest first. */
    public static List<StoredCurve> allOfRun(Connection connection, RecordId run) throws SQLException {
        return Sql.list(
                connection,
                "SELECT * FROM stored_curve WHERE run = ?" + SeriesTable.WITH_POINTS + " ORDER BY id",
                row -> read(connection, row),
                run.number());
    }

    /** Curves of every run of a sample for analysis, oldest first. */
    public static List<StoredCurve> ofSample(Connection connection, String sampleId) throws SQLException {
        return Sql.list(
                connection,
                "SELECT * FROM stored_curve WHERE sample_id = ?" + SeriesTable.FOR_ANALYSIS + " ORDER BY id",
                row -> read(connection, row),
                sampleId);
    }

    private static StoredCurve read(Connection connection, Row row) throws SQLException {
        RecordId id = RecordId.curve(row.number("id"));
        RecordId run = RecordId.run(row.number("run"));
        Optional<SeriesRecord> series = SeriesTable.optional(row);
        SegmentFormat format = series.isPresent() ? SegmentFormat.HOLD : SegmentFormat.CURVE;
        List<DoubleVector> columns = SegmentTable.read(connection, row.number("series"), format, id + " of run " + run);
        try {
            return new StoredCurve(
                    id,
                    run,
                    new DataSource(row.text("source"), Math.toIntExact(row.number("number"))),
                    new PolarizationCurve(columns.get(0), columns.get(1), columns.get(2)),
                    series,
                    row.optionalReal("set_voltage_v"),
                    series.isPresent() ? PointFormat.states(columns.get(3)) : List.of());
        } catch (IllegalArgumentException e) {
            throw new DamagedRecord(id + " of run " + run + ": " + e.getMessage(), e);
        }
    }
}
