package org.electrolyst.analysis.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.electrolyst.fixtures.circuit.Elements.capacitor;
import static org.electrolyst.fixtures.circuit.Elements.cpe;
import static org.electrolyst.fixtures.circuit.Elements.inductor;
import static org.electrolyst.fixtures.circuit.Elements.parallel;
import static org.electrolyst.fixtures.circuit.Elements.resistor;
import static org.electrolyst.fixtures.circuit.Elements.series;
import static org.electrolyst.fixtures.circuit.Elements.warburg;
import static org.electrolyst.fixtures.circuit.Elements.warburgOpen;
import static org.electrolyst.fixtures.circuit.Elements.warburgShort;

import java.util.function.DoubleFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.electrolyst.fixtures.circuit.Complex;
import org.electrolyst.fixtures.golden.CircuitExamples.AstmG106;
import org.electrolyst.fixtures.golden.CircuitExamples.BoukampTc1;
import org.electrolyst.fixtures.spectra.SimulatedSpectra;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.junit.jupiter.api.Test;

class CircuitEvaluatorTest {
    private static final DoubleVector FREQUENCIES = SimulatedSpectra.frequencies(1e7, 1e-3, 5);

    @Test
    void computesTheDummyCellOfAstmG106() {
        ImpedanceSpectrum z = Circuit.parse("R0-p(R1,C1)")
                .impedance(
                        DoubleVector.of(AstmG106.APEX_HZ, 1000),
                        AstmG106.SERIES_OHM,
                        AstmG106.PARALLEL_OHM,
                        AstmG106.CAPACITANCE_F);
        assertThat(z.realOhm().at(0)).isCloseTo(AstmG106.AT_APEX_OHM.real(), within(1e-3));
        assertThat(z.imaginaryOhm().at(0)).isCloseTo(AstmG106.AT_APEX_OHM.imaginary(), within(1e-3));
        assertThat(z.realOhm().at(1)).isCloseTo(AstmG106.AT_1_KHZ_OHM.real(), within(1e-4));
        assertThat(z.imaginaryOhm().at(1)).isCloseTo(AstmG106.AT_1_KHZ_OHM.imaginary(), within(1e-4));
    }

    @Test
    void computesBoukampsTestCircuit() {
        assertSame(
                "R0-p(R1,C1)-p(R2,W1)",
                BoukampTc1::impedance,
                BoukampTc1.R0_OHM,
                BoukampTc1.R1_OHM,
                BoukampTc1.C1_F,
                BoukampTc1.R2_OHM,
                BoukampTc1.WARBURG_SIGMA);
    }

    @Test
    void computesArcsWithDiffusionNestedInSeriesAndParallel() {
        assertSame(
                "L0-R0-p(R1-Wo1,CPE1)-p(R2-p(R3,C3),C2,Ws4)-W5",
                omega -> {
                    Complex s = Complex.jOmega(omega);
                    return series(
                            inductor(s, 2e-7),
                            resistor(12),
                            parallel(series(resistor(300), warburgOpen(s, 80, 3)), cpe(s, 2e-6, 0.83)),
                            parallel(
                                    series(resistor(50), parallel(resistor(700), capacitor(s, 1e-4))),
                                    capacitor(s, 3e-8),
                                    warburgShort(s, 900, 0.2)),
                            warburg(s, 4));
                },
                2e-7,
                12,
                300,
                80,
                3,
                2e-6,
                0.83,
                50,
                700,
                1e-4,
                3e-8,
                900,
                0.2,
                4);
    }

    /** Two arcs in series and a ladder have one impedance: the names of resistances depend on the circuit chosen. */
    @Test
    void twoArcsInSeriesEqualALadderOfOtherValues() {
        double tau1 = 1000 * 1e-6;
        double tau2 = 500 * 1e-5;
        double total = 1500;
        double mean = 1000 * 500 * (1e-6 + 1e-5) / total;
        double ca = tau1 * tau2 / (total * mean);
        double tauB = tau1 + tau2 - total * ca;
        double ra = total * mean / tauB;
        double rb = total - ra;
        ImpedanceSpectrum voigt = Circuit.parse("p(R1,C1)-p(R2,C2)").impedance(FREQUENCIES, 1000, 1e-6, 500, 1e-5);
        ImpedanceSpectrum ladder = Circuit.parse("p(C1,R1-p(R2,C2))").impedance(FREQUENCIES, ca, ra, rb, tauB / rb);
        for (int i = 0; i < FREQUENCIES.size(); i++) {
            double error = Math.hypot(
                    voigt.realOhm().at(i) - ladder.realOhm().at(i),
                    voigt.imaginaryOhm().at(i) - ladder.imaginaryOhm().at(i));
            assertThat(error).isLessThan(1e-13 * voigt.modulusOhm(i));
        }
    }

    @Property(tries = 300)
    void isFiniteAnywhereWithinTheRangesOfAnyCircuit(@ForAll long seed) {
        Circuit circuit = Circuit.parse(RandomCircuit.code(seed));
        DoubleVector frequencies = DoubleVector.of(1e9, 1e3, 1, 1e-5);
        CircuitEvaluator evaluator = new CircuitEvaluator(circuit, frequencies);
        evaluator.evaluate(RandomCircuit.values(circuit, ~seed));
        for (int i = 0; i < frequencies.size(); i++) {
            assertThat(evaluator.re(i)).isFinite();
            assertThat(evaluator.im(i)).isFinite();
            for (int k = 0; k < circuit.parameters().size(); k++) {
                assertThat(evaluator.dRe(k, i)).isFinite();
                assertThat(evaluator.dIm(k, i)).isFinite();
            }
        }
    }

    @Test
    void derivativesPassThroughEveryNesting() {
        Circuit circuit = Circuit.parse("L0-R0-p(R1-Wo1,CPE1)-p(R2-p(R3,C3),C2,Ws4)-W5");
        double[] p = {2e-7, 12, 300, 80, 3, 2e-6, 0.83, 50, 700, 1e-4, 3e-8, 900, 0.2, 4};
        CircuitEvaluator evaluator = new CircuitEvaluator(circuit, FREQUENCIES);
        CircuitEvaluator shifted = new CircuitEvaluator(circuit, FREQUENCIES);
        evaluator.evaluate(p);
        double step = 1e-5;
        for (int k = 0; k < p.length; k++) {
            double[] q = p.clone();
            q[k] = p[k] * (1 + step);
            shifted.evaluate(q);
            ImpedanceSpectrum above = shifted.spectrum();
            q[k] = p[k] * (1 - step);
            shifted.evaluate(q);
            ImpedanceSpectrum below = shifted.spectrum();
            for (int i = 0; i < FREQUENCIES.size(); i++) {
                double re = (above.realOhm().at(i) - below.realOhm().at(i)) / (2 * step);
                double im = (above.imaginaryOhm().at(i) - below.imaginaryOhm().at(i)) / (2 * step);
                double error = Math.hypot(p[k] * evaluator.dRe(k, i) - re, p[k] * evaluator.dIm(k, i) - im);
                assertThat(error)
                        .as(circuit.parameters().get(k).name() + " at " + FREQUENCIES.at(i))
                        .isLessThan(1e-8 * (Math.hypot(evaluator.re(i), evaluator.im(i)) + Math.hypot(re, im)));
            }
        }
    }

    @Test
    void refusesAnotherNumberOfValuesThanParameters() {
        assertThatThrownBy(() -> Circuit.parse("p(R1,C1)").impedance(FREQUENCIES, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 parameters, not 1");
    }

    private static void assertSame(String code, DoubleFunction<Complex> oracle, double... values) {
        ImpedanceSpectrum z = Circuit.parse(code).impedance(FREQUENCIES, values);
        for (int i = 0; i < FREQUENCIES.size(); i++) {
            Complex expected = oracle.apply(2 * Math.PI * FREQUENCIES.at(i));
            double error = Math.hypot(
                    z.realOhm().at(i) - expected.real(), z.imaginaryOhm().at(i) - expected.imaginary());
            assertThat(error).as("at %s Hz", FREQUENCIES.at(i)).isLessThan(1e-13 * expected.abs());
        }
    }
}
