package org.electrolyst.store.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * One prepared statement from text to result. Arguments are {@code String, Integer, Long, Double, Instant, byte[]}, and
 * {@code Optional} and {@code OptionalDouble} of these, which are NULL where empty. Instants are kept as ISO-8601 text
 * in UTC.
 */
public final class Sql {
    private Sql() {}

    /** Every row of a query. */
    public static <T> List<T> list(Connection connection, String sql, Row.Reader<T> reader, Object... arguments)
            throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, arguments);
                ResultSet rows = statement.executeQuery()) {
            List<T> list = new ArrayList<>();
            Row row = new Row(rows);
            while (rows.next()) {
                list.add(reader.read(row));
            }
            return List.copyOf(list);
        }
    }

    /** The row of a query that finds at most one. */
    public static <T> Optional<T> first(Connection connection, String sql, Row.Reader<T> reader, Object... arguments)
            throws SQLException {
        return list(connection, sql, reader, arguments).stream().findFirst();
    }

    /** Inserts one row and gives its key. */
    public static long insert(Connection connection, String sql, Object... arguments) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, arguments)) {
            statement.executeUpdate();
        }
        return first(connection, "SELECT last_insert_rowid() AS key", row -> row.number("key"))
                .orElseThrow();
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... arguments)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            for (int i = 0; i < arguments.length; i++) {
                bind(statement, i + 1, unwrapped(arguments[i]));
            }
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    private static @Nullable Object unwrapped(Object argument) {
        if (argument instanceof Optional<?> optional) {
            return optional.isPresent() ? unwrapped(optional.get()) : null;
        } else if (argument instanceof OptionalDouble real) {
            return real.isPresent() ? real.getAsDouble() : null;
        }
        return argument;
    }

    private static void bind(PreparedStatement statement, int index, @Nullable Object argument) throws SQLException {
        if (argument == null) {
            statement.setNull(index, Types.NULL);
        } else if (argument instanceof String text) {
            statement.setString(index, text);
        } else if (argument instanceof Instant instant) {
            statement.setString(index, instant.toString());
        } else if (argument instanceof Integer number) {
            statement.setInt(index, number);
        } else if (argument instanceof Long number) {
            statement.setLong(index, number);
        } else if (argument instanceof Double real) {
            statement.setDouble(index, finite(real));
        } else if (argument instanceof byte[] bytes) {
            statement.setBytes(index, bytes);
        } else {
            throw new IllegalArgumentException(
                    "no column holds a " + argument.getClass().getName());
        }
    }

    /** SQLite stores NaN as NULL without a word, so it must not get there. */
    private static double finite(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(value + " cannot be stored; a number must be finite");
        }
        return value;
    }
}
