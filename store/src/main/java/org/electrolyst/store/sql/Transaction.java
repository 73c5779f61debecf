package org.electrolyst.store.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** All of some work on a connection, or nothing of it. */
public final class Transaction {
    private Transaction() {}

    /** Work on a connection; {@code X} is what it may throw besides. */
    @FunctionalInterface
    public interface Work<T, X extends Exception> {
        T on(Connection connection) throws SQLException, X;
    }

    /**
     * Does {@code work} and commits it; if it throws, everything it did is taken back. The write lock is taken at once,
     * since SQLite refuses to raise a read transaction to a write after another connection has written.
     */
    public static <T, X extends Exception> T run(Connection connection, Work<T, X> work) throws SQLException, X {
        // Not by setAutoCommit: when the lock is refused, the driver believes that it is in a transaction for ever
        // after.
        execute(connection, "BEGIN IMMEDIATE");
        try {
            T value = work.on(connection);
            execute(connection, "COMMIT");
            return value;
        } catch (Throwable e) {
            takeBack(connection, e);
            throw e;
        }
    }

    private static void takeBack(Connection connection, Throwable cause) {
        try {
            execute(connection, "ROLLBACK");
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
