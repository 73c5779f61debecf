package org.electrolyst.store.sql;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;

/** Connections to SQLite files. */
public final class Database {
    private Database() {}

    /** Opens the file at {@code path}; whether it may be made is among the settings. */
    public static Connection connect(Path path, SQLiteConfig settings) throws SQLException {
        // The driver takes what follows a question mark for settings, unless it is escaped as in a URI.
        String name = path.toString().contains("?") ? path.toUri().toASCIIString() : path.toString();
        return settings.createConnection("jdbc:sqlite:" + name);
    }

    /** The file behind {@code connection}, whatever links led to it. */
    public static Path fileOf(Connection connection) throws SQLException {
        return Path.of(Sql.first(
                        connection,
                        "SELECT file FROM pragma_database_list WHERE name = 'main'",
                        row -> row.text("file"))
                .orElseThrow());
    }
}
