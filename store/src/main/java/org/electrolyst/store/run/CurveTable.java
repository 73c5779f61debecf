package org.electrolyst.store.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.electrolyst.model.polarization.PolarizationCurve;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.result.DataSource;
import org.electrolyst.model.run.RecordId;
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
        Sql.insert(connection, "INSERT INTO curve (series) VALUES (?)", series);
    }

    /** The curve with this identity. */
    public static Optional<StoredCurve> find(Connection connection, RecordId curve) throws SQLException {
        return Sql.first(
                connection, "SELECT * FROM stored_curve WHERE id = ?", row -> read(connection, row), curve.number());
    }

    /** Curves of a run, oldest first. */
    public static List<StoredCurve> ofRun(Connection connection, RecordId run) throws SQLException {
        return Sql.list(
                connection,
                "SELECT * FROM stored_curve WHERE run = ? ORDER BY id",
                row -> read(connection, row),
                run.number());
    }

    /** Curves of every run of a sample, oldest first. */
    public static List<StoredCurve> ofSample(Connection connection, String sampleId) throws SQLException {
        return Sql.list(
                connection,
                "SELECT * FROM stored_curve WHERE sample_id = ? ORDER BY id",
                row -> read(connection, row),
                sampleId);
    }

    private static StoredCurve read(Connection connection, Row row) throws SQLException {
        RecordId id = RecordId.curve(row.number("id"));
        RecordId run = RecordId.run(row.number("run"));
        List<DoubleVector> columns = SegmentTable.read(connection, row.number("series"), SegmentFormat.CURVE, id, run);
        try {
            return new StoredCurve(
                    id,
                    run,
                    new DataSource(row.text("source"), Math.toIntExact(row.number("number"))),
                    new PolarizationCurve(columns.get(0), columns.get(1), columns.get(2)));
        } catch (IllegalArgumentException e) {
            throw new DamagedRecord(id + " of run " + run + ": " + e.getMessage(), e);
        }
    }
}
