package org.electrolyst.model.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityParserTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "5 mV",
                "5mV",
                "  5   mV ",
                "+5 mV",
                "5.0 mV",
                "5. mV",
                "0.5e1 mV",
                "5E-3 V",
                "5\u00A0mV",
                "5\u202FmV"
            })
    void readsANumberWithItsUnit(String text) {
        assertThat(Quantity.parse(text, Dimension.VOLTAGE)).isEqualTo(Quantity.of(5e-3, Dimension.VOLTAGE));
    }

    @Test
    void readsTheTypographicMinus() {
        assertThat(Quantity.parse("\u22125e\u22121 V", Dimension.VOLTAGE).si()).isEqualTo(-0.5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.52 mm ± 0.01 mm",
                "0.52 mm ± 10 µm",
                "0.52 ± 0.01 mm",
                "(0.52 ± 0.01) mm",
                "(0.52±0.01)mm",
                "0.52 mm +/- 0.01 mm",
                "0.52 +- 0.01 mm",
                "(5.2 ± 0.1)e-04 m",
                "(5.2 ± 0.1)E-4m",
            })
    void readsAnUncertaintyHoweverItIsWritten(String text) {
        Quantity read = Quantity.parse(text, Dimension.LENGTH);
        assertThat(read.si()).isCloseTo(0.52e-3, within(1e-18));
        assertThat(read.standardUncertainty().orElseThrow()).isCloseTo(1e-5, within(1e-18));
    }

    @Test
    void readsAPureNumberWithUncertainty() {
        assertThat(Quantity.parse("0.87 ± 0.02", Dimension.FRACTION))
                .isEqualTo(Quantity.of(0.87, 0.02, Dimension.FRACTION));
        assertThat(Quantity.parse("87 % ± 2 %", Dimension.FRACTION))
                .isEqualTo(Quantity.of(0.87, 0.02, Dimension.FRACTION));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20 °C ± 0.5 °C",
                "20 °C ± 0.5 K",
                "20 ± 0.5 °C",
                "(20 ± 0.5) °C",
                "293.15 K ± 500 mK",
                "20 C ± 0.5 C"
            })
    void theUncertaintyOfATemperatureIsADifference(String text) {
        Quantity read = Quantity.parse(text, Dimension.TEMPERATURE);
        assertThat(read.si()).isEqualTo(293.15);
        assertThat(read.standardUncertainty()).isEqualTo(OptionalDouble.of(0.5));
    }

    /** Each hint is what the user has to do next. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "LENGTH; 0,52 mm; has a decimal comma; write 0.52 mm",
                "LENGTH; 0,52 mm ± 0,01 mm; write 0.52 mm ± 0.01 mm",
                "RESISTANCE; 1,234.5 Ω; has a comma and a point; write digits without separators and a decimal point",
                "LENGTH; '   '; is empty; write",
                "LENGTH; thick; is not a number with a unit",
                "LENGTH; NaN m; is not a number",
                "LENGTH; Infinity m; is not a number",
                "LENGTH; 0.52; has no unit; a length needs one of nm, µm, mm, m, cm",
                "LENGTH; 0.52 mV; is a voltage, but a length is wanted",
                "LENGTH; 0.52 furlong; has the unknown unit 'furlong'; a length is given in nm, µm, mm, m, cm",
                "FREQUENCY; 5 hz; did you mean 'Hz'?",
                "RESISTANCE; 5 KΩ; did you mean 'kΩ'?",
                "RESISTANCE; 5 S; is not|unknown unit 'S'; a resistance is given in µΩ, mΩ, Ω, kΩ, MΩ, GΩ, TΩ",
                "LENGTH; 1 mm ± 1 mm ± 1 mm; has more than one ±",
                "LENGTH; 1 mm ± -0.1 mm; has a negative uncertainty",
                "LENGTH; 1 mm ±; is not a number with a unit",
                "LENGTH; ± 1 mm; is not a number with a unit",
                "LENGTH; 1 mm ± 10 %; is a fraction, but a length is wanted",
                "LENGTH; 1e999 m; is too large to be a length",
                "TEMPERATURE; -274 °C; is below absolute zero",
                "TEMPERATURE; -1 K; is below absolute zero",
            })
    void saysWhatIsWrongAndHowToWriteIt(Dimension dimension, String text, String hint) {
        assertThatThrownBy(() -> Quantity.parse(text, dimension))
                .isInstanceOf(QuantityFormatException.class)
                .hasMessageStartingWith("'" + text.strip() + "' ")
                .hasMessageContaining(hint.substring(hint.indexOf('|') + 1));
    }

    @Test
    void theExampleInAMessageCanItselfBeRead() {
        for (Dimension dimension : Dimension.values()) {
            assertThatThrownBy(() -> Quantity.parse("", dimension)).satisfies(e -> {
                String example = e.getMessage().replaceFirst("(?s).*write '(.*)'$", "$1");
                assertThat(Quantity.parse(example, dimension).si())
                        .as(e.getMessage())
                        .isPositive();
            });
        }
    }

    /** Whatever is typed, the answer is a quantity or a message: never another exception. */
    @Property(tries = 2000)
    void neverFailsInAnyOtherWay(
            @ForAll
                    @StringLength(max = 16)
                    @Chars({'1', '0', '.', ',', 'e', '-', '+', '±', '(', ')', ' ', 'm', 'V', '$', '\\', '%', '\u00A0'})
                    String text) {
        try {
            assertThat(Quantity.parse(text, Dimension.VOLTAGE).si()).isFinite();
        } catch (QuantityFormatException e) {
            assertThat(e.getMessage()).startsWith("'");
        }
    }
}
