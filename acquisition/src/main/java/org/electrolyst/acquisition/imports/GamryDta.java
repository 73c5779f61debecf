package org.electrolyst.acquisition.imports;

import java.io.IOException;
import java.util.List;

/** Gamry Framework files: settings as {@code KEY type value}, then tables of impedance or of current over time. */
final class GamryDta implements ForeignFormat {
    @Override
    public String name() {
        return "Gamry DTA";
    }

    @Override
    public boolean recognises(List<String> head) {
        return head.size() > 1
                && head.get(0).strip().equals("EXPLAIN")
                && head.get(1).startsWith("TAG");
    }

    @Override
    public Harvest read(LineReader lines, ImportOptions options) throws IOException, Unreadable {
        return new GamryFile(lines, options).read();
    }
}
