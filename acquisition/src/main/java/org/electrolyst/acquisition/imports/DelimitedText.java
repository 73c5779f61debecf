package org.electrolyst.acquisition.imports;

import java.io.IOException;
import java.util.List;

/** Any text whose columns a header names, or that is three bare columns f, Z', Z''. */
final class DelimitedText implements ForeignFormat {
    @Override
    public String name() {
        return "delimited text";
    }

    @Override
    public boolean recognises(List<String> head) {
        return true;
    }

    @Override
    public Harvest read(LineReader lines, ImportOptions options) throws IOException, Unreadable {
        return new DelimitedFile(lines).read();
    }
}
