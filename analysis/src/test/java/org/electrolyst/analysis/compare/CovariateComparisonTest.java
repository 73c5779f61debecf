package org.electrolyst.analysis.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.electrolyst.fixtures.Cases;
import org.electrolyst.fixtures.noise.Noise;
import org.electrolyst.model.result.DensityModel;
import org.electrolyst.model.result.Estimate;
import org.junit.jupiter.api.Test;

class CovariateComparisonTest {
    private static final double[] DENSITIES = {0.62, 0.70, 0.75, 0.83, 0.90, 0.96};

    @Test
    void setsTheModelsOfPoresBesideTheConductivities() {
        List<ComparedSample> samples = new ArrayList<>();
        for (double density : DENSITIES) {
            samples.add(sample(density, 0, Estimate.symmetric(0.05 * Math.pow(density, 1.5), 1e-4, 2)));
        }
        CovariateComparison found = CovariateComparison.of(Covariate.RELATIVE_DENSITY, samples);
        PorosityCurve best = found.porosity().get(0);
        assertThat(best.model()).isEqualTo(DensityModel.BRUGGEMAN);
        assertThat(best.poreFreeSPerM()).isCloseTo(0.05, within(1e-12));
        assertThat(best.rmsLn()).isLessThan(1e-12);
        assertThat(best.at(0.75)).isCloseTo(0.05 * 0.649519, within(1e-7));
        assertThat(found.porosity()).hasSize(3);
        assertThat(found.lnConductivity().orElseThrow().isSignificant()).isTrue();
        assertThat(found.grainBoundaryShare()).isEmpty();
    }

    /** ln σ rises by 3 per unit of a covariate that is known to 0.01 only. */
    @Test
    void theIntervalOfTheSlopeHoldsTheTruthWithErrorsOfBothAxes() {
        int cases = Cases.count(500, 10_000);
        int held = 0;
        for (int seed = 1; seed <= cases; seed++) {
            Noise noise = new Noise(seed);
            List<ComparedSample> samples = new ArrayList<>();
            for (int i = 0; i < DENSITIES.length; i++) {
                double sigma = 0.01 * Math.exp(3 * DENSITIES[i] + 0.02 * noise.standardNormal("y", i));
                samples.add(sample(
                        DENSITIES[i] + 0.01 * noise.standardNormal("x", i),
                        0.01,
                        Estimate.symmetric(sigma, 0.02 * sigma, 2)));
            }
            Estimate slope = CovariateComparison.of(Covariate.SOLVENT_FRACTION, samples)
                    .lnConductivity()
                    .orElseThrow()
                    .slope();
            held += slope.lower95().orElseThrow() <= 3 && 3 <= slope.upper95().orElseThrow() ? 1 : 0;
        }
        assertThat((double) held / cases)
                .as("errors that are right are never shrunk, so a little more than 95 %")
                .isBetween(0.94, 1.0);
    }

    @Test
    void twoSamplesMakeALineWithoutErrorAndOneNone() {
        List<ComparedSample> two = List.of(
                sample(10, 0, Estimate.withoutUncertainty(1)), sample(20, 0, Estimate.withoutUncertainty(Math.E)));
        Trend trend =
                CovariateComparison.of(Covariate.TIME, two).lnConductivity().orElseThrow();
        assertThat(trend.slope().value()).isCloseTo(0.1, within(1e-12));
        assertThat(trend.slope().standardUncertainty()).isEmpty();
        assertThat(trend.isSignificant()).isFalse();
        assertThat(trend.at(15)).isCloseTo(0.5, within(1e-12));
        assertThat(CovariateComparison.of(Covariate.TIME, two.subList(0, 1)).lnConductivity())
                .isEmpty();
        assertThat(CovariateComparison.of(Covariate.TIME, two).porosity()).isEmpty();
    }

    @Test
    void aConductivityOfZeroIsRefusedByName() {
        assertThatThrownBy(() -> sample(1, 0, Estimate.withoutUncertainty(0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("pellet")
                .hasMessageContaining("above 0");
    }

    private static ComparedSample sample(double covariate, double u, Estimate sigma) {
        return new ComparedSample("pellet", covariate, u, Optional.of(sigma), Optional.empty(), Optional.empty());
    }
}
