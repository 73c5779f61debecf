package org.electrolyst.store;

import java.nio.file.Path;

/** The file system refused to open, read or write the database. */
public final class StoreUnreachable extends StoreException {
    private static final long serialVersionUID = 1L;

    StoreUnreachable(Path path, String reason) {
        super(
                path,
                "the database " + path + " cannot be opened, read or written (" + reason
                        + "); nothing was changed; check the permissions of the file and its folder, and the disk");
    }
}
