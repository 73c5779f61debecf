package org.electrolyst.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.electrolyst.fixtures.materials.MaterialProperty.BULK_ACTIVATION_ENERGY;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.electrolyst.fixtures.materials.SimulatedMaterial;
import org.electrolyst.fixtures.materials.SimulatedMaterials;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spectra of one cell in files, analysed as a series without the database. */
class SeriesOfFilesTest {
    private static final List<String> SIZE = List.of("--thickness", "0.60 mm", "--diameter", "10 mm");
    private static final List<String> NAMED = List.of("--temperature-from-name", "-(\\d+)degC");
    /** Warm, so that only the total is seen. */
    private static final List<String> FIT = List.of("--circuit", "R0-CPE1", "--range", "..20 kHz");

    @TempDir
    private Path folder;

    private Bench bench;
    private List<String> files;
    private SimulatedMaterial material;

    @BeforeEach
    void writeFiles() throws IOException {
        bench = new Bench(folder);
        material = SimulatedMaterials.find("MOF-688").orElseThrow();
        files = new PelletFiles(material, 7)
                .writeSpectra(folder).stream()
                        .map(file -> String.valueOf(file.getFileName()))
                        .toList();
    }

    @Test
    void givesTheEnergyOfTheSameFilesInTheDatabaseAndMakesNone() {
        JsonNode ofFiles = run(0, "arrhenius", files, NAMED, SIZE, FIT).get(0);
        assertThat(folder.resolve("electrolyst.db")).doesNotExist();
        assertThat(ofFiles.path("source").asText()).isEqualTo("pellet-10degC.csv and 6 more");
        assertThat(ofFiles.path("points").asInt()).isEqualTo(files.size());
        assertThat(energy(ofFiles)).isCloseTo(material.si(BULK_ACTIVATION_ENERGY), within(0.03));

        run(0, "import", files, NAMED, SIZE, List.of("--sample", "P1"));
        JsonNode stored = run(0, "arrhenius", List.of("P1"), FIT).get(0);
        assertThat(energy(stored)).isEqualTo(energy(ofFiles));
    }

    @Test
    void calculatorsLeaveTheDatabaseAsItIs() throws IOException {
        run(0, "import", files, NAMED, SIZE, List.of("--sample", "P1"));
        byte[] before = Files.readAllBytes(folder.resolve("electrolyst.db"));
        run(0, "arrhenius", List.of("P1"), FIT);
        run(0, "conductivity", List.of("P1"), FIT);
        assertThat(bench.run("transference", "P1").exits(1).err())
                .contains("P1 gives no transference number", "no Bruce-Vincent triple");
        assertThat(Files.readAllBytes(folder.resolve("electrolyst.db"))).isEqualTo(before);
        List<JsonNode> shown = bench.run("show", "P1", "--json").exits(0).json();
        assertThat(shown.get(0).has("resultIds")).isFalse();
    }

    @Test
    void aManifestNamesFilesTemperaturesAndTheCell() {
        List<String> rows = new ArrayList<>(List.of("file,sample,temperature,thickness,diameter,cell"));
        for (int i = 0; i < files.size(); i++) {
            rows.add(files.get(i) + ",P1," + PelletFiles.TEMPERATURES_C.get(i) + " °C,0.60 mm,10 mm,SS|electrolyte|SS");
        }
        bench.write("cell.csv", rows.toArray(String[]::new));
        JsonNode ofManifest =
                run(0, "arrhenius", List.of("--manifest", "cell.csv"), FIT).get(0);
        JsonNode ofOptions = run(0, "arrhenius", files, NAMED, SIZE, FIT).get(0);
        assertThat(energy(ofManifest)).isEqualTo(energy(ofOptions));
        assertThat(bench.run("arrhenius", files.get(0), "--manifest", "cell.csv")
                        .exits(2)
                        .err())
                .contains("give either files or --manifest");
    }

    @Test
    void aFileThatCannotBeReadIsToldAndTheOthersCount() {
        bench.write("pellet-99degC.csv", "nothing of use");
        List<String> all = new ArrayList<>(files);
        all.add("pellet-99degC.csv");
        List<JsonNode> lines = run(3, "arrhenius", all, NAMED, SIZE, FIT);
        assertThat(lines.get(0).path("source").asText()).isEqualTo("pellet-99degC.csv");
        assertThat(lines.get(0).path("error").path("code").asText()).isNotEmpty();
        assertThat(lines.get(1).path("points").asInt()).isEqualTo(files.size());
    }

    @Test
    void theSizeOfTheCellIsAskedFor() {
        assertThat(bench.run("arrhenius", files.get(0), "--temperature-from-name", "(\\d+)degC")
                        .exits(2)
                        .err())
                .contains("give --thickness, and --diameter or --area");
    }

    @Test
    void givesTheConductivityOfEachFile() {
        List<JsonNode> lines = run(0, "conductivity", files, NAMED, SIZE, FIT);
        assertThat(lines).hasSize(files.size());
        double resistance = run(0, "fit", files.subList(0, 1), FIT)
                .get(0)
                .path("parameters")
                .path(0)
                .path("value")
                .asDouble();
        double total = lines.get(0)
                        .path("values")
                        .path(0)
                        .path("conductivitySiemensPerCm")
                        .asDouble()
                * 100;
        assertThat(lines.get(0).path("source").asText()).isEqualTo(files.get(0));
        double area = Math.PI * 0.25 * 1e-4;
        assertThat(total * resistance * area / 0.6e-3).isCloseTo(1, within(1e-6));
    }

    /** The recipe for metal on a cell of steel needs a person; the one for steel does not. */
    @Test
    void aRecipeThatIsNotForTheCellNeedsAPerson() {
        List<String> steel = List.of("--cell", "SS|electrolyte|SS");
        List<String> few = files.subList(0, 3);
        JsonNode doubted = run(3, "arrhenius", few, NAMED, SIZE, steel, FIT, List.of("--recipe", "symmetric-metal"))
                .get(0);
        assertThat(doubted.path("flags").findValuesAsText("code")).contains("electrodesDiffer");
        JsonNode fine = run(0, "arrhenius", few, NAMED, SIZE, steel, FIT, List.of("--recipe", "blocking-pellet"))
                .get(0);
        assertThat(fine.path("flags").findValuesAsText("code")).doesNotContain("electrodesDiffer");
    }

    @Test
    void aFileOfAUserIsARecipeAndItsMistakesAreToldAtOnce() {
        bench.write(
                "mine.yaml",
                "recipe: 1",
                "name: mine",
                "circuit: R0-CPE1",
                "fit: {range: .. 20 kHz}",
                "arrhenius: {form: sigma}");
        JsonNode ofRecipe = run(0, "arrhenius", files, NAMED, SIZE, List.of("--recipe", "mine.yaml"))
                .get(0);
        JsonNode ofOptions = run(0, "arrhenius", files, NAMED, SIZE, FIT, List.of("--form", "sigma"))
                .get(0);
        assertThat(ofRecipe.path("form").asText()).isEqualTo("sigma");
        assertThat(energy(ofRecipe)).isEqualTo(energy(ofOptions));

        bench.write("wrong.yaml", "recipe: 1", "name: x", "familie: blocking", "fit: {lose: huber}");
        assertThat(bench.run("arrhenius", files.get(0), "--recipe", "wrong.yaml")
                        .exits(2)
                        .err())
                .contains("wrong.yaml, line 3", "Did you mean 'family'?", "wrong.yaml, line 4", "Did you mean 'loss'?");
        assertThat(bench.run("arrhenius", files.get(0), "--recipe", "blocking-palet")
                        .exits(2)
                        .err())
                .contains("did you mean blocking-pellet?");
    }

    @Test
    void relationsOfTheCommandLineFitTheSeriesAtOnce() {
        JsonNode law = run(0, "arrhenius", files, NAMED, SIZE, FIT, List.of("--common", "CPE1.n", "--linear", "CPE1.Q"))
                .get(0);
        assertThat(law.path("flags").findValuesAsText("code")).containsAnyOf("fittedTogether", "relationsContradicted");
        assertThat(bench.run("arrhenius", files.get(0), "--common", "CPE1.n")
                        .exits(2)
                        .err())
                .contains("give the circuit too");
    }

    @SafeVarargs
    private List<JsonNode> run(int exitCode, String command, List<String>... parts) {
        List<String> arguments = new ArrayList<>(List.of(command, "--json"));
        for (List<String> part : parts) {
            arguments.addAll(part);
        }
        return bench.run(arguments.toArray(String[]::new)).exits(exitCode).json();
    }

    private static double energy(JsonNode law) {
        return law.path("activationEnergyEv").path("value").asDouble();
    }
}
