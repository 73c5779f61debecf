package org.electrolyst.analysis.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.electrolyst.fixtures.circuit.Elements.anomalousOpen;
import static org.electrolyst.fixtures.circuit.Elements.anomalousShort;
import static org.electrolyst.fixtures.circuit.Elements.anomalousWarburg;
import static org.electrolyst.fixtures.circuit.Elements.capacitor;
import static org.electrolyst.fixtures.circuit.Elements.cpe;
import static org.electrolyst.fixtures.circuit.Elements.finiteGerischer;
import static org.electrolyst.fixtures.circuit.Elements.havriliakNegami;
import static org.electrolyst.fixtures.circuit.Elements.inductor;
import static org.electrolyst.fixtures.circuit.Elements.lossyInductor;
import static org.electrolyst.fixtures.circuit.Elements.paasch;
import static org.electrolyst.fixtures.circuit.Elements.parallel;
import static org.electrolyst.fixtures.circuit.Elements.pore;
import static org.electrolyst.fixtures.circuit.Elements.resistor;
import static org.electrolyst.fixtures.circuit.Elements.series;
import static org.electrolyst.fixtures.circuit.Elements.twoRails;
import static org.electrolyst.fixtures.circuit.Elements.warburg;
import static org.electrolyst.fixtures.circuit.Elements.warburgOpen;
import static org.electrolyst.fixtures.circuit.Elements.warburgShort;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.electrolyst.fixtures.circuit.Complex;
import org.electrolyst.fixtures.spectra.SimulatedSpectra;
import org.electrolyst.model.quantity.DoubleVector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sweeps the registry: an element that is not compared with a closed form of its own fails here. */
class EveryElementTest {
    /** Closed forms that share no code with the analysis. */
    private static final Map<String, BiFunction<Complex, double[], Complex>> ORACLE = Map.ofEntries(
            entry("R", (s, p) -> resistor(p[0])),
            entry("C", (s, p) -> capacitor(s, p[0])),
            entry("L", (s, p) -> inductor(s, p[0])),
            entry("CPE", (s, p) -> cpe(s, p[0], p[1])),
            entry("La", (s, p) -> lossyInductor(s, p[0], p[1])),
            entry("W", (s, p) -> warburg(s, p[0])),
            entry("Wo", (s, p) -> warburgOpen(s, p[0], p[1])),
            entry("Ws", (s, p) -> warburgShort(s, p[0], p[1])),
            entry("Wn", (s, p) -> anomalousWarburg(s, p[0], p[1])),
            entry("Won", (s, p) -> anomalousOpen(s, p[0], p[1], p[2])),
            entry("Wsn", (s, p) -> anomalousShort(s, p[0], p[1], p[2])),
            entry("G", (s, p) -> havriliakNegami(s, p[0], p[1], 1, 0.5)),
            entry("Gs", (s, p) -> finiteGerischer(s, p[0], p[1], p[2])),
            entry("Gf", (s, p) -> havriliakNegami(s, p[0], p[1], p[2], 0.5)),
            entry("K", (s, p) -> parallel(resistor(p[0]), capacitor(s, p[1] / p[0]))),
            entry("Zarc", (s, p) -> parallel(resistor(p[0]), cpe(s, Math.pow(p[1], p[2]) / p[0], p[2]))),
            entry("HN", (s, p) -> havriliakNegami(s, p[0], p[1], p[2], p[3])),
            entry("TLMQ", (s, p) -> pore(p[0], cpe(s, p[1], p[2]))),
            entry("TLMR", (s, p) -> pore(p[0], havriliakNegami(s, p[1], p[2], p[3], 1))),
            entry("T", (s, p) -> paasch(s, p[0], p[1], p[2], p[3])));

    private static Map.Entry<String, BiFunction<Complex, double[], Complex>> entry(
            String symbol, BiFunction<Complex, double[], Complex> impedance) {
        return Map.entry(symbol, impedance);
    }

    /** 0.1 mHz to 100 MHz, so that with time constants of 1e-12 to 1e12 s both limits of a diffusion are reached. */
    private static final DoubleVector FREQUENCIES = SimulatedSpectra.frequencies(1e8, 1e-4, 3);

    static Stream<String> symbols() {
        return Elements.ALL.stream().map(Element::symbol);
    }

    @Test
    void everyElementHasAnOracle() {
        assertThat(ORACLE.keySet())
                .containsExactlyInAnyOrderElementsOf(symbols().toList());
    }

    @ParameterizedTest
    @MethodSource("symbols")
    void agreesWithItsClosedForm(String symbol) {
        Circuit circuit = Circuit.parse(symbol + "1");
        CircuitEvaluator evaluator = new CircuitEvaluator(circuit, FREQUENCIES);
        for (double[] p : grid(circuit)) {
            evaluator.evaluate(p);
            for (int i = 0; i < FREQUENCIES.size(); i++) {
                Complex expected = ORACLE.get(symbol).apply(s(i), p);
                double error = Math.hypot(evaluator.re(i) - expected.real(), evaluator.im(i) - expected.imaginary());
                assertThat(error)
                        .as("%s %s at %s Hz", symbol, DoubleVector.of(p), FREQUENCIES.at(i))
                        .isLessThanOrEqualTo(2e-13 * expected.abs());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("symbols")
    void derivativesAgreeWithCentralDifferencesOfTheClosedForm(String symbol) {
        double step = 3e-6;
        Circuit circuit = Circuit.parse(symbol + "1");
        CircuitEvaluator evaluator = new CircuitEvaluator(circuit, FREQUENCIES);
        for (double[] p : grid(circuit)) {
            evaluator.evaluate(p);
            for (int k = 0; k < p.length; k++) {
                double[] above = p.clone();
                double[] below = p.clone();
                above[k] *= 1 + step;
                below[k] *= 1 - step;
                for (int i = 0; i < FREQUENCIES.size(); i++) {
                    Complex difference = ORACLE.get(symbol)
                            .apply(s(i), above)
                            .plus(ORACLE.get(symbol).apply(s(i), below).times(-1))
                            .times(1 / (2 * step));
                    double re = p[k] * evaluator.dRe(k, i);
                    double im = p[k] * evaluator.dIm(k, i);
                    double error = Math.hypot(re - difference.real(), im - difference.imaginary());
                    // Rounding of the difference is 1e-16/step of |Z|, its truncation step² of the third derivative.
                    double size = Math.hypot(evaluator.re(i), evaluator.im(i)) + Math.hypot(re, im);
                    assertThat(error)
                            .as("d%s/d%s %s at %s Hz", symbol, k, DoubleVector.of(p), FREQUENCIES.at(i))
                            .isLessThanOrEqualTo(1e-8 * size);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("symbols")
    void isFiniteWithItsDerivativesInEveryCornerOfItsRange(String symbol) {
        Circuit circuit = Circuit.parse(symbol + "1");
        DoubleVector extreme = DoubleVector.of(1e10, 1, 1e-6);
        CircuitEvaluator evaluator = new CircuitEvaluator(circuit, extreme);
        int count = circuit.parameters().size();
        for (int corner = 0; corner < 1 << count; corner++) {
            double[] p = new double[count];
            for (int k = 0; k < count; k++) {
                ParameterSpec spec = circuit.parameters().get(k).spec();
                p[k] = (corner >> k & 1) == 0 ? spec.min() : spec.max();
            }
            evaluator.evaluate(p);
            for (int i = 0; i < extreme.size(); i++) {
                assertThat(evaluator.re(i)).isFinite();
                assertThat(evaluator.im(i)).isFinite();
                for (int k = 0; k < count; k++) {
                    assertThat(evaluator.dRe(k, i)).isFinite();
                    assertThat(evaluator.dIm(k, i)).isFinite();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("symbols")
    void statesUnitAndRangeOfEveryParameter(String symbol) {
        for (CircuitParameter parameter : Circuit.parse(symbol + "1").parameters()) {
            ParameterSpec spec = parameter.spec();
            assertThat(parameter.name()).startsWith(symbol + "1");
            assertThat(spec.min()).isPositive().isLessThan(spec.max());
            assertThat(spec.unit().isEmpty() || spec.scale() == ParameterSpec.Scale.LOGARITHMIC)
                    .isTrue();
        }
    }

    /** Where the closed form coth(x)/x loses all digits of its real part beside an imaginary part of up to 1e12. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-12, 1e-9, 1e-6, 0.999e-3, 1.001e-3})
    void openDiffusionTendsToAThirdOfItsResistanceAndACapacitance(double omegaTau) {
        CircuitEvaluator evaluator = new CircuitEvaluator(Circuit.parse("Wo1"), DoubleVector.of(1 / (2 * Math.PI)));
        evaluator.evaluate(new double[] {300, omegaTau});
        assertThat(evaluator.re(0)).isCloseTo(100, within(1e-6));
        assertThat(evaluator.im(0) * omegaTau).isCloseTo(-300, within(1e-4));
    }

    @Test
    void shortDiffusionTendsToItsResistance() {
        CircuitEvaluator evaluator = new CircuitEvaluator(Circuit.parse("Ws1"), DoubleVector.of(1 / (2 * Math.PI)));
        evaluator.evaluate(new double[] {300, 1e-9});
        assertThat(evaluator.re(0)).isCloseTo(300, within(1e-9));
        assertThat(evaluator.im(0)).isCloseTo(-300 * 1e-9 / 3, within(1e-12));
    }

    /**
     * What the notes of the elements say of Z as ω goes to 0 and to infinity; where they say the formula itself it is
     * left out.
     */
    private static final Map<String, BiFunction<Complex, double[], Complex>> SLOW = Map.ofEntries(
            entry("Wo", (s, p) -> series(resistor(p[0] / 3), capacitor(s, p[1] / p[0]))),
            entry("Ws", (s, p) -> resistor(p[0])),
            entry("Won", (s, p) -> series(resistor(p[0] / 3), cpe(s, Math.pow(p[1], 2 * p[2]) / p[0], 2 * p[2]))),
            entry("Wsn", (s, p) -> resistor(p[0])),
            entry("G", (s, p) -> resistor(p[0])),
            entry("Gs", (s, p) -> resistor(p[0] / Math.tanh(p[2]))),
            entry("Gf", (s, p) -> resistor(p[0])),
            entry("K", (s, p) -> resistor(p[0])),
            entry("Zarc", (s, p) -> resistor(p[0])),
            entry("HN", (s, p) -> resistor(p[0])),
            entry("TLMQ", (s, p) -> series(resistor(p[0] / 3), cpe(s, p[1], p[2]))),
            entry("TLMR", (s, p) -> resistor(Math.sqrt(p[0] * p[1]) / Math.tanh(Math.sqrt(p[0] / p[1])))),
            entry("T", (s, p) -> {
                double x = Math.sqrt(p[2]);
                return resistor(p[0] / Math.tanh(x) / x + p[1] / Math.sinh(x) / x);
            }));

    private static final Map<String, BiFunction<Complex, double[], Complex>> FAST = Map.ofEntries(
            entry("Wo", (s, p) -> cpe(s, Math.sqrt(p[1]) / p[0], 0.5)),
            entry("Ws", (s, p) -> cpe(s, Math.sqrt(p[1]) / p[0], 0.5)),
            entry("Won", (s, p) -> cpe(s, Math.pow(p[1], p[2]) / p[0], p[2])),
            entry("Wsn", (s, p) -> cpe(s, Math.pow(p[1], p[2]) / p[0], p[2])),
            entry("G", (s, p) -> cpe(s, Math.sqrt(p[1]) / p[0], 0.5)),
            entry("Gs", (s, p) -> cpe(s, Math.sqrt(p[1]) / p[0], 0.5)),
            entry("Gf", (s, p) -> cpe(s, Math.pow(p[1], p[2] / 2) / p[0], p[2] / 2)),
            entry("K", (s, p) -> capacitor(s, p[1] / p[0])),
            entry("Zarc", (s, p) -> cpe(s, Math.pow(p[1], p[2]) / p[0], p[2])),
            entry("HN", (s, p) -> cpe(s, Math.pow(p[1], p[2] * p[3]) / p[0], p[2] * p[3])),
            entry("TLMQ", (s, p) -> cpe(s, Math.sqrt(p[1] / p[0]), p[2] / 2)),
            entry("TLMR", (s, p) -> cpe(s, Math.sqrt(Math.pow(p[2], p[3]) / (p[0] * p[1])), p[3] / 2)),
            entry("T", (s, p) -> cpe(s, Math.sqrt(p[3]) / p[0], 0.5)));

    static Stream<String> symbolsOtherThanPowers() {
        return Elements.ALL.stream().filter(e -> !(e instanceof PowerLaw)).map(Element::symbol);
    }

    @ParameterizedTest
    @MethodSource("symbolsOtherThanPowers")
    void tendsToItsLimitsAtBothEndsOfFrequency(String symbol) {
        Circuit circuit = Circuit.parse(symbol + "1");
        double[] p = new double[circuit.parameters().size()];
        for (int k = 0; k < p.length; k++) {
            boolean exponent = circuit.parameters().get(k).spec().scale() == ParameterSpec.Scale.LINEAR;
            p[k] = exponent ? 0.6 : 2 + k / 2.0;
        }
        DoubleVector ends = DoubleVector.of(1e13, 1e-13);
        CircuitEvaluator evaluator = new CircuitEvaluator(circuit, ends);
        evaluator.evaluate(p);
        Complex[] expected = {
            FAST.get(symbol).apply(Complex.jOmega(2 * Math.PI * ends.at(0)), p),
            SLOW.get(symbol).apply(Complex.jOmega(2 * Math.PI * ends.at(1)), p)
        };
        for (int i = 0; i < 2; i++) {
            double error = Math.hypot(evaluator.re(i) - expected[i].real(), evaluator.im(i) - expected[i].imaginary());
            assertThat(error).as("at %s Hz", ends.at(i)).isLessThan(1e-6 * expected[i].abs());
        }
    }

    /** Bisquert's line has the two rails side by side in series with what Paasch's has. */
    @Test
    void lineOfTwoRailsIsThatOfBisquertWithoutTheRailsSideBySide() {
        double x1 = 3e6;
        double x2 = 8e5;
        double length = 1e-4;
        double wallOhmM = 0.02;
        double tau = 0.3;
        double lengths = length * length * (x1 + x2) / wallOhmM;
        Circuit circuit = Circuit.parse("R0-T1");
        CircuitEvaluator evaluator = new CircuitEvaluator(circuit, FREQUENCIES);
        evaluator.evaluate(new double[] {
            length * x1 * x2 / (x1 + x2),
            length * (x1 * x1 + x2 * x2) / (x1 + x2),
            2 * length * x1 * x2 / (x1 + x2),
            lengths,
            lengths * tau
        });
        for (int i = 0; i < FREQUENCIES.size(); i++) {
            Complex expected = twoRails(x1, x2, havriliakNegami(s(i), wallOhmM, tau, 1, 1), length);
            double error = Math.hypot(evaluator.re(i) - expected.real(), evaluator.im(i) - expected.imaginary());
            assertThat(error).isLessThan(1e-13 * expected.abs());
        }
    }

    private static Complex s(int i) {
        return Complex.jOmega(2 * Math.PI * FREQUENCIES.at(i));
    }

    /** Every combination of values of each parameter across what is physical of its range. */
    private static List<double[]> grid(Circuit circuit) {
        int values = circuit.parameters().size() < 3 ? 7 : 5;
        List<double[]> grid = List.of(new double[0]);
        for (CircuitParameter parameter : circuit.parameters()) {
            List<double[]> longer = new ArrayList<>();
            for (double[] begun : grid) {
                for (int i = 0; i < values; i++) {
                    double[] p = Arrays.copyOf(begun, begun.length + 1);
                    p[begun.length] = value(parameter.spec(), i / (values - 1.0));
                    longer.add(p);
                }
            }
            grid = longer;
        }
        return grid;
    }

    private static double value(ParameterSpec spec, double fraction) {
        if (spec.scale() == ParameterSpec.Scale.LINEAR) {
            return spec.min() + fraction * (spec.max() - spec.min());
        }
        double low = Math.max(spec.min(), 1e-12);
        double high = Math.min(spec.max(), 1e12);
        return low * Math.pow(high / low, fraction);
    }
}
