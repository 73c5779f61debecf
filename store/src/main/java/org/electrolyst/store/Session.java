package org.electrolyst.store;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import org.electrolyst.store.schema.LabSchema;
import org.electrolyst.store.sql.Database;
import org.electrolyst.store.sql.Transaction;
import org.sqlite.SQLiteConfig;

/**
 * One open connection to a laboratory database. Every failure of SQLite leaves it as a {@link StoreException}. Confined to
 * one thread at a time.
 */
final class Session implements Closeable {
    /** How every SQLite 3 file begins; sqlite.org/fileformat.html section 1.2. */
    private static final byte[] SQLITE_MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private final Path path;
    private final Connection connection;
    private final boolean writable;

    private Session(Path path, Connection connection, boolean writable) {
        this.path = path;
        this.connection = connection;
        this.writable = writable;
    }

    static Session reading(Path given, Duration patience) throws StoreException {
        Path path = given.toAbsolutePath();
        if (Files.notExists(path)) {
            throw StoreMissing.file(path);
        }
        requireSqliteFile(path);
        Session session = new Session(path, connect(path, readerSettings(patience)), false);
        boolean current = session.opened(connection -> {
            if (requireLaboratoryOrNothing(connection, path) == LabSchema.Content.NOTHING) {
                throw new StoreForeign(path, "an empty file, or one without any table");
            }
            return LabSchema.versionOf(connection) == LabSchema.NEWEST;
        });
        if (current) {
            return session;
        }
        session.close();
        writing(path, patience).close();
        return new Session(path, connect(path, readerSettings(patience)), false);
    }

    static Session writing(Path given, Duration patience) throws StoreException {
        Path path = given.toAbsolutePath();
        if (Files.exists(path)) {
            requireSqliteFile(path);
            inspect(path, patience);
        } else if (path.getParent() == null || !Files.isDirectory(path.getParent())) {
            throw StoreMissing.folder(path);
        }
        Session session = new Session(path, connect(path, writerSettings(patience)), true);
        return session.opened(connection -> {
            LabSchema.bringUpToDate(connection, path);
            return session;
        });
    }

    /** Closes itself where {@code opening} fails. */
    private <T> T opened(Transaction.Work<T, StoreException> opening) throws StoreException {
        try {
            return read(opening);
        } catch (StoreException | RuntimeException e) {
            try {
                connection.close();
            } catch (SQLException closing) {
                e.addSuppressed(closing);
            }
            throw e;
        }
    }

    /** SQLite itself takes a file of few bytes for an empty database, and would overwrite it. */
    private static void requireSqliteFile(Path path) throws StoreException {
        if (Files.isDirectory(path)) {
            throw new StoreForeign(path, "a folder");
        }
        try (InputStream file = Files.newInputStream(path)) {
            byte[] start = file.readNBytes(SQLITE_MAGIC.length);
            if (start.length > 0 && !Arrays.equals(start, SQLITE_MAGIC)) {
                throw new StoreForeign(path, "a file of another kind");
            }
        } catch (IOException e) {
            StoreException failure = new StoreUnreachable(
                    path, e instanceof AccessDeniedException ? "access denied" : String.valueOf(e.getMessage()));
            failure.initCause(e);
            throw failure;
        }
    }

    /** Looks through a connection that cannot write, because opening one that can already changes the file. */
    private static void inspect(Path path, Duration patience) throws StoreException {
        try (Connection connection = connect(path, readerSettings(patience))) {
            requireLaboratoryOrNothing(connection, path);
        } catch (SQLException e) {
            throw StoreFailures.of(path, e);
        }
    }

    private static LabSchema.Content requireLaboratoryOrNothing(Connection connection, Path path)
            throws SQLException, StoreException {
        LabSchema.Content content = LabSchema.contentOf(connection);
        if (content == LabSchema.Content.FOREIGN) {
            throw new StoreForeign(path, "the SQLite database of another program");
        }
        int version = LabSchema.versionOf(connection);
        if (version > LabSchema.NEWEST) {
            throw new StoreNewer(path, version, LabSchema.NEWEST);
        }
        return content;
    }

    private static SQLiteConfig readerSettings(Duration patience) {
        SQLiteConfig settings = new SQLiteConfig();
        settings.setReadOnly(true);
        settings.setBusyTimeout(Math.toIntExact(patience.toMillis()));
        return settings;
    }

    private static SQLiteConfig writerSettings(Duration patience) {
        SQLiteConfig settings = new SQLiteConfig();
        settings.setBusyTimeout(Math.toIntExact(patience.toMillis()));
        settings.setJournalMode(SQLiteConfig.JournalMode.WAL);
        settings.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        settings.enforceForeignKeys(true);
        return settings;
    }

    private static Connection connect(Path path, SQLiteConfig settings) throws StoreException {
        try {
            return Database.connect(path, settings);
        } catch (SQLException e) {
            throw StoreFailures.of(path, e);
        }
    }

    <T> T read(Transaction.Work<T, StoreException> work) throws StoreException {
        try {
            return work.on(connection);
        } catch (SQLException e) {
            throw StoreFailures.of(path, e);
        }
    }

    /** All of {@code work} or nothing of it, on the disk when this returns. */
    <T> T write(Transaction.Work<T, StoreException> work) throws StoreException {
        requireWritable();
        try {
            return Transaction.run(connection, work);
        } catch (SQLException e) {
            throw StoreFailures.of(path, e);
        }
    }

    void requireWritable() {
        if (!writable) {
            throw new IllegalStateException("the database " + path + " was opened for reading");
        }
    }

    Path path() {
        return path;
    }

    /** What was written is on the disk already, so a failure to close can only be a mistake in this program. */
    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("the database " + path + " could not be closed", e);
        }
    }
}
