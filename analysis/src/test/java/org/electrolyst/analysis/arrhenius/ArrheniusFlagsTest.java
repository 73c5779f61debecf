package org.electrolyst.analysis.arrhenius;

import static org.assertj.core.api.Assertions.assertThat;
import static org.electrolyst.analysis.arrhenius.SimulatedTable.fit;
import static org.electrolyst.model.reference.PhysicalConstants.ZERO_CELSIUS_K;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.electrolyst.fixtures.golden.ArrheniusExamples;
import org.electrolyst.model.result.ArrheniusResult;
import org.electrolyst.model.result.ArrheniusResult.Point;
import org.electrolyst.model.result.Flag;
import org.junit.jupiter.api.Test;

class ArrheniusFlagsTest {
    private static final String UNIT = "temperatureUnitSuspicious";

    @Test
    void kelvinTakenForCelsiusAreSuspicious() {
        List<Point> wrong = Arrays.stream(new double[] {298, 313, 323, 333, 343})
                .mapToObj(k -> new Point(k + ZERO_CELSIUS_K, SimulatedTable.line(k), OptionalDouble.empty()))
                .toList();
        ArrheniusResult result = fit(wrong);
        assertThat(message(result, UNIT)).contains("298.0 to 343.0 °C", "0.35 eV in place of 1.2 eV");
        assertThat(result.needsPerson()).isTrue();
    }

    /** So slightly activated that the energy alone would not tell. */
    @Test
    void numbersThatEndLikeKelvinAreSuspicious() {
        List<Point> wrong = Arrays.stream(new double[] {298.15, 313.15, 323.15})
                .mapToObj(k -> new Point(k + ZERO_CELSIUS_K, Math.exp(-0.1 / 8.617e-5 / k) / k, OptionalDouble.empty()))
                .toList();
        assertThat(codes(fit(wrong))).contains(UNIT);
    }

    @Test
    void celsiusTakenForKelvinAreSuspicious() {
        List<Point> wrong = Arrays.stream(new double[] {25, 40, 60, 80})
                .mapToObj(c -> new Point(c, SimulatedTable.line(c + ZERO_CELSIUS_K), OptionalDouble.empty()))
                .toList();
        assertThat(message(fit(wrong), UNIT)).contains("80.0 K", "no ion moves");
    }

    @Test
    void publishedTablesAndHotCeramicsAreNot() {
        for (ArrheniusExamples.Table table : ArrheniusExamples.tables()) {
            List<Point> points = IntStream.range(0, table.temperatureC().size())
                    .mapToObj(i -> new Point(
                            table.temperatureC().at(i) + ZERO_CELSIUS_K,
                            100 * table.conductivitySPerCm().at(i),
                            OptionalDouble.empty()))
                    .toList();
            assertThat(codes(fit(points))).doesNotContain(UNIT);
        }
        assertThat(codes(fit(SimulatedTable.of(SimulatedTable::line, 250, 450, 6, 0.01, 1))))
                .doesNotContain(UNIT);
    }

    @Test
    void anExtrapolatedConductivityIsNamed() {
        assertThat(message(fit(SimulatedTable.of(SimulatedTable::line, 50, 90, 5, 0.01, 1)), "extrapolated25C"))
                .contains("25 K below the coldest");
        assertThat(message(fit(SimulatedTable.of(SimulatedTable::line, -60, 0, 5, 0.01, 1)), "extrapolated25C"))
                .contains("25 K above the hottest");
        assertThat(codes(fit(SimulatedTable.of(SimulatedTable::line, 0, 90, 5, 0.01, 1))))
                .doesNotContain("extrapolated25C");
    }

    private static List<String> codes(ArrheniusResult result) {
        return result.flags().stream().map(Flag::code).toList();
    }

    private static String message(ArrheniusResult result, String code) {
        return result.flags().stream()
                .filter(flag -> flag.code().equals(code))
                .findFirst()
                .orElseThrow()
                .message();
    }
}
