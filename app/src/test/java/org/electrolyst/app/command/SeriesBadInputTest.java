package org.electrolyst.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables of conductivities and geometries as they go wrong in a laboratory: a clear error or a flag for each. */
class SeriesBadInputTest {
    private static final String CELSIUS = "temperature_C,conductivity_S_per_cm\n";

    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void setUp() {
        bench = new Bench(folder);
    }

    @Test
    void kelvinLabelledCelsiusNeedAPerson() throws IOException {
        Bench.Outcome outcome = arrhenius(CELSIUS + "298.15,1e-5\n308.15,2e-5\n318.15,3.8e-5\n328.15,7e-5\n")
                .exits(3);
        assertThat(codes(outcome)).contains("temperatureUnitSuspicious");
        assertThat(outcome.out()).contains("kelvin that were taken for °C");
    }

    @Test
    void celsiusLabelledKelvinNeedAPerson() throws IOException {
        Bench.Outcome outcome = arrhenius("temperature_K,conductivity_S_per_cm\n25,1e-5\n35,2e-5\n45,3.8e-5\n55,7e-5\n")
                .exits(3);
        assertThat(codes(outcome)).contains("temperatureUnitSuspicious");
    }

    @Test
    void equalTemperaturesGiveNoLine() throws IOException {
        assertThat(arrhenius(CELSIUS + "25,1e-5\n25,1.1e-5\n25,1.2e-5\n")
                        .exits(1)
                        .out())
                .contains("error");
    }

    @Test
    void twoPointsNeedAPerson() throws IOException {
        assertThat(codes(arrhenius(CELSIUS + "25,1e-5\n60,5e-5\n").exits(3))).contains("twoPoints");
    }

    @ParameterizedTest
    @CsvSource({"NaN", "-1e-5", "0", "n.a."})
    void aRowWithoutAConductivityIsNamedAndTheOthersCount(String bad) throws IOException {
        Bench.Outcome outcome = arrhenius(CELSIUS + "25,1e-5\n35,2e-5\n45," + bad + "\n55,7e-5\n65,1.2e-4\n")
                .exits(3);
        assertThat(outcome.out() + outcome.err()).contains("table.csv:4");
        assertThat(outcome.json().stream().filter(line -> line.has("points")).toList())
                .singleElement()
                .satisfies(line -> assertThat(line.path("points").asInt()).isEqualTo(4));
    }

    @Test
    void aRowThatIsThereTwiceIsFlagged() throws IOException {
        assertThat(codes(arrhenius(CELSIUS + "25,1e-5\n35,2e-5\n35,2e-5\n45,3.8e-5\n55,7e-5\n")))
                .contains("samePointTwice");
    }

    @Test
    void aDecimalCommaIsExplained() throws IOException {
        Bench.Outcome outcome =
                arrhenius(CELSIUS + "25,0,00001\n35,0,00002\n45,0,00004\n").exits(1);
        assertThat(outcome.err()).contains("table.csv", "decimal comma");
    }

    @ParameterizedTest
    @CsvSource({"0 mm, 10 mm, thickness", "-1 mm, 10 mm, thickness", "1 mm, 0 mm, diameter", "1 mm, -10 mm, diameter"})
    void aGeometryWithoutExtentIsRefused(String thickness, String diameter, String named) {
        Bench.Outcome outcome =
                bench.run("conductivity", "--resistance", "100 Ω", "--thickness", thickness, "--diameter", diameter);
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).contains(named);
    }

    @Test
    void anAreaThatContradictsTheDiameterIsRefused() {
        Bench.Outcome outcome = bench.run(
                "conductivity",
                "--resistance",
                "100 Ω",
                "--thickness",
                "1 mm",
                "--diameter",
                "10 mm",
                "--area",
                "2 cm²");
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).contains("diameter").contains("area");
    }

    private Bench.Outcome arrhenius(String table) throws IOException {
        Files.writeString(folder.resolve("table.csv"), table);
        return bench.run("arrhenius", "table.csv", "--json");
    }

    private static List<String> codes(Bench.Outcome outcome) {
        return outcome.json().stream()
                .flatMap(line -> line.path("flags").findValues("code").stream())
                .map(JsonNode::asText)
                .toList();
    }
}
