package org.electrolyst.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.electrolyst.fixtures.Cases;
import org.electrolyst.fixtures.materials.MaterialProperty;
import org.electrolyst.fixtures.materials.SimulatedMaterial;
import org.electrolyst.fixtures.materials.SimulatedMaterials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandTest {
    @TempDir
    private Path folder;

    @Test
    void recoversWhatWasPutInWithinTheStatedIntervals() {
        Bench bench = new Bench(folder);
        int inside = 0;
        int stated = 0;
        int seeds = Cases.count(1, 40);
        for (SimulatedMaterial material : SimulatedMaterials.all()) {
            for (int seed = 1; seed <= seeds; seed++) {
                List<JsonNode> lines = bench.run(
                                "demo", "--material", material.name(), "--seed", Integer.toString(seed), "--json")
                        .exits(0)
                        .json();
                boolean boundaries = material.si(MaterialProperty.GRAIN_BOUNDARY_SHARE) > 0;
                assertThat(lines).hasSize(boundaries ? 7 : 5);
                stated += lines.size();
                inside += (int) lines.stream()
                        .filter(line -> line.path("insideInterval").asBoolean())
                        .count();
                for (JsonNode line : lines) {
                    assertThat(line.path("recovered").asDouble()
                                    / line.path("putIn").asDouble())
                            .as(line.toString())
                            .isBetween(0.85, 1.15);
                }
            }
        }
        System.out.printf(Locale.ROOT, "demo: %d of %d stated 95 %% intervals hold the value put in%n", inside, stated);
        assertThat((double) inside / stated).isGreaterThan(0.85);
    }

    @Test
    void leavesFilesDatabaseReportAndPictures() {
        Bench bench = new Bench(folder);

        Bench.Outcome outcome = bench.run("demo", "--out", "day").exits(0);

        assertThat(outcome.out()).contains("put in", "recovered", "transference number", "yes");
        for (String name : List.of(
                "day/electrolyst.db",
                "day/demo-MOF-688-1.xlsx",
                "day/demo-MOF-688-1-nyquist.png",
                "day/demo-MOF-688-1-arrhenius.png",
                "day/demo-MOF-688-1/pellet-10degC.csv",
                "day/demo-MOF-688-1/bruce-vincent.csv")) {
            assertThat(bench.file(name)).isNotEmptyFile();
        }
    }

    @Test
    void aSecondDemoAddsNothingToTheFirst() {
        Bench bench = new Bench(folder);
        bench.run("demo", "--out", "day").exits(0);
        String before = bench.run("runs", "--db", "day/electrolyst.db").out();

        bench.run("demo", "--out", "day").exits(0);

        assertThat(bench.run("runs", "--db", "day/electrolyst.db").out()).isEqualTo(before);
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
