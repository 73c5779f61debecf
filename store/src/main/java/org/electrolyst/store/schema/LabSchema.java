package org.electrolyst.store.schema;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.IntStream;
import org.electrolyst.store.sql.DamagedRecord;
import org.electrolyst.store.sql.Row;
import org.electrolyst.store.sql.Sql;
import org.electrolyst.store.sql.Transaction;

/** What an SQLite file holds, and the way to the newest version of the laboratory's tables. */
public final class LabSchema {
    /** The newest schema version that this program knows. */
    public static final int NEWEST = Migrations.PROGRAM.newest();

    private static final long APPLICATION_ID = 0x456C794C;

    private LabSchema() {}

    /** What an SQLite file holds. */
    public enum Content {
        /** No table at all. */
        NOTHING,
        /** The laboratory's tables, of whatever version. */
        LABORATORY,
        /** The tables of another program. */
        FOREIGN
    }

    /** What the file behind {@code connection} holds. */
    public static Content contentOf(Connection connection) throws SQLException {
        long applicationId = one(connection, "SELECT application_id AS value FROM pragma_application_id");
        if (applicationId == APPLICATION_ID) {
            return Content.LABORATORY;
        }
        long objects = one(connection, "SELECT count(*) AS value FROM sqlite_schema");
        return applicationId == 0 && objects == 0 ? Content.NOTHING : Content.FOREIGN;
    }

    /** Schema version of the file; 0 for an empty one. */
    public static int versionOf(Connection connection) throws SQLException {
        return Math.toIntExact(one(connection, "SELECT user_version AS value FROM pragma_user_version"));
    }

    /**
     * Raises the database to the newest version in one transaction. A database that already holds something is first
     * copied to a file beside it.
     */
    public static void bringUpToDate(Connection connection, Path path) throws SQLException {
        bringUpToDate(connection, path, Migrations.PROGRAM);
    }

    static void bringUpToDate(Connection connection, Path path, Migrations migrations) throws SQLException {
        int version = versionOf(connection);
        if (version >= migrations.newest()) {
            return;
        }
        if (version > 0) {
            backUp(connection, path, version);
        }
        boolean checked = one(connection, "SELECT foreign_keys AS value FROM pragma_foreign_keys") != 0;
        enforceForeignKeys(connection, false);
        try {
            Transaction.run(connection, c -> {
                migrations.run(c);
                requireIntactReferences(c);
                return migrations.newest();
            });
        } finally {
            enforceForeignKeys(connection, checked);
        }
    }

    /** A table that others refer to can be made anew only while nobody checks, and never inside a transaction. */
    private static void enforceForeignKeys(Connection connection, boolean enforced) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA foreign_keys = " + (enforced ? "ON" : "OFF"));
        }
    }

    private static void requireIntactReferences(Connection connection) throws SQLException {
        long broken = one(connection, "SELECT count(*) AS value FROM pragma_foreign_key_check");
        if (broken > 0) {
            throw new DamagedRecord(broken + " rows refer to rows that do not exist");
        }
    }

    private static void backUp(Connection connection, Path path, int version) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("VACUUM INTO ?")) {
            statement.setString(1, freeName(path, version).toString());
            statement.execute();
        }
    }

    /** A backup of an earlier attempt is kept: it may be the only one. */
    private static Path freeName(Path path, int version) {
        return IntStream.iterate(1, i -> i + 1)
                .mapToObj(i -> path.resolveSibling(path.getFileName() + ".schema-" + version + "-backup-" + i))
                .filter(Files::notExists)
                .findFirst()
                .orElseThrow();
    }

    private static long one(Connection connection, String sql) throws SQLException {
        return Sql.first(connection, sql, (Row row) -> row.number("value")).orElseThrow();
    }
}
