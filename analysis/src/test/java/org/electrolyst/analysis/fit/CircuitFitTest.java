package org.electrolyst.analysis.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.electrolyst.analysis.fit.Fits.fit;
import static org.electrolyst.analysis.fit.Fits.noisy;
import static org.electrolyst.analysis.fit.Fits.parameter;
import static org.electrolyst.analysis.fit.Fits.simulated;
import static org.electrolyst.analysis.fit.Fits.standardError;
import static org.electrolyst.analysis.fit.Fits.value;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.fixtures.golden.CeramicSeries;
import org.electrolyst.fixtures.golden.CircuitExamples.AstmG106;
import org.electrolyst.fixtures.golden.CircuitExamples.BoukampTc1;
import org.electrolyst.fixtures.spectra.SimulatedSpectra;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.result.Arc;
import org.electrolyst.model.result.FitResult;
import org.electrolyst.model.result.FittedParameter;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.sample.Cell;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;
import org.junit.jupiter.api.Test;

class CircuitFitTest {
    private static final DoubleVector FREQUENCIES = SimulatedSpectra.frequencies(1e6, 0.1, 8);
    private static final ImpedanceSpectrum ONE_ARC =
            noisy(simulated("R0-p(R1,CPE1)", FREQUENCIES, 25, 400, 2e-6, 0.9), 0.003, 11);
    private static final ImpedanceSpectrum TWO_ARCS = noisy(
            simulated("p(R1,CPE1)-p(R2,CPE2)-CPE3", FREQUENCIES, 900, 2e-9, 0.95, 3000, 4e-7, 0.85, 3e-5, 0.9),
            0.003,
            12);

    @Test
    void recoversBoukampsTestCircuit() {
        DoubleVector frequencies =
                SimulatedSpectra.frequencies(BoukampTc1.HIGHEST_HZ, BoukampTc1.LOWEST_HZ, BoukampTc1.POINTS_PER_DECADE);
        FitResult result = fit("R0-p(R1,C1)-p(R2,W1)", SimulatedSpectra.exact(frequencies, BoukampTc1::impedance));
        assertThat(result.status()).isEqualTo(FitResult.Status.CONVERGED);
        assertThat(value(result, "R0")).isCloseTo(BoukampTc1.R0_OHM, withinPercentage(1e-4));
        assertThat(value(result, "R1")).isCloseTo(BoukampTc1.R1_OHM, withinPercentage(1e-4));
        assertThat(value(result, "C1")).isCloseTo(BoukampTc1.C1_F, withinPercentage(1e-4));
        assertThat(value(result, "R2")).isCloseTo(BoukampTc1.R2_OHM, withinPercentage(1e-4));
        assertThat(value(result, "W1.sigma")).isCloseTo(BoukampTc1.WARBURG_SIGMA, withinPercentage(1e-4));
    }

    @Test
    void recoversTheDummyCellOfAstmG106() {
        FitResult result = fit("R0-p(R1,C1)", SimulatedSpectra.exact(FREQUENCIES, AstmG106::impedance));
        assertThat(value(result, "R0")).isCloseTo(AstmG106.SERIES_OHM, withinPercentage(1e-6));
        assertThat(value(result, "R1")).isCloseTo(AstmG106.PARALLEL_OHM, withinPercentage(1e-6));
        assertThat(value(result, "C1")).isCloseTo(AstmG106.CAPACITANCE_F, withinPercentage(1e-6));
        assertThat(result.chiSquared()).isLessThan(1e-20);
        assertThat(result.arcs())
                .singleElement()
                .extracting(Arc::timeConstant)
                .satisfies(tau -> assertThat(1 / (2 * Math.PI * tau)).isCloseTo(AstmG106.APEX_HZ, within(1e-4)));
    }

    /** The published fits of the ceramic taken for the truth, with the noise that they had. */
    @Test
    void recoversASimulatedCeramicAtEveryTemperature() {
        for (CeramicSeries.Fit truth : CeramicSeries.fits()) {
            DoubleVector frequencies = SimulatedSpectra.frequencies(1e6, 0.5, 7);
            ImpedanceSpectrum exact = simulated(
                    "p(R1,CPE1)-p(R2,CPE2)-CPE3",
                    frequencies,
                    truth.r1Ohm(),
                    truth.q1(),
                    truth.n1(),
                    truth.r2Ohm(),
                    truth.q2(),
                    truth.n2(),
                    truth.q3(),
                    truth.n3());
            FitResult clean = fit("p(R1,CPE1)-p(R2,CPE2)-CPE3", exact);
            assertThat(value(clean, "R1")).isCloseTo(truth.r1Ohm(), withinPercentage(1e-3));
            assertThat(value(clean, "R2")).isCloseTo(truth.r2Ohm(), withinPercentage(1e-3));
            FitResult measured = fit("p(R1,CPE1)-p(R2,CPE2)-CPE3", noisy(exact, 0.005, 7));
            for (String name : List.of("R1", "R2", "CPE3.Q")) {
                double deviation = Math.abs(Math.log(value(measured, name) / value(clean, name)));
                assertThat(deviation)
                        .as("%s at %s °C", name, truth.temperatureC())
                        .isLessThan(4 * standardError(measured, name) / value(measured, name));
            }
        }
    }

    @Test
    void aConstantPhaseElementOnAnIdealCapacitorHasAnExponentOfOne() {
        ImpedanceSpectrum box = noisy(simulated("R0-p(R1,C1)", FREQUENCIES, 29.1, 46.7, 10.4e-6), 0.002, 3);
        FitResult result = fit("R0-p(R1,CPE1)", box);
        assertThat(value(result, "CPE1.n")).isCloseTo(1, within(0.003));
    }

    /** Values that the argyrodite pellet of the shared data gives, with the noise it shows. */
    @Test
    void mergedArcsAreOnlyKnownByTheirSum() {
        ImpedanceSpectrum merged = noisy(
                simulated(
                        "p(R1,CPE1)-p(R2,CPE2)-CPE3",
                        SimulatedSpectra.frequencies(7e6, 0.1, 10),
                        592,
                        2.275e-8,
                        0.6315,
                        865.6,
                        9.136e-10,
                        0.895,
                        1.806e-7,
                        0.8913),
                0.01,
                5);
        FitResult result = fit("p(R1,CPE1)-p(R2,CPE2)-CPE3", merged);
        double worst = Math.max(
                standardError(result, "R1") / value(result, "R1"), standardError(result, "R2") / value(result, "R2"));
        assertThat(worst).isGreaterThan(0.15);
        assertThat(result.derived("resistance.sum")).hasValueSatisfying(sum -> {
            double u = sum.standardError().orElseThrow();
            assertThat(u / sum.value()).isLessThan(0.01);
            assertThat(Math.abs(sum.value() - 1457.6)).isLessThan(4 * u);
        });
        assertThat(result.flags()).extracting(Flag::code).contains("splitNotDetermined");
    }

    @Test
    void saysThatTwoResistorsInSeriesCannotBeToldApart() {
        FitResult result = fit("R0-R1-p(R2,CPE2)", ONE_ARC);
        assertThat(parameter(result, "R0").identifiable()).isFalse();
        assertThat(parameter(result, "R0").standardError()).isEmpty();
        assertThat(parameter(result, "R2").identifiable()).isTrue();
        assertThat(value(result, "R0") + value(result, "R1")).isCloseTo(25, withinPercentage(2));
        assertThat(result.flags()).extracting(Flag::code).contains("notIdentifiable");
    }

    @Test
    void holdsFixedParameters() {
        FitResult result = fit("R0-p(R1,CPE1)", ONE_ARC, Fits.fixed(Map.of("R0", 26.0, "CPE1.n", 0.88)));
        assertThat(parameter(result, "R0"))
                .returns(26.0, FittedParameter::value)
                .returns(true, FittedParameter::fixed)
                .returns(OptionalDouble.empty(), FittedParameter::standardError);
        assertThat(value(result, "CPE1.n")).isEqualTo(0.88);
        assertThat(result.degreesOfFreedom()).isEqualTo(2 * FREQUENCIES.size() - 2);
        assertThat(result.covariance().orElseThrow().parameters()).containsExactly("R1", "CPE1.Q");
    }

    @Test
    void evaluatesACircuitWhoseEveryParameterIsFixed() {
        FitResult result = fit("R0-C1", ONE_ARC, Fits.fixed(Map.of("R0", 25.0, "C1", 1e-5)));
        assertThat(result.status()).isEqualTo(FitResult.Status.CONVERGED);
        assertThat(result.degreesOfFreedom()).isEqualTo(2 * FREQUENCIES.size());
        assertThat(value(result, "C1")).isEqualTo(1e-5);
    }

    /** Two resistors in series share their sum as the start says, since the data do not. */
    @Test
    void beginsAtTheStartValuesGiven() {
        FitSettings settings = FitSettings.defaults()
                .with(ParameterRules.none()
                        .starting(Map.of("R0", 20.0, "R1", 5.0, "R2", 400.0, "CPE2.Q", 2e-6, "CPE2.n", 0.9)));
        FitResult result = fit("R0-R1-p(R2,CPE2)", ONE_ARC, settings);
        assertThat(value(result, "R0") / value(result, "R1")).isCloseTo(4, withinPercentage(5));
        assertThat(result.startsAgreeing()).isEqualTo(result.startsTried());
    }

    @Test
    void namesAnUnknownParameterAndThoseThereAre() {
        assertThatThrownBy(() -> fit("R0-p(R1,C1)", ONE_ARC, Fits.fixed(Map.of("R2", 1.0))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("circuit R0-p(R1,C1) has no parameter R2; it has R0, R1, C1");
    }

    @Test
    void namesAValueOutsideItsRange() {
        assertThatThrownBy(() -> fit("R0-CPE1", ONE_ARC, Fits.fixed(Map.of("CPE1.n", 1.2))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the fixed value 1.2 of CPE1.n lies outside 0.1 to 1.0");
        assertThatThrownBy(() -> fit("R0-CPE1", ONE_ARC, Fits.fixed(Map.of("R0", Double.NaN))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void usesOnlyTheFrequencyWindow() {
        FitResult result = fit("R0-p(R1,CPE1)", ONE_ARC, Fits.window(10, 1e4));
        int[] inside = IntStream.range(0, ONE_ARC.size())
                .filter(i -> ONE_ARC.frequencyHz().at(i) >= 10
                        && ONE_ARC.frequencyHz().at(i) <= 1e4)
                .toArray();
        assertThat(result.points()).isEqualTo(inside.length);
        assertThat(result.curve().orElseThrow().frequencyHz())
                .isEqualTo(ONE_ARC.select(inside).frequencyHz());
    }

    @Test
    void refusesAWindowThatIsNoWindow() {
        assertThatThrownBy(() -> Fits.window(1e4, 10))
                .hasMessageContaining("window from 10000.0 Hz to 10.0 Hz is empty");
        assertThatThrownBy(() -> Fits.window(Double.NaN, 10)).hasMessageContaining("positive and finite, not NaN");
    }

    /** Relative noise: modulus weights describe it, unit weights trust the large low-frequency points too much. */
    @Test
    void modulusWeightsKnowASmallResistanceBetterThanUnitWeights() {
        ImpedanceSpectrum tail = noisy(simulated("R0-CPE1", FREQUENCIES, 50, 1e-5, 0.9), 0.01, 4);
        FitResult modulus = fit("R0-CPE1", tail);
        FitResult unit = fit("R0-CPE1", tail, FitSettings.defaults().with(Weighting.UNIT));
        assertThat(modulus.weighting()).isEqualTo("modulus");
        assertThat(unit.weighting()).isEqualTo("unit");
        assertThat(value(modulus, "R0")).isCloseTo(50, withinPercentage(1));
        assertThat(parameter(unit, "R0").upper95().orElse(Double.POSITIVE_INFINITY))
                .isGreaterThan(2 * parameter(modulus, "R0").upper95().orElseThrow() - 50);
        assertThat(modulus.derived("residual.rms").orElseThrow().value()).isCloseTo(1, withinPercentage(15));
        assertThat(unit.derived("residual.rms")).isEmpty();
    }

    @Test
    void saysHowManyPointsAreTooFew() {
        FitResult result = fit("R0-p(R1,CPE1)", ONE_ARC.select(3));
        assertThat(result.status()).isEqualTo(FitResult.Status.FAILED);
        assertThat(result.parameters()).isEmpty();
        assertThat(result.curve()).isEmpty();
        assertThat(result.flags())
                .singleElement()
                .returns("tooFewPoints", Flag::code)
                .returns(Flag.Level.NEEDS_PERSON, Flag::level)
                .satisfies(flag ->
                        assertThat(flag.message()).startsWith("1 points").contains("4 free parameters"));
    }

    @Test
    void failsWithoutPointsInTheWindow() {
        FitResult result = fit("R0-p(R1,CPE1)", ONE_ARC, Fits.window(1e-6, 1e-5));
        assertThat(result.status()).isEqualTo(FitResult.Status.FAILED);
        assertThat(result.flags()).extracting(Flag::code).containsExactly("tooFewPoints");
    }

    @Test
    void solvesOnePointForTwoParametersWithoutStatingErrors() {
        FitResult result = fit("R0-C1", simulated("R0-C1", DoubleVector.of(100), 70, 2e-6));
        assertThat(result.degreesOfFreedom()).isZero();
        assertThat(value(result, "R0")).isCloseTo(70, withinPercentage(1e-6));
        assertThat(value(result, "C1")).isCloseTo(2e-6, withinPercentage(1e-6));
        assertThat(parameter(result, "R0").standardError()).isEmpty();
        assertThat(result.reducedChiSquared()).isEmpty();
        assertThat(result.covariance()).isEmpty();
        assertThat(result.flags()).extracting(Flag::code).contains("noDegreesOfFreedom");
    }

    @Test
    void namesAPointWithoutImpedanceWhichHasNoModulusWeight() {
        ImpedanceSpectrum holed = replaced(ONE_ARC, 4, 0, 0);
        FitResult result = fit("R0-p(R1,CPE1)", holed);
        assertThat(result.status()).isEqualTo(FitResult.Status.FAILED);
        assertThat(result.flags()).singleElement().satisfies(flag -> {
            assertThat(flag.code()).isEqualTo("zeroImpedance");
            assertThat(flag.message()).startsWith("point 5 ");
        });
        assertThat(fit("R0-p(R1,CPE1)", holed, FitSettings.defaults().with(Weighting.UNIT))
                        .status())
                .isEqualTo(FitResult.Status.CONVERGED);
    }

    @Test
    void refusesImpedancesBeyondTheRangeOfNumbers() {
        FitSettings unit = FitSettings.defaults().with(Weighting.UNIT);
        assertThat(fit("R0-C1", replaced(ONE_ARC, 0, 1e200, 0), unit).flags())
                .extracting(Flag::code)
                .containsExactly("impedanceOutOfRange");
        assertThat(fit("R0-C1", replaced(ONE_ARC, 0, 1e-310, 0)).flags())
                .extracting(Flag::code)
                .containsExactly("impedanceOutOfRange");
    }

    @Test
    void readsRepeatedFrequenciesAsMorePoints() {
        int n = ONE_ARC.size();
        ImpedanceSpectrum twice =
                ONE_ARC.select(IntStream.range(0, 2 * n).map(i -> i / 2).toArray());
        FitResult once = fit("R0-p(R1,CPE1)", ONE_ARC);
        FitResult result = fit("R0-p(R1,CPE1)", twice);
        assertThat(value(result, "R1")).isCloseTo(value(once, "R1"), withinPercentage(1e-4));
        assertThat(result.chiSquared()).isCloseTo(2 * once.chiSquared(), withinPercentage(1e-4));
        assertThat(standardError(result, "R1") / standardError(once, "R1"))
                .isCloseTo(Math.sqrt((2.0 * n - 4) / (4.0 * n - 4)), within(1e-6));
    }

    @Property(tries = 8)
    void theOrderOfPointsDoesNotMatter(@ForAll long seed) {
        FitResult sorted = fit("p(R1,CPE1)-p(R2,CPE2)-CPE3", TWO_ARCS);
        FitResult result = fit("p(R1,CPE1)-p(R2,CPE2)-CPE3", shuffled(TWO_ARCS, seed));
        for (FittedParameter expected : sorted.parameters()) {
            assertThat(value(result, expected.name())).isCloseTo(expected.value(), withinPercentage(1e-3));
            assertThat(standardError(result, expected.name()))
                    .isCloseTo(expected.standardError().orElseThrow(), withinPercentage(1e-2));
        }
        assertThat(result.flags()).extracting(Flag::code).isEqualTo(codes(sorted));
    }

    /** Z times k: R times k, Q over k, exponents and relative errors the same, over eighteen decades. */
    @Property(tries = 10)
    void scalesWithTheImpedance(@ForAll @IntRange(min = -9, max = 9) int decade) {
        double k = Math.pow(10, decade / 2.0);
        ImpedanceSpectrum scaled = new ImpedanceSpectrum(
                TWO_ARCS.frequencyHz(),
                TWO_ARCS.realOhm().map(x -> k * x),
                TWO_ARCS.imaginaryOhm().map(x -> k * x));
        FitResult result = fit("p(R1,CPE1)-p(R2,CPE2)-CPE3", scaled);
        FitResult expected = fit("p(R1,CPE1)-p(R2,CPE2)-CPE3", TWO_ARCS);
        for (FittedParameter p : expected.parameters()) {
            double factor = p.unit().equals("Ω") ? k : p.unit().isEmpty() ? 1 : 1 / k;
            assertThat(value(result, p.name())).isCloseTo(factor * p.value(), withinPercentage(1e-3));
            assertThat(standardError(result, p.name()))
                    .isCloseTo(factor * p.standardError().orElseThrow(), withinPercentage(1e-2));
        }
        assertThat(result.chiSquared()).isCloseTo(expected.chiSquared(), withinPercentage(1e-6));
    }

    /** Whatever the order of arcs in the truth, R1 is the faster one. */
    @Test
    void namesArcsOfOneShapeByTheirTimeConstants() {
        double[] fastFirst = {900, 2e-9, 0.95, 3000, 4e-7, 0.85};
        double[] slowFirst = {3000, 4e-7, 0.85, 900, 2e-9, 0.95};
        for (double[] truth : List.of(fastFirst, slowFirst)) {
            FitResult result = fit("p(R1,CPE1)-p(R2,CPE2)", simulated("p(R1,CPE1)-p(R2,CPE2)", FREQUENCIES, truth));
            assertThat(value(result, "R1")).isCloseTo(900, withinPercentage(1e-4));
            assertThat(value(result, "CPE2.n")).isCloseTo(0.85, withinPercentage(1e-4));
            assertThat(result.arcs())
                    .extracting(Arc::parameters)
                    .containsExactly(List.of("R1", "CPE1.Q", "CPE1.n"), List.of("R2", "CPE2.Q", "CPE2.n"));
        }
    }

    @Test
    void leavesAnArcWithAFixedParameterWhereTheUserPutIt() {
        ImpedanceSpectrum exact = simulated("p(R1,CPE1)-p(R2,CPE2)", FREQUENCIES, 900, 2e-9, 0.95, 3000, 4e-7, 0.85);
        FitResult result = fit("p(R1,CPE1)-p(R2,CPE2)", exact, Fits.fixed(Map.of("R1", 3000.0)));
        assertThat(value(result, "R1")).isEqualTo(3000);
        assertThat(value(result, "R2")).isCloseTo(900, withinPercentage(1e-4));
    }

    @Test
    void repeatsItselfToTheLastBit() {
        assertThat(fit("p(R1,CPE1)-p(R2,CPE2)-CPE3", TWO_ARCS)).isEqualTo(fit("p(R1,CPE1)-p(R2,CPE2)-CPE3", TWO_ARCS));
    }

    @Test
    void carriesTheCurveOfItsOwnParameters() {
        FitResult result = fit("p(R1,CPE1)-p(R2,CPE2)-CPE3", TWO_ARCS);
        double[] values =
                result.parameters().stream().mapToDouble(FittedParameter::value).toArray();
        assertThat(result.curve().orElseThrow())
                .isEqualTo(Circuit.parse(result.circuit()).impedance(TWO_ARCS.frequencyHz(), values));
    }

    @Test
    void statesErrorsThatAgreeWithItsCovariance() {
        FitResult result = fit("p(R1,CPE1)-p(R2,CPE2)-CPE3", TWO_ARCS);
        var covariance = result.covariance().orElseThrow();
        for (int i = 0; i < covariance.parameters().size(); i++) {
            assertThat(Math.sqrt(covariance.at(i, i)))
                    .isCloseTo(standardError(result, covariance.parameters().get(i)), withinPercentage(1e-9));
        }
        double sum = covariance.at(0, 0) + covariance.at(3, 3) + 2 * covariance.at(0, 3);
        assertThat(result.derived("resistance.sum")
                        .orElseThrow()
                        .standardError()
                        .orElseThrow())
                .isCloseTo(Math.sqrt(sum), withinPercentage(1e-9));
    }

    @Test
    void flagsResidualsThatFollowTheFrequency() {
        assertThat(codes(fit("R0-p(R1,CPE1)", ONE_ARC))).doesNotContain("systematicResiduals");
        assertThat(codes(fit("p(R1,C1)-CPE3", TWO_ARCS))).contains("systematicResiduals");
    }

    @Test
    void fitsTheLongestFiles() {
        DoubleVector many = DoubleVector.generate(100_000, i -> 1e6 * Math.pow(10, -7.0 * i / 99_999));
        double noise = 0.01;
        FitResult result = fit("R0-p(R1,CPE1)", noisy(simulated("R0-p(R1,CPE1)", many, 25, 400, 2e-6, 0.9), noise, 8));
        assertThat(result.points()).isEqualTo(100_000);
        // So many points know R1 to 0.005 %: what is left is the bias of weights by the measured modulus, some noise².
        assertThat(standardError(result, "R1") / 400).isLessThan(1e-4);
        assertThat(value(result, "R1")).isCloseTo(400, within(400 * 5 * noise * noise));
    }

    @Test
    void stopsWhenAsked() {
        Cancel cancel = new Cancel();
        cancel.request();
        CircuitFit fit = new CircuitFit(Circuit.parse("R0-p(R1,CPE1)"), FitSettings.defaults());
        assertThatThrownBy(() -> fit.fit(Fits.SOURCE, ONE_ARC, Cell.unknown(), cancel))
                .isInstanceOf(Cancelled.class);
    }

    private static List<String> codes(FitResult result) {
        return result.flags().stream().map(Flag::code).toList();
    }

    private static ImpedanceSpectrum replaced(ImpedanceSpectrum s, int at, double real, double imaginary) {
        return new ImpedanceSpectrum(
                s.frequencyHz(),
                DoubleVector.generate(
                        s.size(), i -> i == at ? real : s.realOhm().at(i)),
                DoubleVector.generate(
                        s.size(), i -> i == at ? imaginary : s.imaginaryOhm().at(i)));
    }

    private static ImpedanceSpectrum shuffled(ImpedanceSpectrum s, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] order = IntStream.range(0, s.size()).toArray();
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
        return s.select(order);
    }
}
