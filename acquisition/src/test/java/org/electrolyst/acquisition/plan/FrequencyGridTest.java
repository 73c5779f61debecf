package org.electrolyst.acquisition.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class FrequencyGridTest {
    @Test
    void measuresAsManyPointsPerDecadeAsAskedForWhereNoMainsAreNear() {
        FrequencyGrid grid = FrequencyGrid.of(1e6, 1e3, 1e-5, 10, 50);

        assertThat(grid.points()).isEqualTo(31);
        assertThat(grid.toHz()).isEqualTo(1e3);
    }

    @Test
    void lowersTheEndOfTheUsualSweepByAPercentToMissTheMains() {
        FrequencyGrid grid = FrequencyGrid.of(200e3, 0.1, 1e-5, 10, 50);

        assertThat(grid.points()).isEqualTo(65);
        assertThat(grid.toHz()).isEqualTo(0.099, within(1e-12));
        assertThat(grid.nearMainsHz().size()).isZero();
    }

    @Test
    void staysWithinTheLowestFrequencyOfTheDevice() {
        assertThat(FrequencyGrid.of(200e3, 0.1, 0.1, 10, 50).toHz()).isEqualTo(0.1);
    }

    @Test
    void namesThePointsThatCannotMissTheMains() {
        FrequencyGrid grid = FrequencyGrid.of(60, 40, 1e-5, 50, 50);

        assertThat(grid.nearMainsHz().size()).isPositive();
        assertThat(grid.nearMainsHz().min()).isGreaterThan(47);
        assertThat(grid.nearMainsHz().max()).isLessThan(53);
    }

    @Property(tries = 200)
    void neverMeasuresLessThanAskedForNorNearMainsUnnamed(
            @ForAll @DoubleRange(min = 1e2, max = 1e6) double fromHz,
            @ForAll @DoubleRange(min = 1e-2, max = 10) double toHz,
            @ForAll @DoubleRange(min = 3, max = 20) double pointsPerDecade) {
        FrequencyGrid grid = FrequencyGrid.of(fromHz, toHz, 1e-5, pointsPerDecade, 60);

        assertThat(grid.fromHz()).isEqualTo(fromHz);
        assertThat(grid.toHz()).isBetween(0.9499 * toHz, toHz);
        assertThat((grid.points() - 1) / Math.log10(fromHz / grid.toHz())).isGreaterThan(0.97 * pointsPerDecade);
        int near = 0;
        for (int i = 0; i < grid.points(); i++) {
            double hertz = Math.exp(Math.log(fromHz) + i * Math.log(grid.toHz() / fromHz) / (grid.points() - 1));
            for (int harmonic = 1; harmonic <= 3; harmonic++) {
                near += Math.abs(hertz - harmonic * 60) < 0.0599999 * harmonic * 60 ? 1 : 0;
            }
        }
        assertThat(near).isLessThanOrEqualTo(grid.nearMainsHz().size());
    }
}
