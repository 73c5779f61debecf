package org.electrolyst.store;

import java.nio.file.Path;

/**
 * The database could not do what was asked. The message says what happened to which file, what is safe, and what to do
 * next. Nothing is ever half written: the change that failed left no trace.
 */
public abstract sealed class StoreException extends Exception
        permits StoreMissing,
                StoreNewer,
                StoreForeign,
                StoreBusy,
                StoreFull,
                StoreDamaged,
                StoreUnreachable,
                StoreDuplicate {
    private static final long serialVersionUID = 1L;

    private final transient Path path;

    StoreException(Path path, String message) {
        super(message);
        this.path = path;
    }

    /** The database file. */
    public Path path() {
        return path;
    }
}
