package org.electrolyst.store;

import java.nio.file.Path;

/** A newer version of the program made the database. */
public final class StoreNewer extends StoreException {
    private static final long serialVersionUID = 1L;

    private final int schemaVersion;

    StoreNewer(Path path, int schemaVersion, int newestKnown) {
        super(
                path,
                "the database " + path + " was made by a newer version of the program (schema " + schemaVersion
                        + ", this program knows up to " + newestKnown
                        + "); it was not touched; use the newer program or another file");
        this.schemaVersion = schemaVersion;
    }

    /** Schema version of the file. */
    public int schemaVersion() {
        return schemaVersion;
    }
}
