package org.electrolyst.store;

import java.nio.file.Path;

/** The path names something that is no database of this program. */
public final class StoreForeign extends StoreException {
    private static final long serialVersionUID = 1L;

    StoreForeign(Path path, String what) {
        super(path, path + " is no Electrolyst database: it is " + what + "; it was not touched; name another file");
    }
}
