package org.electrolyst.drivers.palmsens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiteralTest {
    private static final String PREFIXES = "afpnum kMGTPE";

    @ParameterizedTest
    @CsvSource({
        "0.01, 10m",
        "1.5, 1500m",
        "200000, 200k",
        "2, 2",
        "0, 0",
        "-0.3, -300m",
        "1e-9, 1n",
        "100e-6, 100u",
        "0.005, 5m",
        "5.85, 5850m",
        "1170, 1170",
        "1e6, 1M",
        "1e-30, 0",
        "123456.7, 123457"
    })
    void writesAnIntegerAndAPrefix(double value, String literal) {
        assertThat(Literal.of(value)).isEqualTo(literal);
    }

    @Test
    void writesIntegersWithTheirOwnPrefix() {
        assertThat(Literal.of(54)).isEqualTo("54i");
    }

    @Test
    void refusesWhatNoScriptCanHold() {
        assertThatIllegalArgumentException().isThrownBy(() -> Literal.of(1e25));
        assertThatIllegalArgumentException().isThrownBy(() -> Literal.of(Double.NaN));
    }

    @Property
    void keepsSixDigits(
            @ForAll @DoubleRange(min = -9.99, max = 9.99) double mantissa,
            @ForAll @IntRange(min = -12, max = 14) int exponent) {
        double value = mantissa * Math.pow(10, exponent);

        String literal = Literal.of(value);

        assertThat(literal).matches("-?\\d{1,9}[afpnumkMGTPE]?");
        assertThat(read(literal)).isCloseTo(value, within(Math.abs(value) * 5.1e-6 + 1e-18));
    }

    private static double read(String literal) {
        char last = literal.charAt(literal.length() - 1);
        return Character.isDigit(last)
                ? Double.parseDouble(literal)
                : Double.parseDouble(literal.substring(0, literal.length() - 1))
                        * Math.pow(10, 3 * PREFIXES.indexOf(last) - 18);
    }
}
