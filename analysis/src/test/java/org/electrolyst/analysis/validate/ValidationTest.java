package org.electrolyst.analysis.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.electrolyst.analysis.validate.Validations.codes;
import static org.electrolyst.analysis.validate.Validations.disturbed;
import static org.electrolyst.analysis.validate.Validations.validate;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.electrolyst.analysis.SharedData;
import org.electrolyst.analysis.validate.ValidationSettings.Immittance;
import org.electrolyst.fixtures.circuit.Complex;
import org.electrolyst.fixtures.circuit.Elements;
import org.electrolyst.fixtures.golden.MockCircuits;
import org.electrolyst.fixtures.noise.Noise;
import org.electrolyst.fixtures.spectra.SimulatedSpectra;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.result.ValidationResult;
import org.electrolyst.model.result.ValidationResult.KramersKronig;
import org.electrolyst.model.result.ValidationResult.Verdict;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValidationTest {
    static Iterable<MockCircuits> validCircuits() {
        return MockCircuits.valid();
    }

    @ParameterizedTest
    @MethodSource("validCircuits")
    void passesKnownCircuits(MockCircuits circuit) {
        assertThat(validate(circuit.spectrum()).verdict()).isEqualTo(Verdict.PASS);
    }

    /** Blocking electrodes, one to two arcs, 0.5 % noise: what the noise is comes out as well. */
    @Test
    void passesTheBenchmarkSpectra() {
        double noise = 0;
        for (int k = 0; k < 200; k++) {
            ValidationResult result =
                    validate(SharedData.spectrum(String.format(Locale.ROOT, "bench-200/sp_%03d.csv", k), 0, 1, 2));
            assertThat(result.verdict())
                    .as("spectrum %d: %s", k, result.reasons())
                    .isEqualTo(Verdict.PASS);
            noise += result.kramersKronig().orElseThrow().noisePercent().orElseThrow() / 200;
        }
        assertThat(noise).isCloseTo(0.5, withinPercentage(3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "hybrid-drt/PEIS_LPSCl_IonBlocking_-25C_RelaxIS.txt 0 1 2",
                "impedance.py/Circuit1_EIS_1.z 0 4 5",
                "impedance.py/Circuit1_EIS_2.z 0 4 5",
                "impedance.py/Circuit2_EIS_1.z 0 4 5",
                "impedance.py/exampleData.csv 0 1 2",
                "eisfitpython/s04147-160deg.txt 0 1 2",
                "eisfitpython/s04147-200deg.txt 0 1 2",
                "pydrttools/zarc_data.txt 0 1 2"
            })
    void passesGoodMeasurements(String file, int frequency, int real, int imaginary) {
        ValidationResult result = validate(SharedData.spectrum(file, frequency, real, imaginary));
        assertThat(result.verdict()).as("%s", result.reasons()).isEqualTo(Verdict.PASS);
    }

    /** Zahner's example of a sample that changed by a fifth while it was measured, and what their own Z-HIT makes of it. */
    @Test
    void failsAMeasurementThatDriftedAndFindsByHowMuch() {
        ValidationResult result = validate(ZahnerFile.read("drift"));
        assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(codes(result)).contains("drift");
        double published = 100 * (1651.489 / 2078.856 - 1);
        assertThat(result.zHit().orElseThrow().lowFrequencyPercent()).isCloseTo(published, within(4.0));
    }

    @Property(tries = 60)
    void passesAnyPassiveCircuitWithoutNoise(@ForAll long seed) {
        ValidationResult result = validate(PassiveCircuits.spectrum(seed));
        assertThat(result.verdict()).as("%s", result.reasons()).isEqualTo(Verdict.PASS);
        assertThat(result.kramersKronig().orElseThrow().maxResidualPercent()).isLessThan(0.5);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 1, 2})
    void noiseIsNoDrift(double noisePercent) {
        for (long seed = 0; seed < 20; seed++) {
            ValidationResult result = validate(SimulatedSpectra.noisy(
                    PassiveCircuits.spectrum(seed), noisePercent / 100, new Noise(seed), "no drift"));
            assertThat(result.verdict()).as("%s", result.reasons()).isEqualTo(Verdict.PASS);
            KramersKronig test = result.kramersKronig().orElseThrow();
            assertThat(test.noisePercent().orElseThrow()).isCloseTo(noisePercent, withinPercentage(35));
            assertThat(test.rmsResidualPercent()).isCloseTo(noisePercent, withinPercentage(35));
        }
    }

    @ParameterizedTest
    @CsvSource({"0.05, 0", "-0.05, 0", "0.05, 0.001", "0.1, 0.002", "-0.2, 0.005", "0.5, 0.01"})
    void driftIsFoundInLessNoise(double change, double noise) {
        for (long seed = 0; seed < 20; seed++) {
            ValidationResult result = validate(
                    SimulatedSpectra.noisy(PassiveCircuits.drifting(seed, change), noise, new Noise(seed), "drift"));
            assertThat(result.verdict()).as("%s", result.reasons()).isNotEqualTo(Verdict.PASS);
            assertThat(codes(result)).contains("drift");
            assertThat(result.kramersKronig().orElseThrow().driftPercent().value() * change)
                    .isPositive();
        }
    }

    @Test
    void namesASinglePointThatIsOffAndJudgesTheRest() {
        ImpedanceSpectrum noisy = SimulatedSpectra.noisy(PassiveCircuits.spectrum(3), 2e-3, new Noise(3), "outlier");
        ValidationResult result = validate(disturbed(noisy, 19, 1.10));
        assertThat(codes(result)).contains("outlier").doesNotContain("drift", "systematicResiduals");
        assertThat(result.verdict()).isEqualTo(Verdict.SUSPECT);
        assertThat(result.reasons())
                .anySatisfy(
                        reason -> assertThat(reason).contains("point 20 at ").contains("% off, alone"));
        assertThat(result.kramersKronig().orElseThrow().maxResidualPercent()).isLessThan(1);
        assertThat(validate(noisy).verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void saysWhenAPointMayHavePickedUpTheMains() {
        ImpedanceSpectrum noisy = SimulatedSpectra.noisy(PassiveCircuits.spectrum(3), 2e-3, new Noise(3), "outlier");
        int at50Hz = IntStream.range(0, noisy.size())
                .filter(i -> Math.abs(noisy.frequencyHz().at(i) / 50 - 1) < 0.12)
                .findFirst()
                .orElseThrow();
        ImpedanceSpectrum moved = new ImpedanceSpectrum(
                DoubleVector.generate(
                        noisy.size(),
                        i -> noisy.frequencyHz().at(i)
                                * 50
                                / noisy.frequencyHz().at(at50Hz)),
                noisy.realOhm(),
                noisy.imaginaryOhm());
        ValidationResult result = validate(disturbed(moved, at50Hz, 1.08));
        assertThat(codes(result)).contains("mainsPickup");
        assertThat(result.reasons()).anySatisfy(reason -> assertThat(reason).contains("near 50 Hz"));
    }

    @Test
    void saysWhenNoiseIsTooLargeToSeeAnything() {
        ValidationResult result =
                validate(SimulatedSpectra.noisy(PassiveCircuits.spectrum(5), 0.06, new Noise(5), "very noisy"));
        assertThat(result.verdict()).isEqualTo(Verdict.SUSPECT);
        assertThat(codes(result)).contains("noisy").doesNotContain("drift");
    }

    @Test
    void namesAnInductiveLoopAtLowFrequency() {
        ValidationResult result = validate(SimulatedSpectra.exact(PassiveCircuits.FREQUENCIES, omega -> {
            Complex s = Complex.jOmega(omega);
            Complex relaxation = Elements.series(Elements.resistor(300), Elements.inductor(s, 100));
            return Elements.series(
                    Elements.resistor(20),
                    Elements.parallel(Elements.resistor(200), Elements.capacitor(s, 1e-6), relaxation));
        }));
        assertThat(codes(result)).contains("inductiveLoop");
        assertThat(result.verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void judgesTheAdmittanceOfANegativeResistance() {
        ImpedanceSpectrum negative = MockCircuits.negativeResistance().spectrum();
        ValidationResult result = validate(negative);
        assertThat(result.verdict()).isEqualTo(Verdict.PASS);
        assertThat(codes(result)).contains("admittanceTested");
        assertThat(validate(negative, ValidationSettings.defaults().with(Immittance.IMPEDANCE))
                        .verdict())
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    void aFitGetsAFlagUnlessTheSpectrumPasses() {
        assertThat(Validation.fitFlag(validate(PassiveCircuits.spectrum(1)))).isEmpty();
        assertThat(Validation.fitFlag(validate(PassiveCircuits.drifting(1, 0.5))))
                .hasValueSatisfying(flag -> {
                    assertThat(flag.code()).isEqualTo("kramersKronigSuspect");
                    assertThat(flag.level()).isEqualTo(Flag.Level.NEEDS_PERSON);
                    assertThat(flag.message()).contains("drifts");
                });
    }

    @Test
    void saysWhyItCannotTestASpectrum() {
        assertThat(untestable(new double[] {1}, new double[] {1})).containsExactly("tooFewPoints");
        assertThat(untestable(new double[] {1, 1, 1, 1, 1, 1}, new double[] {1, 2, 3, 4, 5, 6}))
                .containsExactly("oneFrequency");
        assertThat(untestable(new double[] {6, 5, 4, 3, 2, 1}, new double[] {1, 1, 0, 1, 1, 1}))
                .containsExactly("impedanceOutOfRange");
        assertThat(untestable(new double[] {6, 5, 4, 3, 2, 1}, new double[] {1, 1, 1e200, 1, 1, 1}))
                .containsExactly("impedanceOutOfRange");
    }

    private static List<String> untestable(double[] frequencyHz, double[] real) {
        ValidationResult result = validate(new ImpedanceSpectrum(
                DoubleVector.of(frequencyHz), DoubleVector.of(real), DoubleVector.of(new double[real.length])));
        assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(result.needsPerson()).isTrue();
        assertThat(result.kramersKronig()).isEmpty();
        return codes(result);
    }

    /** A resistor is a valid system; its points say so. */
    @Test
    void passesAResistor() {
        ValidationResult result =
                validate(SimulatedSpectra.exact(SimulatedSpectra.frequencies(1e5, 1, 10), omega -> Complex.real(100)));
        assertThat(result.verdict()).as("%s", result.reasons()).isEqualTo(Verdict.PASS);
    }

    @Test
    void sevenPointsAreTestedButNotTrusted() {
        ImpedanceSpectrum spectrum = PassiveCircuits.spectrum(2);
        ValidationResult result = validate(spectrum.select(0, 10, 20, 30, 40, 50, 60));
        assertThat(codes(result)).contains("noiseUnknown");
    }

    @Test
    void takesPointsThatWereMeasuredTwiceAndSpectraOfManyDecades() {
        ImpedanceSpectrum spectrum = PassiveCircuits.spectrum(4);
        int n = spectrum.size();
        ValidationResult twice = validate(
                spectrum.select(IntStream.range(0, 2 * n).map(i -> i / 2).toArray()));
        assertThat(twice.verdict()).as("%s", twice.reasons()).isEqualTo(Verdict.PASS);
        ImpedanceSpectrum capacitor = SimulatedSpectra.exact(
                SimulatedSpectra.frequencies(1e9, 1e-5, 5), omega -> Elements.capacitor(Complex.jOmega(omega), 1e-9));
        assertThat(validate(capacitor).verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void saysThatTheSignMayBeWrongWhereAllIsInductive() {
        ImpedanceSpectrum spectrum = MockCircuits.valid().get(1).spectrum();
        ValidationResult result = validate(new ImpedanceSpectrum(
                spectrum.frequencyHz(),
                spectrum.realOhm(),
                spectrum.imaginaryOhm().map(z -> 50 - z)));
        assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(codes(result)).contains("allInductive");
    }

    /** No data, however odd, end in anything but a result with finite numbers. */
    @Property(tries = 300)
    void alwaysGivesAResult(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = random.nextInt(1, 40);
        int spread = random.nextInt(1, 100);
        double scale = Math.pow(10, random.nextInt(-150, 150));
        ImpedanceSpectrum odd = new ImpedanceSpectrum(
                DoubleVector.generate(n, i -> Math.pow(10, random.nextInt(-20, 20))),
                DoubleVector.generate(n, i -> scale * random.nextDouble(-1, 1) * Math.pow(10, random.nextInt(spread))),
                DoubleVector.generate(n, i -> random.nextInt(3) == 0 ? 0 : scale * random.nextDouble(-1, 1)));
        for (Immittance immittance : Immittance.values()) {
            ValidationResult result =
                    validate(odd, ValidationSettings.defaults().with(immittance));
            assertThat(result.reasons()).isNotEmpty();
            result.kramersKronig().ifPresent(test -> {
                assertThat(test.maxResidualPercent()).isFinite();
                assertThat(test.mu()).isFinite();
            });
        }
    }

    @Test
    void takesAsManyPointsAsThereAre() {
        ImpedanceSpectrum many = SimulatedSpectra.noisy(
                SimulatedSpectra.exact(
                        SimulatedSpectra.frequencies(1e5, 1, 1000),
                        omega -> Elements.series(
                                Elements.resistor(10),
                                Elements.parallel(
                                        Elements.resistor(100), Elements.capacitor(Complex.jOmega(omega), 1e-6)))),
                0.01,
                new Noise(1),
                "many");
        ValidationResult result = validate(many);
        assertThat(result.verdict()).as("%s", result.reasons()).isEqualTo(Verdict.PASS);
        assertThat(result.zHit().orElseThrow().maxPercent()).isLessThan(10);
    }
}
