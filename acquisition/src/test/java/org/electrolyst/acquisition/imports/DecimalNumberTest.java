package org.electrolyst.acquisition.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalNumberTest {
    private static boolean reads(String text, DecimalNumber number) {
        return number.read(text, 0, text.length());
    }

    @Property(tries = 2000)
    void readsWhatJavaPrintsToTheLastBit(@ForAll double value) {
        DecimalNumber number = new DecimalNumber(true);
        assertThat(reads(Double.toString(value), number)).isTrue();
        assertThat(number.value()).isEqualTo(value);
    }

    @Property(tries = 2000)
    void roundsLikeTheLibrary(@ForAll long mantissa, @ForAll @IntRange(min = -30, max = 30) int exponent) {
        String text = mantissa + ".25e" + exponent;
        DecimalNumber number = new DecimalNumber(true);
        assertThat(reads(text, number)).isTrue();
        assertThat(number.value()).isEqualTo(Double.parseDouble(text));
    }

    @Property(tries = 500)
    void readsADecimalCommaLikeAPoint(@ForAll float value) {
        String text = String.format(Locale.ROOT, "%.6e", value);
        DecimalNumber point = new DecimalNumber(true);
        DecimalNumber comma = new DecimalNumber(true);
        assertThat(reads(text, point)).isTrue();
        assertThat(reads(text.replace('.', ','), comma)).isTrue();
        assertThat(comma.value()).isEqualTo(point.value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "-", ".", "e5", "1e", "1e+", "1 2", "1.2.3", "1,2.3", "1d", "0x1p3", "NaN", "1e999", "1_000", "٣",
                "1e99999", "--1", "1-"
            })
    void refusesWhatIsNoPlainFiniteNumber(String text) {
        assertThat(reads(text, new DecimalNumber(true))).isFalse();
    }

    @Test
    void doesNotMixDecimalSignsWithinATable() {
        DecimalNumber number = new DecimalNumber(true);
        assertThat(reads("1,5", number)).isTrue();
        assertThat(reads("7", number)).isTrue();
        assertThat(reads("1.5", number)).isFalse();
    }

    @Test
    void noticesCommasThatMayGroupThousands() {
        DecimalNumber number = new DecimalNumber(true);
        reads("1,000", number);
        assertThat(number.commaIsAmbiguous()).isTrue();
        reads("0,125", number);
        assertThat(number.commaIsAmbiguous()).isFalse();
    }
}
