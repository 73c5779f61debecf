package org.electrolyst.analysis.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.electrolyst.fixtures.spectra.SimulatedSpectra;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwinsTest {
    private static final DoubleVector FREQUENCIES = SimulatedSpectra.frequencies(1e7, 1e-3, 5);

    @Test
    void twoArcsHaveTheImpedanceOfALadderOfOtherResistances() {
        double[] ladder = Twins.ladder(1000, 1e-6, 500, 1e-5);
        assertThat(ladder[0]).isCloseTo(9.09091e-7, within(5e-13));
        assertThat(ladder[1]).isCloseTo(1186.27, within(0.005));
        assertThat(ladder[2]).isCloseTo(313.725, within(0.0005));
        assertThat(ladder[3]).isCloseTo(1.47784e-5, within(5e-11));
        assertSame(
                Circuit.parse("p(R1,C1)-p(R2,C2)").impedance(FREQUENCIES, 1000, 1e-6, 500, 1e-5),
                Circuit.parse("p(C1,R1-p(R2,C2))").impedance(FREQUENCIES, ladder));
    }

    @Test
    void soHaveArcsOfConstantPhaseElementsOfOneExponent() {
        double n = 0.83;
        double[] p = Twins.ladder(1000, 1e-6, 500, 1e-5);
        assertSame(
                Circuit.parse("p(R1,CPE1)-p(R2,CPE2)").impedance(FREQUENCIES, 1000, 1e-6, n, 500, 1e-5, n),
                Circuit.parse("p(CPE1,R1-p(R2,CPE2))").impedance(FREQUENCIES, p[0], n, p[1], p[2], p[3], n));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "p(R1,C1)-p(R2,C2)             | R1, C1, R2, C2 have twins",
                "R0-p(R1,C1)-L1-p(R2,C2)-CPE3  | R0, R1, C1, R2, C2 have twins",
                "K1-K2                         | K1, K2 have twins",
                "R0-p(C1,R1-p(R2,C2))          | R0, C1, R1, R2, C2 have twins",
                "p(R1-C1,R2-C2)                | R1, C1, R2, C2 have twins",
                "p(R1,CPE1-p(C2,R2-p(R3,C3)))  | C2, R2, R3, C3 have twins",
                "R0-p(R1,CPE1)-R2              | R0, R2 stand in series",
                "p(R1,R2,CPE1)                 | R1, R2 stand in parallel",
            })
    void namesTheElementsThatHaveATwin(String code, String words) {
        assertThat(Twins.of(Circuit.parse(code))).singleElement().asString().startsWith(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "R0",
                "R0-p(R1,C1)",
                "p(R1,C1)-CPE2",
                "R0-p(R1,CPE1)-p(R2,CPE2)-CPE3",
                "p(R1-W1,C1)",
                "p(R1,CPE1)-p(R2,C2)"
            })
    void mostCircuitsHaveNone(String code) {
        assertThat(Twins.of(Circuit.parse(code))).isEmpty();
    }

    @Test
    void arcsOfConstantPhaseElementsHaveOneWhereTheirExponentsAreEqual() {
        Circuit circuit = Circuit.parse("p(R1,CPE1)-p(R2,CPE2)");
        assertThat(Twins.of(circuit, 1000, 1e-6, 0.80, 500, 1e-5, 0.801)).hasSize(1);
        assertThat(Twins.of(circuit, 1000, 1e-6, 0.80, 500, 1e-5, 0.85)).isEmpty();
    }

    private static void assertSame(ImpedanceSpectrum a, ImpedanceSpectrum b) {
        for (int i = 0; i < a.size(); i++) {
            double error = Math.hypot(
                    a.realOhm().at(i) - b.realOhm().at(i),
                    a.imaginaryOhm().at(i) - b.imaginaryOhm().at(i));
            assertThat(error).isLessThan(4e-15 * a.modulusOhm(i));
        }
    }
}
