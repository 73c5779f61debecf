package org.electrolyst.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.electrolyst.fixtures.Cases;
import org.electrolyst.fixtures.materials.SimulatedMaterial;
import org.electrolyst.fixtures.materials.SimulatedMaterials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandTest {
    @TempDir
    private Path folder;

    @Test
    void recoversWhatWasPutInAndLeavesDatabasePlanReportAndPictures() {
        Bench bench = new Bench(folder);

        List<JsonNode> lines =
                bench.run("demo", "--out", "day", "--json").exits(0).json();

        Map<String, JsonNode> compared = lines.stream()
                .filter(line -> line.has("quantity"))
                .collect(Collectors.toMap(line -> line.path("quantity").asText(), Function.identity()));
        within(compared.get("total conductivity at 20 °C"), 3.4e-4, 0.01 * 3.4e-4);
        within(compared.get("resistance of both interfaces at 20 °C"), 353, 0.01 * 353);
        within(compared.get("transference number"), 0.87, 0.01);
        within(compared.get("activation energy, total"), 0.314, 0.004);
        assertThat(compared.get("conductivity, bulk").path("recovered").asText())
                .isEqualTo("not resolved: above 200 kHz");
        assertThat(compared.get("conductivity, grain-boundary")
                        .path("recovered")
                        .asText())
                .isEqualTo("not resolved: above 200 kHz");
        for (String name : List.of(
                "day/electrolyst.db",
                "day/demo-MOF-688-1.yaml",
                "day/demo-MOF-688-1.xlsx",
                "day/demo-MOF-688-1-nyquist.png",
                "day/demo-MOF-688-1-arrhenius.png")) {
            assertThat(bench.file(name)).isNotEmptyFile();
        }
        assertThat(bench.run("show", "r1", "--db", "day/electrolyst.db")
                        .exits(0)
                        .out())
                .contains("r1 finished", "palmsens emstat4-lr", "linkam t95", "bruce-vincent");
        for (String kind : List.of("arrhenius", "chronoamperogram")) {
            bench.run("plot", "r1", "--kind", kind, "-o", kind + ".png", "--db", "day/electrolyst.db")
                    .exits(0);
            assertThat(bench.file(kind + ".png")).isNotEmptyFile();
        }
    }

    /** The value put in is near {@code about}, and what was recovered is within three of its uncertainties, which are small. */
    private static void within(JsonNode line, double about, double largestUncertainty) {
        double putIn = line.path("putIn").asDouble();
        double u = line.path("standardUncertainty").asDouble();
        assertThat(putIn / about).as(line.toString()).isBetween(0.99, 1.01);
        assertThat(u).as(line.toString()).isPositive().isLessThanOrEqualTo(largestUncertainty);
        assertThat(Math.abs(line.path("recovered").asDouble() - putIn))
                .as(line.toString())
                .isLessThanOrEqualTo(3 * u);
    }

    @Test
    void everyMaterialHasItsDay() {
        List<SimulatedMaterial> materials = SimulatedMaterials.all();
        for (SimulatedMaterial material : materials.subList(0, Cases.count(0, materials.size()))) {
            assertThat(new Bench(folder)
                            .run("demo", "--material", material.name(), "--seed", "3", "--json")
                            .exits(0)
                            .json())
                    .anyMatch(line -> line.path("quantity").asText().equals("transference number"));
        }
        assertThat(materials).isNotEmpty();
    }

    @Test
    void namesTheMaterialsItKnows() {
        assertThat(new Bench(folder)
                        .run("demo", "--material", "unobtainium")
                        .exits(2)
                        .err())
                .contains("unobtainium", "MOF-688", "UiOLiTFSI");
        assertThat(Files.exists(folder.resolve("electrolyst-demo"))).isFalse();
    }
}
