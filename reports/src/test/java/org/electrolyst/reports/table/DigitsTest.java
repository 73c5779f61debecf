package org.electrolyst.reports.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitsTest {
    @ParameterizedTest
    @CsvSource({
        "243, 7, 1, false, 1, false",
        "18.4, 3.2, 1, false, 1, false",
        "1650, 19.8, 0, false, 0, false",
        "146000, 12000, 2, true, 1, true",
        "4.1e-10, 2.6e-11, 2, true, 1, true",
        "0.02, 0.5, 2, false, 2, false",
        "0, 0.031, 3, false, 3, false",
        "0.30110, 0.00996, 3, false, 3, false"
    })
    void theValueEndsAtThePlaceOfItsUncertainty(
            double value, double u, int decimals, boolean power, int decimalsOfU, boolean powerOfU) {
        assertThat(Digits.ofValue(value, OptionalDouble.of(u))).isEqualTo(new Digits(decimals, power));
        assertThat(Digits.ofUncertainty(value, OptionalDouble.of(u))).isEqualTo(new Digits(decimalsOfU, powerOfU));
    }

    @Test
    void aValueWithoutUncertaintyHasFourDigits() {
        assertThat(Digits.ofValue(0.1, OptionalDouble.empty())).isEqualTo(Digits.fixed(4));
        assertThat(Digits.ofValue(1e7, OptionalDouble.of(0))).isEqualTo(Digits.scientific(3));
        assertThat(Digits.ofValue(123456, OptionalDouble.empty())).isEqualTo(Digits.fixed(0));
    }

    @Test
    void aPowerOfTenKeepsThePlace() {
        assertThat(Digits.fixed(7).asScientific(0.0001258)).isEqualTo(Digits.scientific(3));
        assertThat(Digits.fixed(7).asScientific(0.0000031)).isEqualTo(Digits.scientific(1));
        assertThat(Digits.scientific(2).asScientific(5)).isEqualTo(Digits.scientific(2));
    }

    @Property(tries = 500)
    void whatIsShownIsWithinATwentiethOfTheUncertainty(
            @ForAll @IntRange(min = -999_999, max = 999_999) int mantissa,
            @ForAll @IntRange(min = -12, max = 6) int exponent,
            @ForAll @IntRange(min = 1, max = 6) int digitsBelow) {
        double value = mantissa * Math.pow(10, exponent);
        double u = Math.max(1, Math.abs(mantissa)) * Math.pow(10, exponent - digitsBelow) * 3.7;
        Digits digits = Digits.ofValue(value, OptionalDouble.of(u));
        BigDecimal exact = new BigDecimal(value);
        BigDecimal shown = digits.scientific() && value != 0
                ? exact.round(new MathContext(digits.decimals() + 1, RoundingMode.HALF_UP))
                : exact.setScale(digits.decimals(), RoundingMode.HALF_UP);
        assertThat(shown.subtract(exact).abs().doubleValue()).isLessThanOrEqualTo(u / 20 * (1 + 1e-9));
    }
}
