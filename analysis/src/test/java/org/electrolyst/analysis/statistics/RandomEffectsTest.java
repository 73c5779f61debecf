package org.electrolyst.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.electrolyst.fixtures.Cases;
import org.electrolyst.fixtures.noise.Noise;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomEffectsTest {
    /**
     * 0.4, 0.5, 0.6 ± 0.05: Q = 2 (0.1/0.05)² = 8 and p = exp(-4) of two degrees; equal weights make τ² + u² the variance 0.01
     * of the values, the mean's error 0.1/√3, and its factor the t of two degrees, 4.3027.
     */
    @Test
    void threeEquallyKnownValuesGiveWhatOneReckonsByHand() {
        RandomEffects pooled = RandomEffects.of(new double[] {0.4, 0.5, 0.6}, new double[] {0.05, 0.05, 0.05});

        assertThat(pooled.mean()).isCloseTo(0.5, within(1e-12));
        assertThat(pooled.cochranQ()).isCloseTo(8, within(1e-10));
        assertThat(pooled.probability()).isCloseTo(Math.exp(-4), within(1e-10));
        assertThat(pooled.between()).isCloseTo(Math.sqrt(0.01 - 0.0025), within(1e-10));
        assertThat(pooled.standardError()).isCloseTo(0.1 / Math.sqrt(3), within(1e-10));
        assertThat(pooled.halfWidth95()).isCloseTo(4.302653 * 0.1 / Math.sqrt(3), within(1e-6));
    }

    /** 0.5 ± 0.1 and 0.5 ± 0.05 weigh 1 to 4; that they agree by chance makes their mean no better known than 1/√500. */
    @Test
    void valuesThatAgreeByChanceKeepTheirStatedUncertainties() {
        RandomEffects pooled = RandomEffects.of(new double[] {0.5, 0.5}, new double[] {0.1, 0.05});

        assertThat(pooled.between()).isZero();
        assertThat(pooled.cochranQ()).isCloseTo(0, within(1e-12));
        assertThat(pooled.standardError()).isCloseTo(1 / Math.sqrt(500), within(1e-12));
        assertThat(pooled.halfWidth95()).isCloseTo(1.959964 / Math.sqrt(500), within(1e-6));
    }

    /** The definition of Paule and Mandel, with unequal uncertainties. */
    @Test
    void theScatterMakesTheWeightedSquaresAsManyAsTheDegreesOfFreedom() {
        double[] y = {0.31, 0.42, 0.35, 0.55};
        double[] u = {0.01, 0.03, 0.02, 0.05};
        RandomEffects pooled = RandomEffects.of(y, u);

        double squares = 0;
        for (int i = 0; i < y.length; i++) {
            squares += Math.pow(y[i] - pooled.mean(), 2) / (u[i] * u[i] + Math.pow(pooled.between(), 2));
        }
        assertThat(squares).isCloseTo(3, within(1e-9));
    }

    @Test
    void aValueWithoutUncertaintyOrWithoutACompanionIsRefused() {
        assertThatThrownBy(() -> RandomEffects.of(new double[] {1, 2}, new double[] {0.1, 0}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RandomEffects.of(new double[] {1}, new double[] {0.1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two values");
    }

    /** Cells that scatter by 0.05 around 0.4, each measured with its own uncertainty of 0.01 to 0.03. */
    @ParameterizedTest
    @ValueSource(ints = {3, 5, 10})
    void theIntervalHoldsTheMeanOfCellsThatScatter(int cells) {
        int draws = Cases.count(4000, 40000);
        int held = 0;
        for (int d = 0; d < draws; d++) {
            Noise noise = new Noise(1000L * d + cells);
            double[] t = new double[cells];
            double[] u = new double[cells];
            for (int c = 0; c < cells; c++) {
                u[c] = 0.02 + 0.01 * noise.evenlyToBothSides("uncertainty", c);
                t[c] = 0.4 + 0.05 * noise.standardNormal("cell", c) + u[c] * noise.standardNormal("error", c);
            }
            RandomEffects pooled = RandomEffects.of(t, u);
            held += Math.abs(pooled.mean() - 0.4) <= pooled.halfWidth95() ? 1 : 0;
        }
        assertThat((double) held / draws).isBetween(0.93, 0.97);
    }
}
