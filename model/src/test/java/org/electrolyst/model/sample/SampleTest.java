package org.electrolyst.model.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleTest {
    @ParameterizedTest
    @ValueSource(strings = {"MOF-688-P03", "Probe 7", "試料-1", "Ş/İ ı", "😀"})
    void takesTheUsersOwnId(String id) {
        assertThat(sample(id).id()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                " P03",
                "P03 ",
                "P\n03",
                "P\r03",
                "P\t03",
                "P\u000003",
                "P\u008503",
                "P\u202803",
                "P\u202903"
            })
    void refusesIdsThatBreakALineOrHideBlanks(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> sample(id));
    }

    @Test
    void anIdHasAHundredCharactersAtMost() {
        assertThat(sample("x".repeat(100)).id()).hasSize(100);
        assertThatIllegalArgumentException().isThrownBy(() -> sample("x".repeat(101)));
    }

    @Test
    void aRelativeDensityIsAboveNothingAndAtMostOne() {
        assertThat(cell(1).relativeDensity()).hasValue(1);
        for (double density : new double[] {0, -0.5, 1.01, 75, Double.NaN}) {
            assertThatIllegalArgumentException().isThrownBy(() -> cell(density));
        }
    }

    private static Sample sample(String id) {
        return new Sample(id, Optional.empty(), Cell.unknown());
    }

    private static Cell cell(double relativeDensity) {
        return new Cell(Optional.empty(), Optional.empty(), OptionalDouble.of(relativeDensity));
    }
}
