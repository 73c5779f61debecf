package org.electrolyst.analysis.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RelationsCheckTest {
    /** F(3, 20): 5 % above 3.098, 1 % above 4.938, from any table. */
    @Test
    void theProbabilityIsThatOfTheTables() {
        assertThat(ofF(3.098).probability()).isCloseTo(0.05, within(1e-4));
        assertThat(ofF(4.938).probability()).isCloseTo(0.01, within(1e-4));
        assertThat(ofF(3.098).f().orElseThrow()).isCloseTo(3.098, within(1e-12));
    }

    /** 20 degrees of freedom apart, variance 0.5, 3 unknowns saved. */
    private static RelationsCheck ofF(double f) {
        return new RelationsCheck(10 + f * 3 * 0.5, 4, 10, 7, 27, false);
    }

    @Test
    void relationsStandUntilTheTestRejectsThemAtOnePercent() {
        assertThat(ofF(4.9).relationsStand()).isTrue();
        assertThat(ofF(5.0).relationsStand()).isFalse();
        assertThat(ofF(4.9).words())
                .startsWith("the spectra fitted together are preferred")
                .contains("F 4.9");
        assertThat(ofF(5.0).words()).startsWith("separate fits are preferred").contains("3 unknowns saved");
    }

    /** χ² with 2 degrees of freedom exceeds 5.991 with 5 %. */
    @Test
    void knownDeviationsAreTestedByTheirOwnScale() {
        RelationsCheck check = new RelationsCheck(25.991, 4, 20, 6, 27, true);
        assertThat(check.probability()).isCloseTo(0.05, within(1e-4));
        assertThat(check.words()).contains("χ² 5.99");
    }

    /** n ln(S/n) + 2p + 2p(p + 1)/(n - p - 1) for n = 27. */
    @Test
    void bothCriteriaAreOfTheSameData() {
        RelationsCheck check = new RelationsCheck(13, 4, 10, 7, 27, false);
        assertThat(check.aiccTogether().orElseThrow())
                .isCloseTo(27 * Math.log(13 / 27.0) + 8 + 40 / 22.0, within(1e-9));
        assertThat(check.aiccApart().orElseThrow()).isCloseTo(27 * Math.log(10 / 27.0) + 14 + 112 / 19.0, within(1e-9));
    }

    @Test
    void nothingIsTestedWhereNothingIsSaved() {
        RelationsCheck same = new RelationsCheck(10, 7, 10, 7, 27, false);
        assertThat(same.f()).isEmpty();
        assertThat(same.probability()).isEqualTo(1);
        assertThat(same.relationsStand()).isTrue();
    }
}
