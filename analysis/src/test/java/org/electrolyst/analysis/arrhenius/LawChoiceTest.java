package org.electrolyst.analysis.arrhenius;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.electrolyst.analysis.arrhenius.SimulatedTable.fit;
import static org.electrolyst.analysis.arrhenius.SimulatedTable.lines;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.electrolyst.fixtures.Cases;
import org.electrolyst.model.result.ArrheniusLaw.Kind;
import org.electrolyst.model.result.ArrheniusResult;
import org.electrolyst.model.result.ArrheniusResult.Point;
import org.electrolyst.model.result.Flag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LawChoiceTest {
    /** Three standard errors of a share of 0.01 in 200 tables are 0.021. */
    @ParameterizedTest
    @ValueSource(ints = {6, 7, 9, 12, 20})
    void staysWithTheLineWhereTheTruthIsOne(int points) {
        Map<Kind, Integer> chosen = chosen(SimulatedTable::line, 0, 100, points, 0.03);
        assertThat(share(chosen, Kind.ARRHENIUS)).isGreaterThan(0.97);
    }

    @Test
    void findsTheBendOfAPolymer() {
        Map<Kind, Integer> chosen = chosen(SimulatedTable::vtf, 10, 90, 9, 0.03);
        assertThat(share(chosen, Kind.VTF) + share(chosen, Kind.VTF_ROOT)).isGreaterThan(0.95);
    }

    @Test
    void findsABreak() {
        Map<Kind, Integer> chosen = chosen(lines(0.60, 0.30, 60, 0), 0, 120, 13, 0.02);
        assertThat(share(chosen, Kind.BREAK)).isGreaterThan(0.95);
    }

    @Test
    void findsATransitionOfFirstOrder() {
        Map<Kind, Integer> chosen = chosen(lines(0.60, 0.40, 110, Math.log(1000)), 40, 175, 10, 0.05);
        assertThat(share(chosen, Kind.JUMP)).isGreaterThan(0.95);
    }

    @Test
    void saysWhyInWords() {
        ArrheniusResult polymer = fit(SimulatedTable.of(SimulatedTable::vtf, 10, 90, 9, 0.02, 1));
        assertThat(polymer.model()).isEqualTo("vtf");
        assertThat(polymer.choice()).contains("VTF").contains("below that of the straight line");
        assertThat(polymer.flags()).extracting(Flag::code).contains("notOneEnergy");
        ArrheniusResult broken = fit(SimulatedTable.of(lines(0.60, 0.30, 60, 0), 0, 120, 13, 0.02, 1));
        assertThat(broken.choice()).startsWith("two lines that meet: the AICc is");
        assertThat(broken.alternatives())
                .as("the line stands beside it")
                .anyMatch(law -> law.kind() == Kind.ARRHENIUS && law.form() == broken.form());
        ArrheniusResult straight = fit(SimulatedTable.of(SimulatedTable::line, 0, 100, 11, 0.03, 1));
        assertThat(straight.choice()).startsWith("a straight line: the AICc of the next law");
    }

    /** Five temperatures of a law that bends: nobody could tell. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5})
    void looksForNothingElseWhereThePointsAreFew(int points) {
        ArrheniusResult result = fit(SimulatedTable.of(SimulatedTable::vtf, 10, 90, points, 0, 1));
        assertThat(result.model()).isEqualTo("arrhenius");
        assertThat(result.alternatives()).allMatch(law -> law.kind() == Kind.ARRHENIUS);
        assertThat(result.choice()).contains(points + " points cannot tell another law");
    }

    /** Twelve points at four temperatures are four temperatures. */
    @Test
    void repeatsAreNoTemperatures() {
        List<Point> four = SimulatedTable.of(SimulatedTable::vtf, 10, 90, 4, 0, 1);
        ArrheniusResult result =
                fit(Stream.of(four, four, four).flatMap(List::stream).toList());
        assertThat(result.alternatives()).allMatch(law -> law.kind() == Kind.ARRHENIUS);
        assertThat(result.choice()).contains("4 temperatures cannot tell another law");
        assertThat(result.flags()).extracting(Flag::code).contains("samePointTwice");
    }

    /** Neither side of a break or a jump has fewer than three points, whatever the data look like. */
    @Test
    void leavesThreePointsOnEitherSide() {
        List<Point> early = SimulatedTable.of(lines(0.9, 0.3, 15, 2), 0, 120, 13, 0.01, 3);
        for (int i = 0; i < 2; i++) {
            assertThat(early.get(i).temperatureK()).isLessThan(288.15);
        }
        fit(early).alternatives().stream()
                .flatMap(law -> law.parameter("breakTemperature").stream())
                .forEach(at -> assertThat(at.value())
                        .isBetween(early.get(2).temperatureK(), early.get(10).temperatureK()));
    }

    /** Exact in the logarithm the law is fitted to: nothing but rounding is left. */
    @Test
    void recoversExactLaws() {
        ArrheniusResult polymer = fit(SimulatedTable.of(SimulatedTable::vtf, 10, 90, 9, 0, 1));
        assertThat(polymer.law().kind()).isEqualTo(Kind.VTF_ROOT);
        assertThat(polymer.law().parameter("B").orElseThrow().value()).isCloseTo(0.08, within(1e-6));
        assertThat(polymer.law().parameter("T0").orElseThrow().value()).isCloseTo(220, within(1e-3));
        assertThat(polymer.lnPrefactor().value()).isCloseTo(Math.log(10), within(1e-4));
        assertThat(polymer.conductivity25CSPerM().value() / SimulatedTable.vtf(298.15))
                .isCloseTo(1, within(1e-6));
        ArrheniusResult broken = fit(SimulatedTable.of(lines(0.60, 0.30, 63, 0), 0, 120, 13, 0, 1));
        assertThat(broken.law().kind()).isEqualTo(Kind.BREAK);
        assertThat(broken.law().parameter("energyBelow").orElseThrow().value()).isCloseTo(0.60, within(1e-6));
        assertThat(broken.law().parameter("energyAbove").orElseThrow().value()).isCloseTo(0.30, within(1e-6));
        assertThat(broken.law().parameter("breakTemperature").orElseThrow().value())
                .isCloseTo(336.15, within(1e-3));
        ArrheniusResult jump = fit(SimulatedTable.of(lines(0.60, 0.40, 110, 3), 40, 175, 10, 0, 1));
        assertThat(jump.law().kind()).isEqualTo(Kind.JUMP);
        assertThat(jump.law().parameter("energyBelow").orElseThrow().value()).isCloseTo(0.60, within(1e-6));
    }

    /** B = 0.08 eV and T0 = 220 K at 25 and 80 °C (science of the law: B (T/(T - T0))² + kT/2 in ln(σT)). */
    @Test
    void localEnergiesAreThoseOfTheLaw() {
        ArrheniusResult polymer = fit(SimulatedTable.of(SimulatedTable::vtf, 25, 80, 12, 0, 1));
        double cold = polymer.curve().get(0).energyEv();
        double hot = polymer.curve().get(polymer.curve().size() - 1).energyEv();
        assertThat(cold).isCloseTo(1.1644 + 0.0128, within(0.0005));
        assertThat(hot).isCloseTo(0.5628 + 0.0152, within(0.0005));
    }

    private static Map<Kind, Integer> chosen(
            DoubleUnaryOperator law, double fromC, double toC, int points, double scatter) {
        Map<Kind, Integer> chosen = new EnumMap<>(Kind.class);
        for (int seed = 1; seed <= tables(); seed++) {
            Kind kind = fit(SimulatedTable.of(law, fromC, toC, points, scatter, seed))
                    .law()
                    .kind();
            chosen.merge(kind, 1, Integer::sum);
        }
        return chosen;
    }

    private static int tables() {
        return Cases.count(200, 4000);
    }

    private static double share(Map<Kind, Integer> chosen, Kind kind) {
        return (double) chosen.getOrDefault(kind, 0) / tables();
    }
}
