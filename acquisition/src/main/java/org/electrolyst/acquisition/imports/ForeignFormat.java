package org.electrolyst.acquisition.imports;

import java.io.IOException;
import java.util.List;

/** One format of files of another program. Stateless. */
interface ForeignFormat {
    /** What people call it. */
    String name();

    /** Whether a file that begins with these lines is of this format. The name of the file plays no part. */
    boolean recognises(List<String> head);

    /**
     * Reads all spectra and curves.
     *
     * @throws Unreadable unless every point of the file could be read
     */
    Harvest read(LineReader lines, ImportOptions options) throws IOException, Unreadable;
}
