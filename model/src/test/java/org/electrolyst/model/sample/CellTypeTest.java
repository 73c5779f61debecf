package org.electrolyst.model.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellTypeTest {
    @ParameterizedTest
    @CsvSource({"Li, 1", "Na, 1", "Mg, 2", "Zn, 2", "Al, 3"})
    void knowsTheChargeOfTheIonBetweenEqualMetals(String metal, int charge) {
        CellType type = CellType.parse(metal + "|electrolyte|" + metal);
        assertThat(type.isSymmetric()).isTrue();
        assertThat(type.isReversible()).isTrue();
        assertThat(type.ionCharge()).hasValue(charge);
    }

    @Test
    void blockingElectrodesExchangeNoIon() {
        CellType type = CellType.parse("SS|electrolyte|SS");
        assertThat(type.isSymmetric()).isTrue();
        assertThat(type.isReversible()).isFalse();
        assertThat(type.ionCharge()).isEmpty();
    }

    @Test
    void unequalElectrodesHaveNoOneIon() {
        CellType type = CellType.parse("Li | Electrolyte | Cu foil");
        assertThat(type.isSymmetric()).isFalse();
        assertThat(type.isReversible()).isFalse();
        assertThat(type.ionCharge()).isEmpty();
    }

    /** In a Turkish locale the lower case of I is not i. */
    @Test
    void readsCapitalsInEveryLocale() {
        assertThat(CellType.parse("Li|ELECTROLYTE|Li")).isEqualTo(new CellType("Li", "Li"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Li|electrolyte|Li", "SS|electrolyte|Li", "Li-In (50+50)|electrolyte|C.black"})
    void printsWhatItReads(String text) {
        assertThat(CellType.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Li",
                "Li|Li",
                "Li|SE|Li",
                "|electrolyte|Li",
                " |electrolyte|Li",
                "Li|electrolyte|",
                "a|electrolyte|b|c"
            })
    void refusesWhatIsNoCellType(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> CellType.parse(text));
    }

    @Test
    void refusesElectrodesThatWouldNotReadBack() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CellType(" Li", "Li"));
        assertThatIllegalArgumentException().isThrownBy(() -> new CellType("Li", " "));
        assertThatIllegalArgumentException().isThrownBy(() -> new CellType("Li|Cu", "Li"));
    }
}
