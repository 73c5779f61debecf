package org.electrolyst.store.run;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.electrolyst.model.measurement.LinkBytes;
import org.electrolyst.model.run.RecordId;
import org.electrolyst.store.sql.DamagedRecord;
import org.electrolyst.store.sql.Row;
import org.electrolyst.store.sql.Sql;

/** The bytes that went over the lines of instruments. */
public final class LinkBytesTable {
    private static final String SENT = "sent";
    private static final String RECEIVED = "received";

    private LinkBytesTable() {}

    /**
     * Adds what went over the line of an instrument.
     *
     * @return how many reads and writes that were
     * @throws IllegalArgumentException if the run has no such instrument
     */
    public static int add(Connection connection, RecordId run, String role, List<LinkBytes> log) throws SQLException {
        long instrument = Sql.first(
                        connection,
                        "SELECT key FROM instrument WHERE run = ? AND role = ?",
                        row -> row.number("key"),
                        run.number(),
                        role)
                .orElseThrow(() -> new IllegalArgumentException("run " + run + " has no " + role));
        for (LinkBytes moved : log) {
            Sql.insert(
                    connection,
                    "INSERT INTO link_bytes (instrument, at, direction, bytes) VALUES (?, ?, ?, ?)",
                    instrument,
                    moved.at(),
                    moved.sent() ? SENT : RECEIVED,
                    moved.bytes().getBytes(StandardCharsets.ISO_8859_1));
        }
        return log.size();
    }

    /** What went over the line of an instrument of a run, in the order it was told. */
    public static List<LinkBytes> ofRun(Connection connection, RecordId run, String role) throws SQLException {
        return Sql.list(connection, """
                SELECT at, direction, bytes FROM link_bytes JOIN instrument ON instrument.key = link_bytes.instrument
                WHERE instrument.run = ? AND instrument.role = ? ORDER BY link_bytes.key""", LinkBytesTable::read, run.number(), role);
    }

    private static LinkBytes read(Row row) throws SQLException {
        String direction = row.text("direction");
        if (!direction.equals(SENT) && !direction.equals(RECEIVED)) {
            throw new DamagedRecord("column direction holds '" + direction + "'");
        }
        return new LinkBytes(
                row.instant("at"), direction.equals(SENT), new String(row.blob("bytes"), StandardCharsets.ISO_8859_1));
    }
}
