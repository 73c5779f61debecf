package org.electrolyst.store.run;

import java.io.Closeable;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.electrolyst.model.run.RecordId;
import org.electrolyst.store.sql.Database;
import org.electrolyst.store.sql.Sql;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The sign that a measurement is under way: an exclusive lock on an empty file beside the database, which the kernel frees
 * when the process ends, however it does.
 *
 * <p>SQLite does the locking. A lock of {@code FileChannel} would be lost, by the rules of POSIX, as soon as a reader in the
 * same process closes the file; SQLite keeps account of that.
 */
public final class RunLock implements Closeable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Path file;
    private final Connection connection;

    private RunLock(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /** Takes the lock for a run of the database behind {@code database}. */
    public static RunLock take(Connection database, RecordId run) throws SQLException {
        Path file = fileOf(database, run);
        SQLiteConfig settings = new SQLiteConfig();
        settings.setBusyTimeout(Math.toIntExact(PATIENCE.toMillis()));
        Connection connection = Database.connect(file, settings);
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN EXCLUSIVE");
            return new RunLock(file, connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Whether any process, this one too, holds the lock of a run. */
    static boolean isHeld(Connection database, RecordId run) throws SQLException {
        Path file = fileOf(database, run);
        if (Files.notExists(file)) {
            return false;
        }
        SQLiteConfig settings = new SQLiteConfig();
        settings.setReadOnly(true);
        settings.setBusyTimeout(0);
        try (Connection connection = Database.connect(file, settings)) {
            Sql.list(connection, "SELECT count(*) FROM sqlite_schema", row -> row);
            return false;
        } catch (SQLiteException e) {
            if (e.getResultCode() == SQLiteErrorCode.SQLITE_BUSY) {
                return true;
            } else if (Files.notExists(file)) {
                return false;
            }
            throw e;
        }
    }

    private static Path fileOf(Connection database, RecordId run) throws SQLException {
        Path path = Database.fileOf(database);
        return path.resolveSibling(path.getFileName() + "." + run + ".lock");
    }

    /** Frees the lock and deletes its file, or, where a reader has that open just now, when the program ends. */
    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("the lock " + file + " could not be freed", e);
        }
        File left = file.toFile();
        if (left.exists() && !left.delete()) {
            left.deleteOnExit();
        }
    }
}
