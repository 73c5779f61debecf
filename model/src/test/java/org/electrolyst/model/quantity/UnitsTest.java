package org.electrolyst.model.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class UnitsTest {
    static Stream<Unit> printedUnits() {
        return Arrays.stream(Dimension.values())
                .flatMap(d -> Units.symbols(d).stream()
                        .map(symbol -> Units.find(d, symbol).orElseThrow()));
    }

    @ParameterizedTest
    @EnumSource(Dimension.class)
    void everyDimensionCanBePrintedInItsSiUnit(Dimension dimension) {
        Unit si = Units.find(dimension, dimension.siSymbol()).orElseThrow();
        assertThat(si.factor()).isEqualTo(1);
        assertThat(si.offset()).isEqualTo(0);
    }

    @ParameterizedTest
    @MethodSource("printedUnits")
    void everyUnitIsReadByItsOwnSymbol(Unit unit) {
        Quantity read = Quantity.parse("2.5 " + unit.symbol(), unit.dimension());
        assertThat(read.si()).isEqualTo(unit.toSi(2.5));
        assertThat(QuantityFormat.inUnit(read, unit.symbol())).isEqualTo(("2.5 " + unit.symbol()).strip());
    }

    @ParameterizedTest
    @MethodSource("printedUnits")
    void everyMicroIsReadWithEitherSignAndAsU(Unit unit) {
        if (unit.symbol().startsWith("µ")) {
            String base = unit.symbol().substring(1);
            for (String micro : List.of("\u00B5", "\u03BC", "u")) {
                assertThat(Units.find(unit.dimension(), micro + base))
                        .as(micro + base)
                        .contains(unit);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("printedUnits")
    void everyOhmIsReadWithEitherSignAndInLetters(Unit unit) {
        if (unit.symbol().contains("Ω")) {
            for (String ohm : List.of("\u03A9", "\u2126", "ohm")) {
                assertThat(Units.find(unit.dimension(), unit.symbol().replace("Ω", ohm))
                                .orElseThrow()
                                .factor())
                        .as(ohm)
                        .isEqualTo(unit.factor());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CONDUCTIVITY, 3.4e-4 S/cm, 3.4e-2",
        "CONDUCTIVITY, 0.34 mS/cm, 3.4e-2",
        "CONDUCTIVITY, 340 µS/cm, 3.4e-2",
        "CONDUCTIVITY, 3.4e-4 S cm-1, 3.4e-2",
        "CONDUCTIVITY, 3.4e-4 S·cm⁻¹, 3.4e-2",
        "ENERGY, 1 eV, 1.602176634e-19",
        "ENERGY, 96.48533212 kJ/mol, 1.602176634e-19",
        "TEMPERATURE, 20 °C, 293.15",
        "TEMPERATURE, 293.15 K, 293.15",
        "TEMPERATURE_RATE, 5 K/min, 0.083333333333333333",
        "TEMPERATURE_RATE, 6 °C/h, 1.6666666666666667e-3",
        "VOLTAGE_RATE, 0.02 mV/min, 3.3333333333333333e-7",
        "PRESSURE, 250 MPa, 2.5e8",
        "PRESSURE, 1 bar, 1e5",
        "AREA, 0.785 cm², 7.85e-5",
        "AREA, 78.5 mm2, 7.85e-5",
        "AREA_RESISTANCE, 100 Ω cm², 1e-2",
        "AREA_RESISTANCE, 100 ohm cm^2, 1e-2",
        "FRACTION, 75 %, 0.75",
        "MASS, 120 mg, 1.2e-4",
        "TIME, 24 h, 86400",
    })
    void unitsHaveTheirSiValues(Dimension dimension, String text, double si) {
        assertThat(Quantity.parse(text, dimension).si()).isCloseTo(si, within(1e-9 * si));
    }

    @Test
    void prefixesAreCaseSensitive() {
        assertThat(Quantity.parse("1 mHz", Dimension.FREQUENCY).si()).isEqualTo(1e-3);
        assertThat(Quantity.parse("1 MHz", Dimension.FREQUENCY).si()).isEqualTo(1e6);
        assertThat(Units.find(Dimension.FREQUENCY, "hz")).isEmpty();
    }

    @Test
    void aUnitNeedsAPositiveFactor() {
        assertThatIllegalArgumentException().isThrownBy(() -> Unit.scaled("x", Dimension.LENGTH, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Unit.scaled("x", Dimension.LENGTH, Double.NaN));
    }
}
