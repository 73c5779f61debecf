package org.electrolyst.analysis.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.electrolyst.fixtures.Cases;
import org.electrolyst.fixtures.spectra.SimulatedSpectra;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.result.FitResult;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RobustFitTest {
    private static final String CIRCUIT = "R0-p(R1,CPE1)-CPE2";
    private static final double NOISE = 0.005;
    private static final ImpedanceSpectrum EXACT =
            Fits.simulated(CIRCUIT, SimulatedSpectra.frequencies(1e6, 0.1, 8), 25, 400, 2e-8, 0.9, 3e-4, 0.85);
    /** Every eighth point is a spike by half of |Z|, always upwards. */
    private static final int SPIKES = 8;

    @ParameterizedTest
    @EnumSource(value = Loss.class, names = "LEAST_SQUARES", mode = EnumSource.Mode.EXCLUDE)
    void withstandsSpikesThatSpoilLeastSquares(Loss loss) {
        FitResult spoilt = Fits.fit(CIRCUIT, spiked(1));
        FitResult robust = Fits.fit(CIRCUIT, spiked(1), FitSettings.defaults().with(loss));
        double missed = Math.abs(Fits.value(spoilt, "R0") / 25 - 1);
        assertThat(missed).isGreaterThan(0.1);
        assertThat(Math.abs(Fits.value(robust, "R0") / 25 - 1)).isLessThan(0.2 * missed);
        assertThat(Fits.value(robust, "R1")).isCloseTo(400, withinPercentage(2));
        assertThat(robust.loss()).isEqualTo(loss.code());
    }

    @Test
    void saysWhatWeightEachPointHasInTheEnd() {
        DoubleVector weights = Fits.fit(
                        CIRCUIT, spiked(1), FitSettings.defaults().with(Loss.STUDENT_T))
                .pointWeights()
                .orElseThrow();
        assertThat(weights.size()).isEqualTo(EXACT.size());
        double lowestOfGood = 1;
        for (int i = 0; i < weights.size(); i++) {
            assertThat(weights.at(i)).isBetween(0.0, 1.0);
            if (i % SPIKES == 3) {
                assertThat(weights.at(i)).isLessThan(0.01);
            } else {
                lowestOfGood = Math.min(lowestOfGood, weights.at(i));
            }
        }
        assertThat(lowestOfGood).isGreaterThan(0.1);
        assertThat(Fits.fit(CIRCUIT, EXACT).pointWeights()).isEmpty();
    }

    /** Where there are no spikes the robust losses cost little, and their errors are true. */
    @ParameterizedTest
    @EnumSource(value = Loss.class, names = "LEAST_SQUARES", mode = EnumSource.Mode.EXCLUDE)
    void statesTheErrorsThatTheNoiseMakes(Loss loss) {
        int spectra = Cases.count(60, 600);
        double squares = 0;
        for (int k = 0; k < spectra; k++) {
            FitResult result = Fits.fit(
                    CIRCUIT,
                    Fits.noisy(EXACT, NOISE, 40 + k),
                    FitSettings.defaults().with(loss));
            double deviation = (Fits.value(result, "R1") - 400) / Fits.standardError(result, "R1");
            squares += deviation * deviation;
        }
        assertThat(squares / spectra).isCloseTo(1, within(4 * Math.sqrt(2.0 / spectra)));
    }

    /** The derivative of a cost is 2 u weight(u), and the slope that of the weight. */
    @ParameterizedTest
    @EnumSource(Loss.class)
    void costsWeightsAndSlopesBelongTogether(Loss loss) {
        double step = 1e-6;
        for (double u : new double[] {0.1, 1, 2.4, 2.6, 5, 50}) {
            assertThat((loss.cost(u + step) - loss.cost(u - step)) / (2 * step))
                    .isCloseTo(2 * u * loss.weight(u), within(1e-6 * (1 + u)));
            assertThat((loss.weight(u + step) - loss.weight(u - step)) / (2 * step))
                    .isCloseTo(loss.slope(u), within(1e-7));
        }
    }

    @Test
    void isExactOnExactDataWithOneSpike() {
        FitResult result = Fits.fit(
                CIRCUIT, spike(EXACT, SPIKES * 1000), FitSettings.defaults().with(Loss.STUDENT_T));
        assertThat(Fits.value(result, "R1")).isCloseTo(400, withinPercentage(0.01));
    }

    private static ImpedanceSpectrum spiked(long seed) {
        return spike(Fits.noisy(EXACT, NOISE, seed), SPIKES);
    }

    /** The fourth point is one, and each {@code every}th after it. */
    private static ImpedanceSpectrum spike(ImpedanceSpectrum s, int every) {
        return new ImpedanceSpectrum(
                s.frequencyHz(),
                DoubleVector.generate(s.size(), i -> s.realOhm().at(i) + (i % every == 3 ? 0.5 * s.modulusOhm(i) : 0)),
                s.imaginaryOhm());
    }
}
