package org.electrolyst.analysis.drt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.electrolyst.analysis.drt.KnownDistributions.result;
import static org.electrolyst.analysis.drt.KnownDistributions.zarc;

import org.electrolyst.fixtures.circuit.Complex;
import org.electrolyst.fixtures.circuit.Elements;
import org.electrolyst.fixtures.spectra.SimulatedSpectra;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.result.DrtResult;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.junit.jupiter.api.Test;

/** Spectra that no distribution can suit, or that look odd; none of them throws. */
class DrtBadInputTest {
    private static void assertRefused(ImpedanceSpectrum spectrum, String code) {
        DrtResult result = result(spectrum, DrtSettings.defaults());
        assertThat(result.distribution()).isEmpty();
        assertThat(result.needsPerson()).isTrue();
        assertThat(result.flags()).extracting(Flag::code).containsExactly(code);
    }

    private static ImpedanceSpectrum constant(DoubleVector frequencyHz, double ohm) {
        return SimulatedSpectra.exact(frequencyHz, omega -> Complex.real(ohm));
    }

    @Test
    void onePointIsTooFew() {
        assertRefused(constant(DoubleVector.of(1000), 50), "tooFewPoints");
    }

    @Test
    void manyPointsOfOneFrequencyAreTooFew() {
        assertRefused(constant(DoubleVector.generate(50, i -> 1000), 50), "tooFewPoints");
    }

    @Test
    void anImpedanceOfZeroIsRefused() {
        assertRefused(constant(KnownDistributions.FREQUENCIES, 0), "zeroImpedance");
    }

    @Test
    void impedancesNearTheLargestNumberAreRefused() {
        assertRefused(constant(KnownDistributions.FREQUENCIES, 1e200), "impedanceOutOfRange");
    }

    @Test
    void frequenciesNobodyMeasuresAreRefused() {
        assertRefused(constant(SimulatedSpectra.frequencies(1e30, 1e-30, 2), 50), "frequenciesOutOfRange");
    }

    @Test
    void aResistanceHasNoRelaxation() {
        DrtResult result = result(constant(KnownDistributions.FREQUENCIES, 50), DrtSettings.defaults());
        assertThat(result.distribution().orElseThrow().seriesResistanceOhm()).isCloseTo(50, withinPercentage(0.1));
        assertThat(result.flags()).extracting(Flag::code).contains("noRelaxation");
    }

    @Test
    void theWrongSignOfZIsFoundOut() {
        ImpedanceSpectrum right = KnownDistributions.spectrum(omega -> zarc(Complex.jOmega(omega), 50, 1e-3, 0.9));
        ImpedanceSpectrum wrong = new ImpedanceSpectrum(
                right.frequencyHz(), right.realOhm(), right.imaginaryOhm().map(x -> -x));
        DrtResult result = result(wrong, DrtSettings.defaults());
        assertThat(result.needsPerson()).isTrue();
        assertThat(result.flags()).extracting(Flag::code).contains("poorFit");
    }

    @Test
    void aHundredThousandPointsAreAveraged() {
        ImpedanceSpectrum many = SimulatedSpectra.exact(
                SimulatedSpectra.frequencies(1e6, 0.1, 14_286),
                omega -> Complex.real(10).plus(zarc(Complex.jOmega(omega), 50, 1e-3, 0.9)));
        DrtResult result = result(many, DrtSettings.defaults());
        assertThat(result.points()).isGreaterThan(100_000);
        assertThat(result.distribution().orElseThrow().polarizationResistanceOhm())
                .isCloseTo(50, withinPercentage(0.5));
        assertThat(result.flags()).extracting(Flag::code).contains("pointsMerged");
    }

    @Test
    void fourteenDecadesOfModulusAreSurvived() {
        ImpedanceSpectrum wide = SimulatedSpectra.exact(
                SimulatedSpectra.frequencies(1e10, 1e-4, 6),
                omega -> Elements.series(Elements.resistor(1), Elements.capacitor(Complex.jOmega(omega), 1e-10)));
        DrtResult.Distribution found =
                result(wide, DrtSettings.defaults()).distribution().orElseThrow();
        assertThat(found.tail().orElseThrow().exponent()).isCloseTo(1, withinPercentage(0.1));
        assertThat(found.tail().orElseThrow().magnitude()).isCloseTo(1e-10, withinPercentage(1));
        assertThat(found.rmsResidualPercent()).isLessThan(1);
    }

    @Test
    void theOrderOfPointsDoesNotMatter() {
        ImpedanceSpectrum falling = KnownDistributions.noisy(
                omega -> Complex.real(10).plus(zarc(Complex.jOmega(omega), 50, 1e-3, 0.9)), 0.01, 4);
        int n = falling.size();
        int[] backwards = new int[n];
        for (int i = 0; i < n; i++) {
            backwards[i] = n - 1 - i;
        }
        assertThat(result(falling.select(backwards), DrtSettings.defaults()))
                .isEqualTo(result(falling, DrtSettings.defaults()));
    }

    /** A distribution of a hundred times the resistance at the same frequencies is a hundred times the distribution. */
    @Test
    void scalesWithTheCell() {
        ImpedanceSpectrum small = KnownDistributions.noisy(
                omega -> Elements.series(
                        zarc(Complex.jOmega(omega), 50, 1e-4, 0.9), Elements.cpe(Complex.jOmega(omega), 1e-4, 0.9)),
                0.005,
                5);
        ImpedanceSpectrum large = new ImpedanceSpectrum(
                small.frequencyHz(),
                small.realOhm().map(x -> 128 * x),
                small.imaginaryOhm().map(x -> 128 * x));
        DrtResult.Distribution one = KnownDistributions.drt(small);
        DrtResult.Distribution other = KnownDistributions.drt(large);
        assertThat(other.lambda()).isEqualTo(one.lambda());
        assertThat(other.polarizationResistanceOhm())
                .isCloseTo(128 * one.polarizationResistanceOhm(), withinPercentage(1e-6));
    }
}
