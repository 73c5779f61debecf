package org.electrolyst.store.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.store.blob.DoubleColumns;
import org.electrolyst.store.blob.Sha256;
import org.electrolyst.store.sql.DamagedRecord;
import org.electrolyst.store.sql.Row;
import org.electrolyst.store.sql.Sql;

/**
 * The raw numbers. A series consists of the segments of its last attempt, one after the other; nothing about them is ever
 * converted, altered or deleted.
 */
final class SegmentTable {
    private SegmentTable() {}

    /** Stores a series that is complete: one attempt, one segment. */
    static void addWhole(Connection connection, long series, SegmentFormat format, DoubleVector... columns)
            throws SQLException {
        append(connection, series, 1, 0, format, columns);
    }

    /** Stores the points of a series from {@code firstIndex} on as one segment. */
    static long append(
            Connection connection,
            long series,
            int attempt,
            long firstIndex,
            SegmentFormat format,
            DoubleVector... columns)
            throws SQLException {
        byte[] bytes = DoubleColumns.encode(columns);
        return Sql.insert(
                connection,
                """
                INSERT INTO segment (series, attempt, first_index, n, format, columns, sha256)
                VALUES (?, ?, ?, ?, ?, ?, ?)""",
                series,
                attempt,
                firstIndex,
                columns[0].size(),
                format.text(),
                bytes,
                Sha256.hex(bytes));
    }

    /**
     * The columns of a series.
     *
     * @param owner what it is and of which run, for messages
     * @throws DamagedRecord if bytes have changed or are missing
     */
    static List<DoubleVector> read(Connection connection, long series, SegmentFormat format, String owner)
            throws SQLException {
        List<Segment> segments = Sql.list(connection, """
                SELECT first_index, n, format, columns, sha256 FROM segment
                WHERE series = ?1 AND attempt = (SELECT max(attempt) FROM segment WHERE series = ?1)
                ORDER BY first_index""", Segment::of, series);
        if (segments.isEmpty()) {
            throw new DamagedRecord(owner + " has no segment");
        }
        List<List<DoubleVector>> parts = new ArrayList<>();
        long next = 0;
        for (Segment segment : segments) {
            String name = "segment at point " + segment.firstIndex + " of " + owner;
            if (segment.firstIndex != next) {
                throw new DamagedRecord(name + " does not begin at point " + next);
            }
            parts.add(segment.decode(format, name));
            next += segment.n;
        }
        return IntStream.range(0, format.columns())
                .mapToObj(column -> joined(parts.stream().map(part -> part.get(column))))
                .toList();
    }

    private static DoubleVector joined(Stream<DoubleVector> parts) {
        List<DoubleVector> list = parts.toList();
        return list.size() == 1
                ? list.get(0)
                : DoubleVector.of(list.stream()
                        .flatMapToDouble(part -> Arrays.stream(part.toArray()))
                        .toArray());
    }

    private static final class Segment {
        private final long firstIndex;
        private final long n;
        private final String format;
        private final byte[] columns;
        private final String sha256;

        private Segment(Row row) throws SQLException {
            firstIndex = row.number("first_index");
            n = row.number("n");
            format = row.text("format");
            columns = row.blob("columns");
            sha256 = row.text("sha256");
        }

        static Segment of(Row row) throws SQLException {
            return new Segment(row);
        }

        List<DoubleVector> decode(SegmentFormat wanted, String name) throws DamagedRecord {
            if (!format.equals(wanted.text())) {
                throw new DamagedRecord(name + " has the format '" + format + "' instead of '" + wanted.text() + "'");
            }
            if (columns.length != n * wanted.columns() * Double.BYTES) {
                throw new DamagedRecord(name + " has " + columns.length + " bytes, which are not its " + n + " points");
            }
            if (!Sha256.hex(columns).equals(sha256)) {
                throw new DamagedRecord(name + " has other bytes than were written (SHA-256 differs)");
            }
            try {
                return DoubleColumns.decode(columns, wanted.columns());
            } catch (IllegalArgumentException e) {
                throw new DamagedRecord(name + ": " + e.getMessage(), e);
            }
        }
    }
}
