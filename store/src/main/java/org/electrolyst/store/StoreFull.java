package org.electrolyst.store;

import java.nio.file.Path;

/** The disk has no room for what was to be written. */
public final class StoreFull extends StoreException {
    private static final long serialVersionUID = 1L;

    StoreFull(Path path) {
        super(
                path,
                "no room is left on the disk of the database " + path
                        + "; nothing was changed and what is stored is safe; free some space and try again");
    }
}
