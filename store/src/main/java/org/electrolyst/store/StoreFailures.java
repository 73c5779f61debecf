package org.electrolyst.store;

import java.nio.file.Path;
import java.sql.SQLException;
import org.electrolyst.store.sql.DamagedRecord;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Turns what SQLite reports into what a caller can act on. */
final class StoreFailures {
    /** The low byte of an extended result code is the primary one; sqlite.org/rescode.html. */
    private static final int PRIMARY_CODE = 0xFF;

    private StoreFailures() {}

    /**
     * The failure that {@code e} means for the database at {@code path}.
     *
     * @throws IllegalStateException if it means a mistake in this program
     */
    static StoreException of(Path path, SQLException e) {
        StoreException failure = translated(path, e);
        failure.initCause(e);
        return failure;
    }

    private static StoreException translated(Path path, SQLException e) {
        if (e instanceof DamagedRecord) {
            return new StoreDamaged(path, String.valueOf(e.getMessage()));
        }
        int code = e instanceof SQLiteException sqlite ? sqlite.getResultCode().code : e.getErrorCode();
        return switch (SQLiteErrorCode.getErrorCode(code & PRIMARY_CODE)) {
            case SQLITE_BUSY, SQLITE_LOCKED -> new StoreBusy(path);
            case SQLITE_FULL -> new StoreFull(path);
            case SQLITE_CORRUPT -> new StoreDamaged(path, String.valueOf(e.getMessage()));
            case SQLITE_NOTADB -> new StoreForeign(path, "a file of another kind");
            case SQLITE_PERM, SQLITE_READONLY, SQLITE_IOERR, SQLITE_CANTOPEN ->
                new StoreUnreachable(path, String.valueOf(e.getMessage()));
            default -> throw new IllegalStateException("the database " + path + " refused a statement", e);
        };
    }
}
