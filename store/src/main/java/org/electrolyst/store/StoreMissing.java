package org.electrolyst.store;

import java.nio.file.Path;

/** There is no database at the path, or no folder to make one in. */
public final class StoreMissing extends StoreException {
    private static final long serialVersionUID = 1L;

    private StoreMissing(Path path, String message) {
        super(path, message);
    }

    static StoreMissing file(Path path) {
        return new StoreMissing(
                path,
                "there is no database " + path + "; nothing was created; name another file or import into it first");
    }

    static StoreMissing folder(Path path) {
        return new StoreMissing(
                path,
                "there is no folder " + path.getParent() + " for the database " + path.getFileName()
                        + "; nothing was created; create the folder or name another file");
    }
}
