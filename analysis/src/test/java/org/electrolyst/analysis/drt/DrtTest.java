package org.electrolyst.analysis.drt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.electrolyst.analysis.drt.KnownDistributions.drt;
import static org.electrolyst.analysis.drt.KnownDistributions.noisy;
import static org.electrolyst.analysis.drt.KnownDistributions.zarc;
import static org.electrolyst.analysis.drt.KnownDistributions.zarcGamma;

import java.util.List;
import java.util.function.DoubleFunction;
import org.electrolyst.fixtures.circuit.Complex;
import org.electrolyst.fixtures.circuit.Elements;
import org.electrolyst.fixtures.noise.Noise;
import org.electrolyst.fixtures.spectra.SimulatedSpectra;
import org.electrolyst.model.result.DrtResult;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Distributions of impedances in closed form. */
class DrtTest {
    private static final double NOISE = 0.005;

    private static DoubleFunction<Complex> oneArc(double r0, double ohm, double tau, double n) {
        return omega -> Complex.real(r0).plus(zarc(Complex.jOmega(omega), ohm, tau, n));
    }

    @ParameterizedTest
    @EnumSource(DrtSettings.Basis.class)
    void findsTheDistributionOfAnArc(DrtSettings.Basis basis) {
        DrtResult.Distribution found = drt(
                KnownDistributions.spectrum(oneArc(10, 50, 1e-3, 0.8)),
                DrtSettings.defaults().with(basis).withLambda(1e-9));
        assertThat(found.polarizationResistanceOhm()).isCloseTo(50, withinPercentage(0.2));
        assertThat(found.seriesResistanceOhm()).isCloseTo(10, within(0.1));
        for (int k = 0; k < found.curve().tauS().size(); k++) {
            double tau = found.curve().tauS().at(k);
            if (tau > 1e-6 && tau < 1) {
                assertThat(found.curve().gammaOhm().at(k)).isCloseTo(zarcGamma(tau, 50, 1e-3, 0.8), within(0.5));
            }
        }
    }

    /** A noisy arc splits into false peaks at small lambda, while its resistance stays put. */
    @Test
    void totalsAreRobustWherePeakCountsAreNot() {
        int mostPeaks = 0;
        double sum = 0;
        for (int seed = 0; seed < 10; seed++) {
            ImpedanceSpectrum spectrum = SimulatedSpectra.noisy(
                    SimulatedSpectra.exact(SimulatedSpectra.frequencies(1e5, 1e-4, 10), oneArc(10, 50, 0.1, 0.7)),
                    0.037,
                    new Noise(seed),
                    "arc");
            DrtResult.Distribution found = drt(spectrum);
            sum += found.polarizationResistanceOhm() / 10;
            assertThat(found.polarizationResistanceOhm()).isCloseTo(50, withinPercentage(3 * 2.8));
            assertThat(found.peaks()).as("peaks").hasSizeLessThan(5);
            mostPeaks = Math.max(
                    mostPeaks,
                    drt(spectrum, DrtSettings.defaults().withLambda(1e-6))
                            .peaks()
                            .size());
        }
        assertThat(sum).isCloseTo(50, withinPercentage(2.8));
        assertThat(mostPeaks).isGreaterThan(4);
    }

    @Test
    void findsTheResistanceOfANoisyArc() {
        DrtResult.Distribution found = drt(noisy(oneArc(10, 50, 1e-3, 0.7), NOISE, 1));
        assertThat(found.polarizationResistanceOhm()).isCloseTo(50, withinPercentage(1));
        assertThat(found.tail()).isEmpty();
        assertThat(found.peaks())
                .filteredOn(peak -> peak.resistanceOhm() > 10)
                .singleElement()
                .satisfies(peak -> assertThat(peak.timeConstantS()).isCloseTo(1e-3, withinPercentage(10)));
    }

    @Test
    void separatesTwoArcs() {
        DrtResult.Distribution found = drt(noisy(
                omega -> Complex.real(20)
                        .plus(zarc(Complex.jOmega(omega), 100, 1e-5, 0.9))
                        .plus(zarc(Complex.jOmega(omega), 200, 1e-2, 0.85)),
                NOISE,
                2));
        assertThat(found.polarizationResistanceOhm()).isCloseTo(300, withinPercentage(1));
        assertThat(found.peaks())
                .filteredOn(peak -> peak.survival() > 0.9 && peak.resistanceOhm() > 30)
                .satisfiesExactly(
                        fast -> {
                            assertThat(fast.resistanceOhm()).isCloseTo(100, withinPercentage(8));
                            assertThat(fast.timeConstantS()).isCloseTo(1e-5, withinPercentage(15));
                            assertThat(fast.capacitanceF()).isEqualTo(fast.timeConstantS() / fast.resistanceOhm());
                        },
                        slow -> {
                            assertThat(slow.resistanceOhm()).isCloseTo(200, withinPercentage(8));
                            assertThat(slow.timeConstantS()).isCloseTo(1e-2, withinPercentage(15));
                        });
    }

    @Test
    void findsInductanceAndBlockingTailInsideTheModel() {
        DrtResult.Distribution found = drt(noisy(
                omega -> {
                    Complex s = Complex.jOmega(omega);
                    return Elements.series(
                            Elements.resistor(30),
                            Elements.inductor(s, 1e-6),
                            zarc(s, 400, 1e-4, 0.9),
                            Elements.cpe(s, 1e-5, 0.9));
                },
                NOISE,
                3));
        assertThat(found.inductanceH()).isCloseTo(1e-6, withinPercentage(10));
        assertThat(found.seriesResistanceOhm()).isCloseTo(30, withinPercentage(3));
        assertThat(found.polarizationResistanceOhm()).isCloseTo(400, withinPercentage(2));
        assertThat(found.tail()).hasValueSatisfying(tail -> {
            assertThat(tail.exponent()).isCloseTo(0.9, within(0.005));
            assertThat(tail.magnitude()).isCloseTo(1e-5, withinPercentage(2));
        });
    }

    /** A single time constant, the sharpest peak there is. */
    @Test
    void findsAResistorBesideACapacitor() {
        DrtResult.Distribution found = drt(noisy(oneArc(10, 100, 1e-3, 1), NOISE, 6));
        assertThat(found.polarizationResistanceOhm()).isCloseTo(100, withinPercentage(1.5));
        assertThat(found.peaks())
                .filteredOn(peak -> peak.resistanceOhm() > 20)
                .singleElement()
                .satisfies(peak -> {
                    assertThat(peak.timeConstantS()).isCloseTo(1e-3, withinPercentage(3));
                    assertThat(peak.capacitanceF()).isCloseTo(1e-5, withinPercentage(10));
                });
    }

    @Test
    void findsTheResistanceOfSkewedAndOfDiffusiveRelaxations() {
        DoubleFunction<Complex> skewed =
                omega -> KnownDistributions.havriliakNegami(Complex.jOmega(omega), 50, 1e-3, 0.9, 0.6);
        DoubleFunction<Complex> gerischer = omega -> KnownDistributions.gerischer(Complex.jOmega(omega), 50, 1e-2);
        DoubleFunction<Complex> bounded = omega -> Elements.warburgShort(Complex.jOmega(omega), 50, 1e-2);
        for (DoubleFunction<Complex> relaxation : List.of(skewed, gerischer, bounded)) {
            DrtResult.Distribution found =
                    drt(noisy(omega -> Complex.real(10).plus(relaxation.apply(omega)), NOISE, 7));
            assertThat(found.polarizationResistanceOhm() + found.seriesResistanceOhm())
                    .isCloseTo(60, withinPercentage(1));
            assertThat(found.tail()).isEmpty();
        }
    }

    /** γ of R/√(1 + sτ0) is (R/π)√(τ/(τ0 - τ)) below τ0 and nothing above: smoothing blunts its edge, which rings a little. */
    @Test
    void findsTheDistributionOfAGerischerElement() {
        DrtResult.Distribution found = drt(
                KnownDistributions.spectrum(
                        omega -> Complex.real(10).plus(KnownDistributions.gerischer(Complex.jOmega(omega), 50, 1e-2))),
                DrtSettings.defaults().withLambda(1e-8));
        for (int k = 0; k < found.curve().tauS().size(); k++) {
            double tau = found.curve().tauS().at(k);
            if (tau > 1e-6 && tau < 5e-5) {
                double exact = 50 / Math.PI * Math.sqrt(tau / (1e-2 - tau));
                assertThat(found.curve().gammaOhm().at(k)).as("γ(%s)", tau).isCloseTo(exact, within(0.3));
            }
        }
    }

    @Test
    void tellsACapacitorFromAConstantPhaseElement() {
        DrtResult.Distribution found = drt(noisy(
                omega -> Elements.series(
                        zarc(Complex.jOmega(omega), 400, 1e-4, 0.9), Elements.capacitor(Complex.jOmega(omega), 1e-5)),
                NOISE,
                8));
        assertThat(found.tail()).hasValueSatisfying(tail -> {
            assertThat(tail.isCapacitor()).isTrue();
            assertThat(tail.magnitude()).isCloseTo(1e-5, withinPercentage(1));
        });
        assertThat(found.tailReason()).contains("free exponent");
    }

    @Test
    void obeysTheUserInLambdaAndTail() {
        var spectrum = noisy(oneArc(10, 50, 1e-3, 0.9), NOISE, 9);
        DrtResult.Distribution found = drt(
                spectrum,
                DrtSettings.defaults().with(DrtSettings.Tail.CAPACITOR).with(LambdaCriterion.L_CURVE));
        assertThat(found.lambda().method()).isEqualTo("l-curve");
        assertThat(found.lambda().choices()).hasSize(3);
        assertThat(found.tailReason()).isEqualTo("as asked for");
        DrtResult.Distribution given = drt(spectrum, DrtSettings.defaults().withLambda(0.02));
        assertThat(given.lambda().value()).isEqualTo(0.02);
        assertThat(given.lambda().method()).isEqualTo("given");
        assertThat(given.lambda().band().lower()).isLessThanOrEqualTo(0.002);
        assertThat(given.lambda().band().upper()).isGreaterThanOrEqualTo(0.2);
    }

    @Test
    void theBandHoldsTheDistribution() {
        DrtResult.Curve curve = drt(noisy(oneArc(10, 50, 1e-3, 0.9), NOISE, 10)).curve();
        for (int k = 0; k < curve.tauS().size(); k++) {
            assertThat(curve.gammaOhm().at(k))
                    .isBetween(curve.lowerOhm().at(k), curve.upperOhm().at(k));
            assertThat(curve.lowerOhm().at(k)).isNotNegative();
        }
    }

    @Test
    void aPeakBeyondTheWindowIsFlagged() {
        DrtResult result = KnownDistributions.result(
                noisy(
                        omega -> Complex.real(10)
                                .plus(zarc(Complex.jOmega(omega), 50, 1e-3, 0.9))
                                .plus(zarc(Complex.jOmega(omega), 30, 5, 1)),
                        NOISE,
                        11),
                DrtSettings.defaults().with(DrtSettings.Tail.NONE));
        assertThat(result.distribution().orElseThrow().peaks()).anyMatch(peak -> !peak.insideWindow());
        assertThat(result.flags()).extracting(Flag::code).contains("outsideWindow", "peakCountNotRobust");
    }
}
