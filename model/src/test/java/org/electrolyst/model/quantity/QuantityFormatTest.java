package org.electrolyst.model.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityFormatTest {
    @ParameterizedTest
    @CsvSource({
        "CAPACITANCE, 4.7e-6, 4.7 µF",
        "CAPACITANCE, 1e-12, 1 pF",
        "CAPACITANCE, 2e-16, 0.2 fF",
        "VOLTAGE, 0.005, 5 mV",
        "VOLTAGE, -0.005, -5 mV",
        "VOLTAGE, 0, 0 V",
        "RESISTANCE, 146000, 146 kΩ",
        "RESISTANCE, 224.689, 224.7 Ω",
        "RESISTANCE, 5e15, 5000 TΩ",
        "MASS, 1.2e-4, 120 mg",
        "MASS, 2e-3, 2 g",
        "TEMPERATURE, 293.15, 20 °C",
        "TEMPERATURE, 243.15, -30 °C",
        "FRACTION, 0.87, 0.87",
        "NUMBER, 3000000, 3e+06",
    })
    void choosesThePrefixAndDropsZerosThatWereNotMeasured(Dimension dimension, double si, String text) {
        assertThat(Quantity.of(si, dimension)).hasToString(text);
    }

    /** 999.949 rounds to 999.9, 999.95 to 1000: only the latter takes the next prefix. */
    @ParameterizedTest
    @CsvSource({
        "999.4e-9, 999.4 nF",
        "999.6e-9, 999.6 nF",
        "999.94e-9, 999.9 nF",
        "999.96e-9, 1 µF",
        "1000.4e-9, 1 µF",
        "1001e-9, 1.001 µF",
    })
    void roundingNeverLeavesFourDigitsBeforeThePoint(double si, String text) {
        assertThat(Quantity.of(si, Dimension.CAPACITANCE)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({
        "146000, 12000, 146 ± 12 kΩ",
        "146000, 2000, 146.0 ± 2.0 kΩ",
        "224.689, 0.5, 224.69 ± 0.50 Ω",
        "224.689, 9.96, 225 ± 10 Ω",
        "224.689, 99.6, 220 ± 100 Ω",
        "0, 0.001, 0.0 ± 1.0 mΩ",
        "-5, 0.2, -5.00 ± 0.20 Ω",
        "4, 100, 0 ± 100 Ω",
        "1234, 0, 1.234 kΩ",
        "1, 1e-9, 1.0000000000 ± 0.0000000010 Ω",
        "1.1, 1e-17, 1.100000000000000000 ± 0.000000000000000010 Ω",
    })
    void givesTheUncertaintyTwoDigitsAndTheValueTheSamePlace(double si, double u, String text) {
        assertThat(Quantity.of(si, u, Dimension.RESISTANCE)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({
        "1.3e-5, 2.9e-6, (1.30 ± 0.29)e-05",
        "1.3e12, 2.9e10, (1.300 ± 0.029)e+12",
        "0, 3e-9, (0.0 ± 3.0)e-09",
        "5, 1e9, (0.0 ± 1.0)e+09",
        "-2e-7, 1e-8, (-2.00 ± 0.10)e-07",
        "0.87, 0.0125, 0.870 ± 0.013",
        "99.96, 0.5, 99.96 ± 0.50",
    })
    void writesAPowerOfTenOnceForBoth(double value, double u, String text) {
        assertThat(QuantityFormat.plusMinus(value, u)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "999.96, 1000",
        "99999.6, 100000",
        "999996, 1.000e+06",
        "123456, 123500",
        "0.00012345, 0.0001235",
        "0.000099999, 0.0001000",
        "0.000012345, 1.235e-05",
        "-0.5, -0.5000",
        "0, 0",
        "-0.0, 0",
        "1.7976931348623157e308, 1.798e+308",
        "4.9e-324, 4.900e-324",
    })
    void writesANumberToFourDigits(double value, String text) {
        assertThat(QuantityFormat.number(value)).isEqualTo(text);
    }

    @Test
    void printsInAGivenUnitOfTheDimensionOnly() {
        Quantity thickness = Quantity.of(0.52e-3, 0.01e-3, Dimension.LENGTH);
        assertThat(QuantityFormat.inUnit(thickness, "mm")).isEqualTo("0.520 ± 0.010 mm");
        assertThat(QuantityFormat.inUnit(thickness, "um")).isEqualTo("520 ± 10 µm");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuantityFormat.inUnit(thickness, "mV"))
                .withMessageContaining("mV is no unit of length");
    }

    @Test
    void theUncertaintyOfATemperatureKeepsItsSizeInCelsius() {
        assertThat(Quantity.of(293.15, 0.5, Dimension.TEMPERATURE)).hasToString("20.00 ± 0.50 °C");
    }

    /** Half a unit of the fourth digit is at most 5e-4 of the value. */
    @Property(tries = 1000)
    void whatIsPrintedReadsBackToItsDigits(
            @ForAll @Scale(4) @DoubleRange(min = -9.999, max = 9.999) double mantissa,
            @ForAll @IntRange(min = -18, max = 15) int exponent,
            @ForAll Dimension dimension) {
        double si = dimension == Dimension.TEMPERATURE ? 273.15 + 20 * mantissa : mantissa * Math.pow(10, exponent);
        double shown = dimension == Dimension.TEMPERATURE ? si - 273.15 : si;
        Quantity printed = Quantity.of(si, dimension);
        Quantity read = Quantity.parse(printed.toString(), dimension);
        assertThat(read.si()).as(printed.toString()).isCloseTo(si, within(5.01e-4 * Math.abs(shown)));
        assertThat(read).hasToString(printed.toString());
    }

    /** Half a unit of the second digit is at most 0.5/9.95 of the uncertainty, where that rounds up to 10. */
    @Property(tries = 1000)
    void anUncertaintyReadsBackToItsTwoDigits(
            @ForAll @Scale(4) @DoubleRange(min = -9.999, max = 9.999) double mantissa,
            @ForAll @IntRange(min = -12, max = 12) int exponent,
            @ForAll @Scale(4) @DoubleRange(min = 1, max = 9.99) double uMantissa,
            @ForAll @IntRange(min = -5, max = 3) int uExponent) {
        double si = mantissa * Math.pow(10, exponent);
        double u = uMantissa * Math.pow(10, exponent + uExponent);
        for (Dimension dimension : new Dimension[] {Dimension.RESISTANCE, Dimension.FRACTION, Dimension.CONDUCTIVITY}) {
            Quantity printed = Quantity.of(si, u, dimension);
            Quantity read = Quantity.parse(printed.toString(), dimension);
            assertThat(read.standardUncertainty().orElseThrow())
                    .as(printed.toString())
                    .isCloseTo(u, within(0.0503 * u));
            assertThat(read.si()).as(printed.toString()).isCloseTo(si, within(0.0503 * u + 1e-15 * Math.abs(si)));
        }
    }

    @Property(tries = 500)
    void engineeringValuesHaveOneToThreeDigitsBeforeThePoint(
            @ForAll @Scale(4) @DoubleRange(min = 1, max = 9.9999) double mantissa,
            @ForAll @IntRange(min = -6, max = 13) int exponent) {
        String text = Quantity.of(mantissa * Math.pow(10, exponent), Dimension.RESISTANCE)
                .toString();
        assertThat(text).matches("[1-9]\\d{0,2}(\\.\\d+)? [µmkMGT]?Ω");
    }
}
