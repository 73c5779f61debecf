package org.electrolyst.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.electrolyst.fixtures.materials.SimulatedMaterials;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The laboratory's memory, on spectra that the project simulates itself. */
class LabCommandsTest {
    @TempDir
    private Path folder;

    private Bench bench;
    private List<String> spectra;

    @BeforeEach
    void measure() throws IOException {
        bench = new Bench(folder);
        PelletFiles day = new PelletFiles(SimulatedMaterials.find("UiOLiTFSI").orElseThrow(), 11);
        spectra = day.writeSpectra(folder.resolve("files")).stream()
                .map(file -> folder.relativize(file).toString())
                .toList();
    }

    @Test
    void importedSpectraGiveTheEnergyThatWasPutIn() {
        importAll("P1");

        JsonNode total = bench.run("arrhenius", "P1", "--quantity", "total", "--json")
                .exits(0)
                .json()
                .get(0);

        assertThat(total.path("points").asInt()).isEqualTo(7);
        assertThat(total.path("activationEnergyEv").path("value").asDouble()).isCloseTo(0.31, within(0.005));
        assertThat(total.path("source").asText()).isEqualTo("P1");
        assertThat(total.path("form").asText()).isEqualTo("sigmaT");
    }

    @Test
    void theSameFileIsImportedOnceForEachSample() {
        importAll("P1");

        JsonNode again = bench.run("import", spectra.get(0), "--sample", "P1", "--json")
                .exits(0)
                .json()
                .get(0);

        assertThat(again.path("alreadyThere").asBoolean()).isTrue();
        assertThat(again.path("run").asText()).isEqualTo("r1");
        assertThat(bench.run("runs", "--json").json()).hasSize(1);
        bench.run("import", spectra.get(0), spectra.get(0), "--sample", "P2").exits(0);
        assertThat(bench.run("show", "r2", "--json").json().get(0).path("spectrumIds"))
                .hasSize(1);
    }

    @Test
    void anAnalysisThatFindsTheSameStoresNothingAndAnotherIsAdded() {
        importAll("P1");
        bench.run("analyze", "P1").exits(0);
        int results = results();

        bench.run("analyze", "P1").exits(0);
        assertThat(results()).isEqualTo(results);

        bench.run("analyze", "P1", "--range", "10 Hz..500 kHz").exits(0);
        assertThat(results()).isGreaterThan(results);
        assertThat(bench.run("show", "a1").exits(0).out()).contains("converged");
    }

    @Test
    void arcsOfASeriesAreWhatAPersonSays() {
        importAll("P1");
        String[] own = {"analyze", "P1", "--circuit", "p(R1,CPE1)-CPE2", "--json"};
        String[] told = {"analyze", "P1", "--circuit", "p(R1,CPE1)-CPE2", "--json", "--assign", "R1=bulk"};

        // A single arc in place of two has another capacitance at each temperature: the program tells it hardly
        // anywhere.
        assertThat(assignments(bench.run(own).exits(0))).hasSize(7).doesNotContain("bulk");
        int results = results();
        assertThat(assignments(bench.run(told).exits(0))).hasSize(7).containsOnly("bulk");
        assertThat(results()).isGreaterThan(results);
    }

    private static List<String> assignments(Bench.Outcome analysis) {
        return analysis.json().stream()
                .filter(result -> result.has("arcs"))
                .map(fit -> fit.path("arcs").get(0).path("assignment").asText())
                .toList();
    }

    @Test
    void aChangedGeometryIsANewVersionAndChangesTheConductivity() {
        importAll("P1");
        double before = conductivity();

        bench.run("sample", "P1", "--thickness", "1.2 mm ± 0.01 mm").exits(0);

        assertThat(conductivity() / before).isCloseTo(2, within(1e-9));
        JsonNode sample = bench.run("sample", "P1", "--json").exits(0).json().get(0);
        assertThat(sample.path("thickness").path("value").asDouble()).isCloseTo(1.2e-3, within(1e-12));
        assertThat(sample.path("cell").asText()).isEqualTo("SS|electrolyte|SS");
    }

    @Test
    void aManifestSaysWhatTheFilesDoNot() throws IOException {
        List<String> lines = new ArrayList<>(List.of("file,sample,temperature,thickness,diameter,cell"));
        for (int i = 0; i < spectra.size(); i++) {
            lines.add(spectra.get(i) + ",M1," + PelletFiles.TEMPERATURES_C.get(i)
                    + " °C,0.60 mm ± 0.01 mm,10 mm,SS|electrolyte|SS");
        }
        bench.write("manifest.csv", lines.toArray(String[]::new));

        bench.run("import", "--manifest", "manifest.csv").exits(0);

        assertThat(bench.run("arrhenius", "M1", "--quantity", "total", "--json")
                        .exits(0)
                        .json()
                        .get(0)
                        .path("points")
                        .asInt())
                .isEqualTo(7);

        Files.writeString(
                bench.file("wrong.csv"),
                "file,sampel,temperature\n" + spectra.get(0) + ",M1,25\n" + spectra.get(1) + ",M1,25 °C\n");
        assertThat(bench.run("import", "--manifest", "wrong.csv").exits(1).err())
                .contains("sampel", "wrong.csv:1");
    }

    @Test
    void spectraAreShownAndFittedByTheirId() {
        importAll("P1");

        JsonNode shown = bench.run("show", "s3", "--json").exits(0).json().get(0);
        JsonNode fit = bench.run("fit", "s3", "--json").exits(0).json().get(0);

        assertThat(shown.path("frequencyHz")).hasSize(fit.path("points").asInt());
        assertThat(shown.path("temperatureK").asDouble()).isCloseTo(303.15, within(1e-9));
        assertThat(fit.path("source").asText()).isEqualTo("s3");
        assertThat(fit.path("arcs").get(0).path("assignment").asText()).isEqualTo("bulk");
        assertThat(bench.run("runs", "--json").json().get(0).path("results").asInt())
                .isZero();
    }

    @Test
    void theReportHoldsSampleSeriesAndEnergies() throws IOException {
        importAll("=P1");

        bench.run("report", "=P1", "-o", "reports.xlsx").exits(0);

        assertThat(WorkbookText.of(bench.file("reports.xlsx")))
                .contains("=P1", "pellet-10degC.csv", "Activation energ")
                .doesNotContain("<f>P1</f>");
        assertThat(bench.run("report", "=P1", "-o", "report.pdf").exits(2).err())
                .contains(".xlsx");
    }

    @Test
    void conductivityIsCalculatedFromAResistance() {
        JsonNode result = bench.run(
                        "conductivity",
                        "--resistance",
                        "224.7 Ω ± 0.9 Ω",
                        "--thickness",
                        "0.60 mm",
                        "--diameter",
                        "10 mm",
                        "--json")
                .exits(0)
                .json()
                .get(0)
                .path("values")
                .get(0);
        assertThat(result.path("conductivitySiemensPerCm").asDouble())
                .isCloseTo(0.06 / (Math.PI / 4 * 224.7), within(1e-15));
    }

    @Test
    void aConductivityIsFollowedToDiffusionAndToModelsOfThePoreFreeBody() {
        JsonNode result = bench.run(calculation("--json")).exits(0).json().get(0);
        JsonNode diffusion = result.path("chargeDiffusion");
        assertThat(diffusion.path("diffusionCoefficient").path("value").asDouble())
                .isCloseTo(2.66285e-11, within(1e-15));
        assertThat(diffusion.path("havenRatio").path("value").asDouble()).isCloseTo(0.5633, within(1e-4));
        assertThat(result.path("densityCorrections")).hasSize(3);
        assertThat(bench.run(calculation("--permittivity", "10")).exits(0).out())
                .contains("bruggeman, φ^1.5", "Haven ratio D*/D_σ = 0.56", "D_σ = (2.663 ± 0.027)e-07 cm²/s")
                .contains("common ± 5.5 %", "liquid between the grains");
        assertThat(bench.run(calculation("--permittivity", "0.5")).exits(2).err())
                .contains("permittivity");
        bench.run("conductivity", "P1", "--relative-density", "75 %").exits(2);
        bench.run("conductivity", "--resistance", "1 Ω", "--thickness", "0 mm", "--area", "1 cm²")
                .exits(2);
    }

    private static String[] calculation(String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("conductivity", "--resistance", "100 Ω ± 1 Ω", "--thickness", "1 mm ± 0.01 mm"));
        arguments.addAll(List.of("--area", "1 cm² ± 0.02 cm²", "--temperature", "25 °C", "--relative-density", "75 %"));
        arguments.addAll(List.of("--carrier-concentration", "1 mol/L ± 0.05 mol/L", "--ion-charge", "1"));
        arguments.addAll(List.of("--tracer-diffusion", "1.5e-7 cm²/s", "--solvent-fraction", "10 %"));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    @Test
    void arrheniusReadsATable() {
        // Li6PS5Cl, doi 10.1016/j.ssi.2012.06.008, energies by ordinary least squares.
        bench.write(
                "argyrodite.csv",
                "temperature_C,conductivity_S_per_cm",
                "18.82,3.76e-4",
                "25.36,5.37e-4",
                "50.47,1.32e-3",
                "150.58,2.14e-2");
        JsonNode result = bench.run("arrhenius", "argyrodite.csv", "--json")
                .exits(0)
                .json()
                .get(0);
        assertThat(result.path("activationEnergyEv").path("value").asDouble()).isCloseTo(0.355, within(5e-4));
        assertThat(result.path("activationEnergyEv").path("standardUncertainty").asDouble())
                .isCloseTo(0.005, within(5e-4));
        JsonNode other = bench.run("arrhenius", "argyrodite.csv", "--form", "sigma", "--json")
                .json()
                .get(0);
        assertThat(other.path("activationEnergyEv").path("value").asDouble()).isCloseTo(0.325, within(5e-4));
        assertThat(other.path("quantity").asText()).isEqualTo("total");
    }

    private void importAll(String sample) {
        List<String> arguments = new ArrayList<>(List.of(
                "import",
                "--sample",
                sample,
                "--temperature-from-name",
                "(\\d+)degC",
                "--thickness",
                "0.60 mm ± 0.01 mm",
                "--diameter",
                "10 mm ± 0.05 mm",
                "--cell",
                "SS|electrolyte|SS"));
        arguments.addAll(spectra);
        bench.run(arguments.toArray(String[]::new)).exits(0);
    }

    private int results() {
        return bench.run("show", "P1", "--json").json().get(0).path("resultIds").size();
    }

    private double conductivity() {
        JsonNode first =
                bench.run("conductivity", "P1", "--json").exits(0).json().get(0);
        for (JsonNode value : first.path("values")) {
            if (value.path("quantity").asText().equals("total")) {
                return value.path("conductivitySiemensPerCm").asDouble();
            }
        }
        throw new AssertionError("no total conductivity in " + first);
    }
}
