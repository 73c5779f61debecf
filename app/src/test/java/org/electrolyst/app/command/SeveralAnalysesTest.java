package org.electrolyst.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.electrolyst.fixtures.materials.SimulatedMaterials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeveralAnalysesTest {
    private static final String TWO_ARCS = "p(R1,CPE1)-p(R2,CPE2)-CPE3";

    @TempDir
    private Path folder;

    @Test
    void aReportShowsNoEnergyOfAnAnalysisBeforeTheLast() throws IOException {
        Bench bench = new Bench(folder);
        List<String> arguments = new ArrayList<>(List.of("import", "--sample", "P1"));
        arguments.addAll(List.of("--temperature-from-name", "(\\d+)degC", "--cell", "SS|electrolyte|SS"));
        arguments.addAll(List.of("--thickness", "0.60 mm ± 0.01 mm", "--diameter", "10 mm ± 0.05 mm"));
        PelletFiles day = new PelletFiles(SimulatedMaterials.find("MOF-688").orElseThrow(), 3);
        day.writeSpectra(folder.resolve("files")).forEach(file -> arguments.add(file.toString()));
        bench.run(arguments.toArray(String[]::new)).exits(0);

        bench.run("analyze", "P1", "--circuit", TWO_ARCS);
        bench.run("report", "P1", "-o", "arcs.xlsx").exits(0);
        bench.run("analyze", "P1", "--circuit", "R0-CPE1", "--range", "..100 Hz");
        bench.run("report", "P1", "-o", "spike.xlsx").exits(0);

        assertThat(WorkbookText.of(bench.file("arcs.xlsx")))
                .contains("Activation energy, grain boundary", "Activation energy, total");
        assertThat(WorkbookText.of(bench.file("spike.xlsx")))
                .contains("Activation energy, total")
                .doesNotContain("Activation energy, grain boundary", "Activation energy, bulk");
    }
}
