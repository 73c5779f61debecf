package org.electrolyst.acquisition.imports;

import java.util.List;

/** The formats that are read: the particular ones first, delimited text, which takes any text, last. */
final class Formats {
    private static final List<ForeignFormat> ALL =
            List.of(new GamryDta(), new EcLabText(), new ZPlot(), new DelimitedText());

    private Formats() {}

    static ForeignFormat of(List<String> head) {
        return ALL.stream()
                .filter(format -> format.recognises(head))
                .findFirst()
                .orElseThrow();
    }
}
