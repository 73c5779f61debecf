package org.electrolyst.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** The current row of a query, valid until its reader returns. A column that owes a value and has none is damage. */
public final class Row {
    private final ResultSet row;

    Row(ResultSet row) {
        this.row = row;
    }

    /** Makes a value of a row. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(Row row) throws SQLException;
    }

    public long number(String column) throws SQLException {
        return optionalNumber(column).orElseThrow(() -> missing(column));
    }

    public Optional<Long> optionalNumber(String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }

    public double real(String column) throws SQLException {
        return optionalReal(column).orElseThrow(() -> missing(column));
    }

    public OptionalDouble optionalReal(String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    public String text(String column) throws SQLException {
        return optionalText(column).orElseThrow(() -> missing(column));
    }

    public Optional<String> optionalText(String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    /** The one of {@code values} whose code the column holds. */
    public <E> E coded(String column, E[] values, Function<E, String> code) throws SQLException {
        String text = text(column);
        for (E value : values) {
            if (code.apply(value).equals(text)) {
                return value;
            }
        }
        throw new DamagedRecord("column " + column + " holds '" + text + "', which this program does not know");
    }

    public Instant instant(String column) throws SQLException {
        return optionalInstant(column).orElseThrow(() -> missing(column));
    }

    public Optional<Instant> optionalInstant(String column) throws SQLException {
        Optional<String> text = optionalText(column);
        try {
            return text.map(Instant::parse);
        } catch (DateTimeException e) {
            throw new DamagedRecord("column " + column + " holds '" + text.orElse("") + "', which is no instant", e);
        }
    }

    public byte[] blob(String column) throws SQLException {
        return optionalBlob(column).orElseThrow(() -> missing(column));
    }

    public Optional<byte[]> optionalBlob(String column) throws SQLException {
        return Optional.ofNullable(row.getBytes(column));
    }

    private static DamagedRecord missing(String column) {
        return new DamagedRecord("column " + column + " holds no value");
    }
}
