package org.electrolyst.store;

import java.nio.file.Path;
import org.electrolyst.model.run.RecordId;

/** A file was to be imported that is already stored for the same sample. */
public final class StoreDuplicate extends StoreException {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final transient RecordId run;

    StoreDuplicate(Path path, String file, RecordId run) {
        super(
                path,
                "the content of " + file + " is already in the database " + path + " as " + run
                        + " of the same sample; nothing was imported; use " + run + ", or leave the file out");
        this.file = file;
        this.run = run;
    }

    /** Name of the file as given. */
    public String file() {
        return file;
    }

    /** The run that holds its content. */
    public RecordId run() {
        return run;
    }
}
