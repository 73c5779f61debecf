package org.electrolyst.model.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestWordTest {
    private static final List<String> WORDS = List.of("bulk", "grain boundary", "interface", "C", "CPE", "Wo", "Ws");

    @ParameterizedTest
    @CsvSource({
        "bulk, bulk",
        "blk, bulk",
        "bukl, bulk",
        "buulk, bulk",
        "BULK, bulk",
        "grian boundery, grain boundary",
        "interfce, interface",
        "CEP, CPE",
        "CP, CPE",
        "WO, Wo",
        "c, C"
    })
    void takesTheWordThatIsLeastMistyped(String written, String meant) {
        assertThat(NearestWord.of(written, WORDS)).isEqualTo(meant);
    }

    @Test
    void takesTheFirstOfThoseThatAreAsNear() {
        assertThat(NearestWord.of("W", List.of("Ws", "Wo"))).isEqualTo("Ws");
        assertThat(NearestWord.of("W", List.of("Wo", "Ws"))).isEqualTo("Wo");
    }
}
