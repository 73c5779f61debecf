package org.electrolyst.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The temperature series of a ceramic pellet whose fits are published with EISFitpython (Adediwura), diameter 8 mm and
 * thickness 2.1 mm, through the whole program: files, fits, database, energies, workbook.
 */
class PublishedSeriesTest {
    private static final String CIRCUIT = "p(R1,CPE1)-p(R2,CPE2)-CPE3";

    /** °C, R1 with its error in %, Q1, n1, R2 with its error in %, Q2, n2, Q3, n3, chi². */
    private static final double[][] PUBLISHED = {
        {140, 1.462e5, 8.5, 6.515e-11, .8382, 2.012e6, 0.82, 1.546e-10, .7872, 1.382e-6, .5442, 7.332e-3},
        {150, 1.123e5, 7.5, 1.075e-10, .8044, 1.139e6, 0.88, 1.467e-10, .8047, 1.968e-6, .5703, 5.040e-3},
        {160, 7.949e4, 5.9, 1.364e-10, .7909, 6.673e5, 0.79, 1.365e-10, .8203, 2.672e-6, .5828, 2.616e-3},
        {170, 5.605e4, 4.6, 1.538e-10, .7857, 3.980e5, 0.71, 1.241e-10, .8360, 3.562e-6, .5846, 1.233e-3},
        {180, 3.984e4, 5.2, 1.490e-10, .7898, 2.430e5, 0.90, 1.102e-10, .8527, 4.694e-6, .5794, 1.214e-3},
        {190, 2.743e4, 6.2, 1.183e-10, .8073, 1.526e5, 1.15, 1.009e-10, .8647, 6.183e-6, .5724, 1.264e-3},
        {200, 2.246e4, 9.7, 1.491e-10, .7948, 9.502e4, 2.34, 7.939e-11, .8910, 8.630e-6, .5568, 1.732e-3},
    };

    @TempDir
    private Path folder;

    private Bench bench;
    private List<String> files;

    @BeforeEach
    void findFiles() {
        bench = new Bench(folder);
        files = new ArrayList<>();
        for (double[] row : PUBLISHED) {
            files.add(SharedData.file("eisfitpython/s04147-" + (int) row[0] + "deg.txt")
                    .toString());
        }
    }

    @Test
    void fitsWithoutStartValuesReproduceThePublishedTable() {
        List<String> arguments = new ArrayList<>(List.of("fit", "--circuit", CIRCUIT, "--json"));
        arguments.addAll(files);

        List<JsonNode> fits =
                bench.run(arguments.toArray(String[]::new)).exits(0).json();

        assertThat(fits).hasSize(PUBLISHED.length);
        for (int i = 0; i < PUBLISHED.length; i++) {
            double[] row = PUBLISHED[i];
            JsonNode fit = fits.get(i);
            assertThat(fit.path("source").asText()).isEqualTo(files.get(i));
            assertThat(fit.path("status").asText()).isEqualTo("converged");
            assertThat(fit.path("chiSquared").asDouble()).isCloseTo(row[11], withinPercentage(0.1));
            String[] names = {"R1", "CPE1.Q", "CPE1.n", "R2", "CPE2.Q", "CPE2.n", "CPE3.Q", "CPE3.n"};
            double[] values = {row[1], row[3], row[4], row[5], row[7], row[8], row[9], row[10]};
            for (int k = 0; k < names.length; k++) {
                assertThat(parameter(fit, names[k]).path("value").asDouble())
                        .as("%s at %s °C", names[k], row[0])
                        .isCloseTo(values[k], withinPercentage(0.5));
            }
            assertThat(relativeErrorPercent(fit, "R1")).isCloseTo(row[2], withinPercentage(10));
            assertThat(relativeErrorPercent(fit, "R2")).isCloseTo(row[6], withinPercentage(10));
        }
    }

    @Test
    void energiesOfTheImportedSeriesAreThePublishedOnesInBothForms() {
        importSeries();

        assertThat(energy("bulk", "sigmaT")).isCloseTo(0.5873, within(0.0005));
        assertThat(energy("grain-boundary", "sigmaT")).isCloseTo(0.8925, within(0.0005));
        assertThat(energy("total", "sigmaT")).isCloseTo(0.8560, within(0.0005));
        assertThat(energy("bulk", "sigma")).isCloseTo(0.5492, within(0.0005));
        assertThat(energy("grain-boundary", "sigma")).isCloseTo(0.8544, within(0.0005));
        assertThat(energy("total", "sigma")).isCloseTo(0.8180, within(0.0005));
    }

    @Test
    void theWorkbookHoldsTheWholeSeries() throws Exception {
        importSeries();

        bench.run("report", "S04147", "-o", "pellet.xlsx").exits(0);

        assertThat(WorkbookText.of(bench.file("pellet.xlsx")))
                .contains("S04147", "s04147-140deg.txt", "s04147-200deg.txt", CIRCUIT, "grain boundary");
        assertThat(Files.size(bench.file("pellet.xlsx"))).isGreaterThan(20_000);
    }

    private void importSeries() {
        List<String> arguments = new ArrayList<>(List.of(
                "import",
                "--sample",
                "S04147",
                "--temperature-from-name",
                "(\\d+)deg",
                "--thickness",
                "2.1 mm",
                "--diameter",
                "8 mm"));
        arguments.addAll(files);
        bench.run(arguments.toArray(String[]::new)).exits(0);
    }

    private double energy(String quantity, String form) {
        JsonNode result = bench.run(
                        "arrhenius", "S04147", "--weights", "none", "--quantity", quantity, "--form", form, "--json")
                .exits(0)
                .json()
                .get(0);
        assertThat(result.path("weights").asText()).isEqualTo("none");
        assertThat(result.path("points").asInt()).isEqualTo(PUBLISHED.length);
        return result.path("activationEnergyEv").path("value").asDouble();
    }

    private static JsonNode parameter(JsonNode fit, String name) {
        return StreamSupport.stream(fit.path("parameters").spliterator(), false)
                .filter(p -> p.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static double relativeErrorPercent(JsonNode fit, String name) {
        JsonNode parameter = parameter(fit, name);
        return 100
                * parameter.path("standardError").asDouble()
                / parameter.path("value").asDouble();
    }
}
