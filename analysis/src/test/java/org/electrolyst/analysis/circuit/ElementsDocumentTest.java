package org.electrolyst.analysis.circuit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ElementsDocumentTest {
    private static final Path DOCUMENT = Path.of("../docs/elements.md");
    private static final String WRITE = "electrolyst.writeDocs";

    @Test
    void theDocumentSaysWhatTheElementsSay() throws IOException {
        if (Boolean.getBoolean(WRITE)) {
            Files.writeString(DOCUMENT, ElementsDocument.text());
        }
        assertThat(Files.readString(DOCUMENT))
                .as("docs/elements.md; write it anew by mvn -pl analysis -am test -D" + WRITE
                        + "=true -Dtest=ElementsDocumentTest -Dsurefire.failIfNoSpecifiedTests=false")
                .isEqualTo(ElementsDocument.text());
    }

    @ParameterizedTest
    @MethodSource("org.electrolyst.analysis.circuit.EveryElementTest#symbols")
    void everyElementHasItsRow(String symbol) throws IOException {
        Element element = Elements.bySymbol(symbol).orElseThrow();
        assertThat(Files.readString(DOCUMENT)).contains(ElementsDocument.row(element));
        ElementNotes notes = element.notes();
        assertThat(new String[] {notes.title(), notes.formula(), notes.slow(), notes.fast(), notes.source()})
                .allSatisfy(text -> assertThat(text).isNotBlank());
        assertThat(notes.elsewhere()).isNotBlank();
    }
}
