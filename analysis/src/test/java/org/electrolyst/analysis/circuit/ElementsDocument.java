package org.electrolyst.analysis.circuit;

import java.util.Locale;
import java.util.stream.Collectors;

/** Writes {@code docs/elements.md} from what the elements say of themselves. */
final class ElementsDocument {
    private static final String INTRODUCTION = """
            # Elements

            Written by the build from the elements themselves (`ElementsDocumentTest`); change it there.

            s = jω, ω = 2πf, Z = Z' + jZ''. Powers are principal: s^n = ω^n (cos(n 90°) + j sin(n 90°)). Parameters are in
            SI and named element, number, symbol: `CPE1.Q`; where an element has one parameter, by its name: `R1`. How circuits are
            written: [Circuits](reference/circuits.md).

            | here | in Boukamp's notation | what it is | impedance |
            |---|---|---|---|
            """;

    private ElementsDocument() {}

    static String text() {
        return INTRODUCTION
                + Elements.ALL.stream().map(ElementsDocument::row).collect(Collectors.joining())
                + Elements.ALL.stream().map(ElementsDocument::section).collect(Collectors.joining());
    }

    /** The line of the table that an element must have. */
    static String row(Element element) {
        ElementNotes notes = element.notes();
        String boukamp = BoukampElement.ALL.stream()
                .filter(there -> there.element() == element)
                .map(there -> "`" + there.symbol() + "{" + String.join(",", there.names()) + "}`")
                .collect(Collectors.joining(", "));
        return "| [`%s`](#%s) | %s | %s | %s |\n"
                .formatted(element.symbol(), anchor(element), boukamp, notes.title(), notes.formula());
    }

    private static String section(Element element) {
        ElementNotes notes = element.notes();
        String parameters = element.parameters().stream()
                .map(spec -> "| `%s1%s` | %s | %s to %s |\n"
                        .formatted(
                                element.symbol(),
                                spec.suffix(),
                                spec.unit().isEmpty() ? "1" : spec.unit(),
                                number(spec.min()),
                                number(spec.max())))
                .collect(Collectors.joining());
        return """

                ## %s: %s

                %s

                | parameter | unit | range |
                |---|---|---|
                %s
                * ω to 0: %s.
                * ω to infinity: %s.
                * Source: %s.
                * Elsewhere: %s.
                """.formatted(
                        element.symbol(),
                        notes.title(),
                        notes.formula(),
                        parameters,
                        notes.slow(),
                        notes.fast(),
                        notes.source(),
                        notes.elsewhere());
    }

    /** The anchor that Markdown gives the section: small letters, blanks to '-', other signs left out. */
    private static String anchor(Element element) {
        String title = element.symbol() + ": " + element.notes().title();
        return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 -]", "").replace(' ', '-');
    }

    private static String number(double value) {
        return Double.toString(value).replace(".0E", "e").replaceAll("\\.0$", "");
    }
}
