package org.electrolyst.store.sql;

import java.sql.SQLException;

/** A record was read that cannot have been written like this. The message names the record and what is wrong with it. */
public final class DamagedRecord extends SQLException {
    private static final long serialVersionUID = 1L;

    public DamagedRecord(String message) {
        super(message);
    }

    public DamagedRecord(String message, Throwable cause) {
        super(message, cause);
    }
}
