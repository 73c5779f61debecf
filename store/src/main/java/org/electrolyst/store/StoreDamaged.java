package org.electrolyst.store;

import java.nio.file.Path;

/** Something stored does not read back as it was written. */
public final class StoreDamaged extends StoreException {
    private static final long serialVersionUID = 1L;

    private final String what;

    StoreDamaged(Path path, String what) {
        super(
                path,
                "the database " + path + " is damaged: " + what
                        + "; nothing was changed; keep a copy of the file and restore a backup, or import the source files again");
        this.what = what;
    }

    /** Which record is damaged and how. */
    public String what() {
        return what;
    }
}
