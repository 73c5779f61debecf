package org.electrolyst.analysis.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.electrolyst.fixtures.Cases;
import org.electrolyst.fixtures.golden.CircuitExamples.BoukampTc1;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CircuitCodeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "R(RQ)(RQ)Q        | R0-p(R1,CPE1)-p(R2,CPE2)-CPE3",
                "R(RC)             | R0-p(R1,C1)",
                "(RQ)Q             | p(R1,CPE1)-CPE2",
                "LR(Q[RW])         | L0-R0-p(CPE1,R1-W1)",
                "R(C[R(RC)])       | R0-p(C1,R1-p(R2,C2))",
                " R ( R Q ) [ Q ]  | R0-p(R1,CPE1)-CPE2",
                "[R(RQ)]           | R0-p(R1,CPE1)",
                "[[R][[L(RQ)]O]]   | R0-L0-p(R1,CPE1)-Ws2",
                "((RQ)L)Wo         | p(p(R2,CPE2),L1)-Wo3",
                "(RRC)(RC)         | p(R1,R2,C1)-p(R3,C3)",
                "R(RQ)R(RQ)        | R0-p(R1,CPE1)-R2-p(R3,CPE3)",
                "RC                | R0-C1",
                "Q                 | CPE1",
                "RZarcHaKLaWsGs    | R0-Zarc1-HN2-K3-La0-Ws4-Gs5",
            })
    void numbersBoukampsElementsAsOneDoesByHand(String code, String named) {
        CircuitCode read = parse(code);
        assertThat(read.notation()).isEqualTo(Notation.BOUKAMP);
        assertThat(read.circuit()).hasToString(named);
        assertThat(CircuitCode.parse(code, Optional.of(Notation.BOUKAMP))).hasToString(read.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "R0-p(R1,CPE1)-CPE2 | IMPEDANCE_PY",
                "p (R1,C1)          | IMPEDANCE_PY",
                "R                  | IMPEDANCE_PY",
                "R0                 | IMPEDANCE_PY",
                "Wo_1               | IMPEDANCE_PY",
                "CPE                | IMPEDANCE_PY",
                "R{R=1}             | BOUKAMP",
                "(RC)               | BOUKAMP",
                "[RC]               | BOUKAMP",
                "O                  | BOUKAMP",
                "L R C              | BOUKAMP",
            })
    void findsTheNotation(String code, Notation notation) {
        assertThat(parse(code).notation()).isEqualTo(notation);
    }

    /** The one letter that means an element of its own in each: nobody may get the other one without having said so. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"T | 1", "R0-T1 | 4", "R(RQ)T | 6", "R{R=1}T | 7"})
    void asksWhichElementIsMeantByT(String code, int column) {
        CircuitSyntaxException error = catchThrowableOfType(CircuitSyntaxException.class, () -> parse(code));
        assertThat(error).hasMessageContaining("--notation").hasMessageContaining("write Wo");
        assertThat(error.column()).isEqualTo(column);
    }

    @Test
    void takesTForWhatTheNotationThatIsSaidCallsSo() {
        assertThat(CircuitCode.parse("T", Optional.of(Notation.IMPEDANCE_PY)).circuit())
                .hasToString("T");
        assertThat(CircuitCode.parse("T", Optional.of(Notation.BOUKAMP)).circuit())
                .hasToString("Wo1");
        assertThat(CircuitCode.parse("R(RQ)T", Optional.of(Notation.BOUKAMP)).circuit())
                .hasToString("R0-p(R1,CPE1)-Wo2");
    }

    @Test
    void readsValuesAndWhichOfThemAreFixed() {
        CircuitCode code = parse("R{R=100F}(R{R=2.5e3/0/inf}Q{Y=1e-6//50%,n=0.9f:double layer})Q");
        assertThat(code.values()).isEqualTo(Map.of("R1", 2500.0, "CPE1.Q", 1e-6));
        assertThat(code.fixed()).isEqualTo(Map.of("R0", 100.0, "CPE1.n", 0.9));
        assertThat(code).hasToString("R{R=100.0F}(R{R=2500.0}Q{Y=1.0E-6,n=0.9F})Q");
    }

    @Test
    void readsBoukampsTestCircuitWithItsWarburgAsAnAdmittance() {
        CircuitCode code = parse("R{R=100}(R{R=200}C{C=8e-7})(R{R=500}W{Y=4e-4})");
        double[] p = code.circuit().parameters().stream()
                .mapToDouble(parameter -> code.values().get(parameter.name()))
                .toArray();
        assertThat(code.values().get("W2.sigma")).isEqualTo(1 / (Math.sqrt(2) * 4e-4));
        ImpedanceSpectrum z = code.circuit().impedance(DoubleVector.of(1e4, 10, 1), p);
        for (int i = 0; i < z.size(); i++) {
            double omega = 2 * Math.PI * z.frequencyHz().at(i);
            assertThat(z.realOhm().at(i)).isCloseTo(BoukampTc1.impedance(omega).real(), within(1e-9));
            assertThat(z.imaginaryOhm().at(i))
                    .isCloseTo(BoukampTc1.impedance(omega).imaginary(), within(1e-9));
        }
    }

    /** Formulas of Boukamp and of pyimpspec at s = 2j, evaluated by hand. */
    @Test
    void convertsWhatOtherProgramsCallOtherwise() {
        assertThat(CircuitCode.parse("T{Y0=0.2,B=3}", Optional.of(Notation.BOUKAMP))
                        .values())
                .containsOnly(Map.entry("Wo1.Z0", 3 / 0.2), Map.entry("Wo1.tau", 9.0));
        assertThat(parse("Ws{Y=0.25,B=4}").values()).containsOnly(Map.entry("Ws1.Z0", 4.0), Map.entry("Ws1.tau", 4.0));
        assertThat(parse("G{Y=0.1,k=25,n=0.5}").values())
                .containsOnly(Map.entry("G1.R", 2.0), Map.entry("G1.tau", 1 / 25.0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "R(RX);                 4; unknown element X",
                "R(RCo);                4; did you mean C?",
                "R(RCPE);               5; a constant phase element is Q",
                "R(R[;                  4; a bracket is opened and never closed",
                "R(RQ;                  2; add ')'",
                "R(RQ];                 5; unexpected ']'",
                "(RQ));                 5; this bracket was never opened",
                "R(R);                  2; holds a single part",
                "R();                   2; holds nothing",
                "R[]C;                  2; holds nothing",
                "R1(R2Q2);              2; a value is written R{R=100}",
                "R100(R200C0.8u);       2; a value is written R{R=100}",
                "R{R};                  4; '=' is missing behind R",
                "R{R=};                 5; '' is no number",
                "R{R=1e};               5; '1e' is no number",
                "R{R=1e999};            5; is out of range",
                "R{R=-5};               5; must lie in 1.0E-9 to 1.0E18 Ω",
                "R{r=5};                3; R has no parameter r; it has R",
                "R{R=5,R=6};            7; there is a second R",
                "R{R=5;                 2; add '}'",
                "R{R=5 ohm};            7; unexpected 'o'",
                "Q{Y=1e-6,n=1.2};      12; must lie in 0.1 to 1.0",
                "Wo{Y=1,B=1,n=0.4};    14; write Won",
                "Wo{Y=1};               3; state all of Y, B, and fix all or none",
                "Wo{Y=1F,B=1};          3; state all of Y, B, and fix all or none",
                "G{Y=1,k=1,n=0.4};     13; write Ha with a=1F",
            })
    void saysWhereAndHowABoukampCodeIsWrong(String code, int column, String part) {
        CircuitSyntaxException error = catchThrowableOfType(CircuitSyntaxException.class, () -> parse(code));
        assertThat(error).hasMessageContaining(part);
        assertThat(error.column()).isEqualTo(column);
    }

    @Test
    void everyElementCanBeWrittenInBoukampsNotation() {
        for (Element element : Elements.ALL) {
            BoukampElement there = BoukampElement.of(element);
            assertThat(there.symbol()).matches("[A-Z][a-z]*");
            assertThat(there.names()).hasSameSizeAs(element.parameters());
        }
    }

    /** Values pass through conversions of two operations at most each way. */
    @Property(tries = 300)
    void aCircuitWithValuesReadsAsItselfInBoukampsNotation(@ForAll long seed) {
        Circuit circuit = Circuit.parse(RandomCircuit.code(seed, 6));
        CircuitCode written = new CircuitCode(circuit, Notation.BOUKAMP, Map.of(), Map.of());
        CircuitCode read = CircuitCode.parse(written.toString(), Optional.of(Notation.BOUKAMP));
        assertThat(read.circuit().root().shape()).isEqualTo(circuit.root().shape());
        assertThat(read).hasToString(written.toString());

        CircuitCode valued = withValues(read.circuit(), seed);
        Assume.that(valued.toString().length() <= 2000);
        CircuitCode again = CircuitCode.parse(valued.toString(), Optional.of(Notation.BOUKAMP));
        assertThat(again.circuit()).hasToString(read.circuit().toString());
        assertThat(again.fixed().keySet()).isEqualTo(valued.fixed().keySet());
        valued.values()
                .forEach((name, v) -> assertThat(again.values().get(name)).isCloseTo(v, within(1e-14 * v)));
        valued.fixed().forEach((name, v) -> assertThat(again.fixed().get(name)).isCloseTo(v, within(1e-14 * v)));
    }

    /** Values well inside the ranges, so that rounding leads none out; half of the elements fixed. */
    private static CircuitCode withValues(Circuit circuit, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<String, Double> values = new LinkedHashMap<>();
        Map<String, Double> fixed = new LinkedHashMap<>();
        for (CircuitParameter parameter : circuit.parameters()) {
            double share = 0.3 + 0.4 * random.nextDouble();
            ParameterSpec spec = parameter.spec();
            double value = spec.min() * Math.pow(spec.max() / spec.min(), share);
            (parameter.element().hashCode() % 2 == 0 ? values : fixed).put(parameter.name(), value);
        }
        return new CircuitCode(circuit, Notation.BOUKAMP, values, fixed);
    }

    @Test
    void anyTextIsACircuitOrAnErrorWithAColumn() {
        SplittableRandom random = new SplittableRandom(20260101);
        int circuits = 0;
        int cases = Cases.count(10_000, 100_000);
        for (int k = 0; k < cases; k++) {
            String text = k % 2 == 0 ? FuzzedCode.random(random) : FuzzedCode.mutated(random);
            for (Optional<Notation> forced : FuzzedCode.NOTATIONS) {
                try {
                    CircuitCode code = CircuitCode.parse(text, forced);
                    Circuit again = Circuit.parse(code.circuit().toString());
                    assertThat(again).hasToString(code.circuit().toString());
                    circuits++;
                } catch (CircuitSyntaxException e) {
                    assertThat(e.column()).as(text).isBetween(1, text.length() + 1);
                }
            }
        }
        assertThat(circuits)
                .as("codes that are circuits, so that the sweep reaches behind the errors")
                .isGreaterThan(cases / 10);
    }

    @Test
    void bombsOfBracketsAreRefusedAtOnce() {
        for (String bomb : new String[] {"(", "[", "(R", "[R", "p(", "p(R1,", "R{", "R{R=", "((((R)", "[]"}) {
            for (Optional<Notation> forced : FuzzedCode.NOTATIONS) {
                assertThatThrownBy(() -> CircuitCode.parse(bomb.repeat(1_000_000), forced))
                        .isInstanceOf(CircuitSyntaxException.class)
                        .hasMessageContaining("longer than 2000 characters");
                assertThatThrownBy(() -> CircuitCode.parse(bomb.repeat(1999 / bomb.length()), forced))
                        .isInstanceOf(CircuitSyntaxException.class);
            }
        }
    }

    private static CircuitCode parse(String code) {
        return CircuitCode.parse(code, Optional.empty());
    }
}
