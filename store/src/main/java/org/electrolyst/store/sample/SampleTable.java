package org.electrolyst.store.sample;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.sample.Cell;
import org.electrolyst.model.sample.CellGeometry;
import org.electrolyst.model.sample.CellType;
import org.electrolyst.model.sample.Sample;
import org.electrolyst.store.sql.DamagedRecord;
import org.electrolyst.store.sql.Row;
import org.electrolyst.store.sql.Sql;

/** Samples. Each change of material or cell is a new version; older ones stay for the results that refer to them. */
public final class SampleTable {
    private SampleTable() {}

    /** Saves {@code sample} and tells whether that made a version; one that equals its newest version makes none. */
    public static boolean save(Connection connection, Sample sample, Instant savedAt) throws SQLException {
        if (find(connection, sample.id()).filter(sample::equals).isPresent()) {
            return false;
        }
        Optional<Long> known = key(connection, sample.id());
        long key = known.isPresent()
                ? known.get()
                : Sql.insert(connection, "INSERT INTO sample (id) VALUES (?)", sample.id());
        Cell cell = sample.cell();
        Optional<Quantity> thickness = cell.geometry().map(CellGeometry::thickness);
        Optional<Quantity> area = cell.geometry().map(CellGeometry::electrodeArea);
        Sql.insert(
                connection,
                """
                INSERT INTO sample_version (sample, saved_at, material, left_electrode, right_electrode, thickness_m,
                    thickness_u_m, electrode_area_m2, electrode_area_u_m2, relative_density)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                key,
                savedAt,
                sample.material(),
                cell.type().map(CellType::left),
                cell.type().map(CellType::right),
                thickness.map(Quantity::si),
                thickness.map(Quantity::standardUncertainty),
                area.map(Quantity::si),
                area.map(Quantity::standardUncertainty),
                cell.relativeDensity());
        return true;
    }

    /** The newest version of the sample with this id. */
    public static Optional<Sample> find(Connection connection, String id) throws SQLException {
        return Sql.first(connection, "SELECT * FROM newest_sample WHERE id = ?", SampleTable::read, id);
    }

    /** The newest version of every sample, by id. */
    public static List<Sample> all(Connection connection) throws SQLException {
        return Sql.list(connection, "SELECT * FROM newest_sample ORDER BY id", SampleTable::read);
    }

    /**
     * Key of the sample with this id.
     *
     * @throws IllegalArgumentException if no such sample is saved
     */
    public static long requireKey(Connection connection, String id) throws SQLException {
        return key(connection, id).orElseThrow(() -> unknown(id));
    }

    /**
     * Key of the newest version of the sample with this id.
     *
     * @throws IllegalArgumentException if no such sample is saved
     */
    public static long requireNewestVersion(Connection connection, String id) throws SQLException {
        return Sql.first(connection, "SELECT version FROM newest_sample WHERE id = ?", row -> row.number("version"), id)
                .orElseThrow(() -> unknown(id));
    }

    private static Optional<Long> key(Connection connection, String id) throws SQLException {
        return Sql.first(connection, "SELECT key FROM sample WHERE id = ?", row -> row.number("key"), id);
    }

    private static IllegalArgumentException unknown(String id) {
        return new IllegalArgumentException("no sample " + id + " is saved; save it before what belongs to it");
    }

    private static Sample read(Row row) throws SQLException {
        String id = row.text("id");
        try {
            Optional<String> left = row.optionalText("left_electrode");
            Optional<String> right = row.optionalText("right_electrode");
            Optional<Quantity> thickness = quantity(row, "thickness_m", "thickness_u_m", Dimension.LENGTH);
            Optional<Quantity> area = quantity(row, "electrode_area_m2", "electrode_area_u_m2", Dimension.AREA);
            return new Sample(
                    id,
                    row.optionalText("material"),
                    new Cell(
                            left.flatMap(l -> right.map(r -> new CellType(l, r))),
                            thickness.flatMap(t -> area.map(a -> new CellGeometry(t, a))),
                            row.optionalReal("relative_density")));
        } catch (IllegalArgumentException e) {
            throw new DamagedRecord("sample " + id + ": " + e.getMessage(), e);
        }
    }

    private static Optional<Quantity> quantity(Row row, String value, String uncertainty, Dimension dimension)
            throws SQLException {
        OptionalDouble si = row.optionalReal(value);
        return si.isPresent()
                ? Optional.of(new Quantity(si.getAsDouble(), row.optionalReal(uncertainty), dimension))
                : Optional.empty();
    }
}
