package org.electrolyst.analysis.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImpedancePyParserTest {
    @ParameterizedTest
    @ValueSource(strings = {"R0", "R", "R_1", "R0-p(R1,CPE1)-CPE2", "p(R1-p(R2,C2)-Wo1,CPE1,L3)-Ws2-W12"})
    void printsACodeAsItWasWritten(String code) {
        assertThat(Circuit.parse(code)).hasToString(code);
    }

    @Test
    void blanksMeanNothing() {
        assertThat(Circuit.parse("  R0 -\tp ( R1 , CPE1 )\n- CPE2 ")).hasToString("R0-p(R1,CPE1)-CPE2");
    }

    @Test
    void namesParametersByElementAndSymbolInTheOrderOfTheCode() {
        assertThat(Circuit.parse("L0-R0-p(R1-W1,CPE1)-Wo2-Ws3-C4").parameters())
                .extracting(CircuitParameter::name)
                .containsExactly(
                        "L0",
                        "R0",
                        "R1",
                        "W1.sigma",
                        "CPE1.Q",
                        "CPE1.n",
                        "Wo2.Z0",
                        "Wo2.tau",
                        "Ws3.Z0",
                        "Ws3.tau",
                        "C4");
    }

    @Test
    void findsAParameterByItsName() {
        Circuit circuit = Circuit.parse("R0-p(R1,CPE1)");
        assertThat(circuit.indexOf("CPE1.n")).hasValue(3);
        assertThat(circuit.indexOf("CPE1")).isEmpty();
    }

    /** Columns count from 1; where the end is the problem, the column after it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "R0-CEP1;            4; unknown element CEP; did you mean CPE?",
                "R0-CP1;             4; unknown element CP;  did you mean CPE?",
                "Rx;                 1; unknown element Rx;  did you mean R?",
                "r0;                 1; unknown element r;   did you mean R?",
                "R0-cpe1;            4; unknown element cpe; did you mean CPE?",
                "R0-WO1;             4; unknown element WO;  did you mean Wo?",
                "R0-Q1;              4; unknown element Q;   did you mean CPE?",
                "RC;                 1; unknown element RC;  join elements with '-'",
                "R0-RCPE1;           4; unknown element RCPE; join elements with '-'",
                "R(RQ);              2; unexpected '(';      parallel parts are written p(R1,CPE1)",
                "R0-(RQ);            4; unexpected '(';      parallel parts are written p(R1,CPE1)",
                "p(R1,C1;            2; a bracket is opened and never closed; add ')'",
                "R0-p(R1,p (R2,C2);  5; a bracket is opened and never closed; add ')'",
                "R0-p(R1,p (R2,C2;  11; a bracket is opened and never closed; add ')'",
                "p(R1,C1));          9; unexpected ')';      this bracket was never opened",
                "R0);                3; unexpected ')';      this bracket was never opened",
                "p(R1);              1; p(...) holds a single part; separate parallel parts by commas",
                "p();                3; an element is missing; write R0",
                "p(R1,);             6; an element is missing; write R0",
                "R0--R1;             4; an element is missing; write R0",
                "R0-;                4; an element is missing; write R0",
                "-R0;                1; an element is missing; write R0",
                "'';                 1; an element is missing; write R0",
                "'   ';              4; an element is missing; write R0",
                "R0,R1;              3; unexpected ',';      commas belong inside p(..,..)",
                "R1C1;               3; unexpected 'C';      parts are joined by '-'",
                "R0 R1;              4; unexpected 'R';      parts are joined by '-'",
                "R0-R1-R0;           7; there is a second R0; number elements of a kind: R1, R2",
                "R0-p(R1,CPE1)-CPE1; 15; there is a second CPE1; number elements of a kind: CPE1, CPE2",
                "R١;                 2; unexpected '١';      parts are joined by '-'",
                "R0-🙂;              4; unexpected '🙂';     parts are joined by '-'",
            })
    void saysWhereAndHowACodeIsWrong(String code, int column, String problem, String suggestion) {
        CircuitSyntaxException error = catchThrowableOfType(CircuitSyntaxException.class, () -> Circuit.parse(code));
        assertThat(error)
                .hasMessageContaining("circuit '" + code + "'")
                .hasMessageContaining(problem + " at column " + column)
                .hasMessageContaining(suggestion);
        assertThat(error.column()).isEqualTo(column);
    }

    @Test
    void listsTheKnownElementsBesideAnUnknownOne() {
        assertThatThrownBy(() -> Circuit.parse("X1")).hasMessageContaining("(known: R, C, L, CPE, La, W, Wo, Ws, ");
    }

    @Test
    void readsPartsNestedFiftyDeep() {
        StringBuilder code = new StringBuilder("C0");
        for (int depth = 1; depth <= 50; depth++) {
            code.insert(0, "p(R" + depth + ",").append(')');
        }
        assertThat(Circuit.parse(code.toString())).hasToString(code.toString());
        assertThatThrownBy(() -> Circuit.parse("p(R99," + code + ")"))
                .isInstanceOf(CircuitSyntaxException.class)
                .hasMessageContaining("nested deeper than 50 levels");
    }

    @Test
    void refusesEndlessTextWithoutReadingIt() {
        assertThatThrownBy(() -> Circuit.parse("p(".repeat(1_000_000)))
                .isInstanceOf(CircuitSyntaxException.class)
                .hasMessageContaining("longer than 2000 characters");
    }

    @Property(tries = 300)
    void aPrintedCircuitReadsAsItself(@ForAll long seed) {
        String code = RandomCircuit.code(seed);
        assertThat(Circuit.parse(code)).hasToString(code);
        assertThat(Circuit.parse(withBlanks(code, seed))).hasToString(code);
    }

    @Property(tries = 2000)
    void anyTextIsACircuitOrAnErrorWithAColumn(@ForAll("texts") String text) {
        try {
            Circuit circuit = Circuit.parse(text);
            assertThat(Circuit.parse(circuit.toString())).hasToString(circuit.toString());
        } catch (CircuitSyntaxException e) {
            assertThat(e.column()).isBetween(1, text.length() + 1);
        }
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> letters =
                Arbitraries.of("R", "C", "L", "CPE", "W", "Wo", "p(", "(", ")", ",", "-", " ", "1", "2", "_", "Q");
        Arbitrary<String> anything = Arbitraries.strings().ofLength(1);
        return Arbitraries.frequencyOf(Tuple.of(30, letters), Tuple.of(1, anything))
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    private static String withBlanks(String code, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            boolean delimiter = "-,()".indexOf(c) >= 0;
            text.append(delimiter ? " ".repeat(random.nextInt(2)) : "").append(c);
            text.append(delimiter ? " ".repeat(random.nextInt(2)) : "");
        }
        return text.toString();
    }
}
