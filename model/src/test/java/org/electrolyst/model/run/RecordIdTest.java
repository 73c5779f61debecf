package org.electrolyst.model.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordIdTest {
    @Test
    void printsTheLetterOfItsKind() {
        assertThat(RecordId.run(12)).hasToString("r12");
        assertThat(RecordId.spectrum(345)).hasToString("s345");
        assertThat(RecordId.curve(7)).hasToString("c7");
        assertThat(RecordId.result(9)).hasToString("a9");
    }

    @Property(tries = 200)
    void readsWhatItPrints(
            @ForAll RecordId.Kind kind, @ForAll @LongRange(min = 1, max = 999_999_999_999_999_999L) long number) {
        RecordId id = new RecordId(kind, number);
        assertThat(RecordId.parse(id.toString())).contains(id);
    }

    /** These may name a sample or a file. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "r",
                "12",
                "r0",
                "r012",
                "r-1",
                "R12",
                "x12",
                "r12 ",
                "r1.5",
                "r1234567890123456789",
                "r\u0661",
                "s12.csv"
            })
    void leavesOtherNamesAlone(String text) {
        assertThat(RecordId.parse(text)).isEmpty();
    }

    @Test
    void countsFromOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> RecordId.run(0));
    }
}
