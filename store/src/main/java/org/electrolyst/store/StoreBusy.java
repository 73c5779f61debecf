package org.electrolyst.store;

import java.nio.file.Path;

/** Another program kept the database locked for longer than the writer waits. */
public final class StoreBusy extends StoreException {
    private static final long serialVersionUID = 1L;

    StoreBusy(Path path) {
        super(
                path,
                "the database " + path
                        + " is locked by another program; nothing was changed; close that program or try again");
    }
}
