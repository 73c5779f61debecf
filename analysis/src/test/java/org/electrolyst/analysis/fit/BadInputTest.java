package org.electrolyst.analysis.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import org.electrolyst.fixtures.spectra.SimulatedSpectra;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.result.FitResult;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What instruments and files do to spectra: a typed error or a flagged result, never a number that looks sound. */
class BadInputTest {
    private static final DoubleVector FREQUENCIES = SimulatedSpectra.frequencies(1e6, 0.1, 8);
    private static final String ARC = "R0-p(R1,CPE1)";
    private static final ImpedanceSpectrum SOUND =
            Fits.noisy(Fits.simulated(ARC, FREQUENCIES, 25, 400, 2e-6, 0.9), 0.003, 11);

    @ParameterizedTest
    @ValueSource(doubles = {0, -5, Double.NaN, Double.POSITIVE_INFINITY})
    void noSpectrumHasAFrequencyThatIsNotPositiveAndFinite(double hertz) {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new ImpedanceSpectrum(DoubleVector.of(1, hertz), DoubleVector.of(1, 1), DoubleVector.of(0, 0)));
    }

    @Test
    void noSpectrumHasAnImpedanceThatIsNotANumber() {
        assertThatIllegalArgumentException().isThrownBy(() -> DoubleVector.of(1, Double.NaN));
    }

    @Test
    void suggestsTheOtherSignWhereEverythingLooksInductive() {
        ImpedanceSpectrum mirrored = new ImpedanceSpectrum(
                FREQUENCIES, SOUND.realOhm(), SOUND.imaginaryOhm().map(z -> -z));
        for (String circuit : List.of(ARC, "R0-p(R1,CPE1)-p(R2,CPE2)-CPE3")) {
            assertThat(Fits.fit(circuit, mirrored).flags())
                    .filteredOn(flag -> flag.code().equals("wrongSign"))
                    .singleElement()
                    .returns(Flag.Level.NEEDS_PERSON, Flag::level);
        }
        assertThat(Fits.fit(ARC, SOUND).flags()).extracting(Flag::code).doesNotContain("wrongSign");
        ImpedanceSpectrum coil = Fits.simulated("R0-L1", FREQUENCIES, 2, 1e-3);
        assertThat(Fits.fit("R0-L1", coil).flags()).extracting(Flag::code).doesNotContain("wrongSign");
    }

    @Test
    void equalPointsDetermineNoArc() {
        ImpedanceSpectrum same = new ImpedanceSpectrum(
                DoubleVector.generate(40, i -> 1000),
                DoubleVector.generate(40, i -> 50),
                DoubleVector.generate(40, i -> -20));
        FitResult result = Fits.fit(ARC, same);
        assertThat(result.parameters())
                .filteredOn(p -> p.standardError().isPresent())
                .isEmpty();
        assertThat(result.flags()).extracting(Flag::level).contains(Flag.Level.WARNING);
    }

    @Test
    void fourteenDecadesOfImpedanceAreFitted() {
        DoubleVector wide = SimulatedSpectra.frequencies(1e7, 1e-7, 4);
        ImpedanceSpectrum spectrum = Fits.noisy(Fits.simulated("R0-C1", wide, 1e-3, 1e-5), 0.01, 4);
        FitResult result = Fits.fit("R0-C1", spectrum);
        assertThat(spectrum.modulusOhm(wide.size() - 1) / spectrum.modulusOhm(0))
                .isGreaterThan(1e13);
        assertThat(Fits.value(result, "C1")).isCloseTo(1e-5, withinPercentage(1));
    }

    @Test
    void onePointDeterminesNoCircuit() {
        assertThat(Fits.fit(ARC, SOUND.select(0)).flags())
                .extracting(Flag::code)
                .containsExactly("tooFewPoints");
    }

    /** The lists of optima and agreements add up, and every optimum has a value for every parameter. */
    @Test
    void listsTheOptimaThatWereFound() {
        FitResult result = Fits.fit("R0-p(R1,CPE1)-p(R2,CPE2)", SOUND);
        assertThat(result.optima()).isNotEmpty();
        assertThat(result.optima().get(0).chiSquared()).isCloseTo(result.chiSquared(), withinPercentage(1e-6));
        assertThat(result.optima().get(0).starts()).isEqualTo(result.startsAgreeing());
        assertThat(result.optima())
                .allSatisfy(optimum -> assertThat(optimum.values().keySet())
                        .containsExactly("R0", "R1", "CPE1.Q", "CPE1.n", "R2", "CPE2.Q", "CPE2.n"));
        assertThat(result.optima().stream().mapToInt(o -> o.starts()).sum()).isLessThanOrEqualTo(result.startsTried());
        assertThat(result.bic()).isPresent();
    }
}
