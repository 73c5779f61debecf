package org.electrolyst.analysis.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.electrolyst.analysis.validate.Validations.test;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.electrolyst.analysis.SharedData;
import org.electrolyst.analysis.validate.ValidationSettings.Immittance;
import org.electrolyst.analysis.validate.ValidationSettings.OrderRule;
import org.electrolyst.analysis.validate.ValidationSettings.Part;
import org.electrolyst.fixtures.golden.MockCircuits;
import org.electrolyst.fixtures.noise.Noise;
import org.electrolyst.fixtures.spectra.SimulatedSpectra;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.result.ValidationResult.KramersKronig;
import org.electrolyst.model.result.ValidationResult.Residual;
import org.electrolyst.model.result.ValidationResult.ScannedOrder;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class LinKramersKronigTest {
    private static final ValidationSettings DEFAULTS = ValidationSettings.defaults();

    static Iterable<MockCircuits> validCircuits() {
        return MockCircuits.valid();
    }

    /** Truth: numpy.linalg.lstsq of the same columns on the 57 capacitive points; conditions of 1e7 limit the agreement. */
    @ParameterizedTest
    @CsvSource({"24, 0.770919272", "25, 0.509902773", "26, 0.530133981", "27, 0.319803825", "28, 0.273135750"})
    void agreesWithNumpyOnTheSignRatioOfABattery(int order, double mu) {
        KramersKronig result = test(capacitive(), DEFAULTS.with(new OrderRule.Fixed(order, OptionalDouble.empty())));
        assertThat(result.order()).isEqualTo(order);
        assertThat(result.mu()).isCloseTo(mu, within(1e-6));
    }

    /** Truth: the handbook's own figures for this pellet by the rule of Schönleber and others, 1.2 % and 0.22 %. */
    @Test
    void theClassicRuleGivesKnownResidualsOfAnArgyrodite() {
        KramersKronig result = test(argyrodite(), DEFAULTS.with(new OrderRule.ClassicMu(0.85, 100)));
        assertThat(result.order()).isEqualTo(24);
        assertThat(result.maxResidualPercent()).isCloseTo(1.24, within(0.01));
        assertThat(result.rmsResidualPercent()).isCloseTo(0.217, within(0.001));
    }

    /** Trap: mu falls below its limit at the fifth relaxation of one clean arc, where residuals are tens of percent. */
    @Test
    void doesNotStopWhereTheClassicRuleStopsTooEarly() {
        ImpedanceSpectrum oneArc = MockCircuits.valid().get(1).spectrum();
        KramersKronig classic = test(oneArc, DEFAULTS.with(new OrderRule.ClassicMu(0.85, 100)));
        assertThat(classic.maxResidualPercent()).isGreaterThan(20);
        assertThat(test(oneArc).maxResidualPercent()).isLessThan(0.01);
    }

    @ParameterizedTest
    @MethodSource("validCircuits")
    void describesKnownCircuitsAsImpedanceAndAsAdmittance(MockCircuits circuit) {
        assertThat(test(circuit.spectrum(), DEFAULTS.with(Immittance.IMPEDANCE)).maxResidualPercent())
                .isLessThan(0.01);
        assertThat(test(circuit.spectrum(), DEFAULTS.with(Immittance.ADMITTANCE))
                        .maxResidualPercent())
                .isLessThan(0.01);
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    void predictsTheOtherPartFromTheOneThatIsFitted(Part part) {
        ImpedanceSpectrum threeArcs = MockCircuits.valid().get(3).spectrum();
        assertThat(test(threeArcs, DEFAULTS.with(part)).maxResidualPercent()).isLessThan(0.6);
    }

    /** An arc with a negative resistance is unstable under a current: its Z breaks the relations, its Y does not. */
    @Test
    void anAdmittanceWithNegativeResistanceObeysTheRelationsWhileItsImpedanceDoesNot() {
        ImpedanceSpectrum negative = MockCircuits.negativeResistance().spectrum();
        assertThat(test(negative, DEFAULTS.with(Immittance.IMPEDANCE)).maxResidualPercent())
                .isGreaterThan(50);
        KramersKronig chosen = test(negative);
        assertThat(chosen.immittance()).isEqualTo("Y");
        assertThat(chosen.immittanceReason()).contains("negative differential resistance");
        assertThat(chosen.maxResidualPercent()).isLessThan(0.01);
    }

    @Test
    void showsTheResidualAgainstTheOrder() {
        KramersKronig result = test(argyrodite());
        assertThat(result.scan())
                .hasSizeGreaterThan(2)
                .extracting(ScannedOrder::order)
                .contains(result.order());
        assertThat(result.scan())
                .filteredOn(tried -> tried.order() == result.order())
                .extracting(ScannedOrder::mu)
                .contains(result.mu());
    }

    @Property(tries = 30)
    void residualsDoNotDependOnTheUnitOrTheOrderOfThePoints(
            @ForAll long seed, @ForAll @DoubleRange(min = -8, max = 8) double decades) {
        ImpedanceSpectrum spectrum =
                SimulatedSpectra.noisy(PassiveCircuits.spectrum(seed), 2e-3, new Noise(seed), "unit");
        int n = spectrum.size();
        ImpedanceSpectrum other = new ImpedanceSpectrum(
                        spectrum.frequencyHz(),
                        spectrum.realOhm().map(z -> z * Math.pow(10, decades)),
                        spectrum.imaginaryOhm().map(z -> z * Math.pow(10, decades)))
                .select(IntStream.range(0, n).map(i -> n - 1 - i).toArray());
        KramersKronig expected = test(spectrum);
        KramersKronig result = test(other);
        assertThat(result.order()).isEqualTo(expected.order());
        for (int i = 0; i < n; i++) {
            Residual a = expected.residuals().get(i);
            Residual b = result.residuals().get(i);
            assertThat(b.realPercent()).isCloseTo(a.realPercent(), within(1e-5));
            assertThat(b.imaginaryPercent()).isCloseTo(a.imaginaryPercent(), within(1e-5));
            assertThat(b.point()).isEqualTo(n + 1 - a.point());
        }
    }

    @Test
    void aDriftIsMeasuredWithAnErrorThatIsTrue() {
        SplittableRandom seeds = new SplittableRandom(7);
        int spectra = 100;
        double[] deviations = new double[spectra];
        for (int k = 0; k < spectra; k++) {
            long seed = seeds.nextLong();
            ImpedanceSpectrum drifting =
                    SimulatedSpectra.noisy(PassiveCircuits.drifting(seed, 0.05), 2e-3, new Noise(seed), "drift");
            var drift = test(drifting).driftPercent();
            deviations[k] = (drift.value() - 5) / drift.standardUncertainty().orElseThrow();
        }
        double mean = Arrays.stream(deviations).average().orElseThrow();
        double square = Arrays.stream(deviations).map(d -> d * d).average().orElseThrow();
        assertThat(mean).isBetween(-0.6, 0.6);
        assertThat(Math.sqrt(square)).isBetween(0.8, 1.35);
    }

    @Test
    void refusesWhatCannotBeTested() {
        ImpedanceSpectrum three =
                new ImpedanceSpectrum(DoubleVector.of(3, 2, 1), DoubleVector.of(1, 1, 1), DoubleVector.of(0, 0, 0));
        assertThatThrownBy(() -> new LinKramersKronig(DEFAULTS).test(three, new Cancel()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3 points are too few");
    }

    @Test
    void stopsWhenAskedTo() {
        ImpedanceSpectrum oneArc = MockCircuits.valid().get(1).spectrum();
        Cancel cancel = new Cancel();
        cancel.request();
        assertThatThrownBy(() -> new LinKramersKronig(DEFAULTS).test(oneArc, cancel))
                .isInstanceOf(Cancelled.class);
    }

    private static ImpedanceSpectrum argyrodite() {
        return SharedData.spectrum("hybrid-drt/PEIS_LPSCl_IonBlocking_-25C_RelaxIS.txt", 0, 1, 2);
    }

    private static ImpedanceSpectrum capacitive() {
        ImpedanceSpectrum all = SharedData.spectrum("impedance.py/exampleData.csv", 0, 1, 2);
        return all.select(IntStream.range(0, all.size())
                .filter(i -> all.imaginaryOhm().at(i) < 0)
                .toArray());
    }
}
