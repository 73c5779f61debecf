package org.electrolyst.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FitCommandTest {
    private static final String CIRCUIT = "R0-p(R1,C1)";

    @TempDir
    private Path folder;

    private Bench bench;

    @BeforeEach
    void aSpectrumOf10OhmAnd100OhmBeside1MicrofaradWithNoise() {
        bench = new Bench(folder);
        String[] lines = new String[41];
        lines[0] = "frequency_Hz,Z_real_Ohm,Z_imag_Ohm";
        for (int i = 0; i < 40; i++) {
            double f = Math.pow(10, 5 - 5.0 * i / 39);
            double x = 2 * Math.PI * f * 100 * 1e-6;
            double d = 1 + x * x;
            double noise = 1 + 0.002 * Math.sin(12.9898 * i);
            lines[i + 1] = f + "," + noise * (10 + 100 / d) + "," + noise * (-100 * x / d);
        }
        bench.write("rc.csv", lines);
    }

    @Test
    void listsThePointsLeftOutWithTheReason() {
        JsonNode fit = fit("--mask", "1,3-4", "--range", "2 Hz..", "--mains", "50 Hz");

        List<String> reasons = StreamSupport.stream(fit.path("dropped").spliterator(), false)
                .map(p -> p.path("point").asInt() + " " + p.path("reason").asText())
                .toList();
        assertThat(reasons).contains("1 masked", "3 masked", "4 masked", "40 below 2 Hz");
        assertThat(reasons).anyMatch(r -> r.contains("mains"));
        assertThat(fit.path("points").asInt() + fit.path("dropped").size()).isEqualTo(40);
        assertThat(bench.run("fit", "rc.csv", "--circuit", CIRCUIT, "--mask", "1")
                        .exits(0)
                        .out())
                .contains("left out, masked: 1 (");
    }

    @Test
    void readsParametersWithTheirUnits() {
        JsonNode fit = fit("--fix", "R0=0.01 kΩ", "--start", "C1=1 µF", "--bounds", "R1=50..0.2 kΩ");

        assertThat(parameter(fit, "R0").path("value").asDouble()).isEqualTo(10);
        assertThat(parameter(fit, "R0").path("fixed").asBoolean()).isTrue();
        assertThat(parameter(fit, "R1").path("value").asDouble()).isCloseTo(100, withinPercentage(1));
    }

    @Test
    void holdsABoundAndSaysSo() {
        JsonNode fit = fit("--bounds", "R1=1 Ω..50 Ω");

        assertThat(parameter(fit, "R1").path("value").asDouble()).isCloseTo(50, within(0.01));
        assertThat(parameter(fit, "R1").path("atBound").asBoolean()).isTrue();
    }

    @Test
    void tiesOneParameterToAnother() {
        JsonNode fit = fit("--tie", "R1 = 10*R0");

        assertThat(parameter(fit, "R1").path("value").asDouble())
                .isCloseTo(10 * parameter(fit, "R0").path("value").asDouble(), withinPercentage(1e-9));
    }

    @Test
    void assignsArcsAsTold() {
        assertThat(fit("--assign", "R1=bulk")
                        .path("arcs")
                        .get(0)
                        .path("assignment")
                        .asText())
                .isEqualTo("bulk");

        JsonNode boundary = fit("--assign", "R1 = grain-boundary");
        assertThat(boundary.path("arcs").get(0).path("reason").asText()).startsWith("as told; by itself");
        assertThat(StreamSupport.stream(boundary.path("derived").spliterator(), false)
                        .map(quantity -> quantity.path("name").asText()))
                .contains("resistance.grainBoundary")
                .doesNotContain("resistance.bulk");
    }

    @Test
    void passesWeightsImmittanceAndLossOn() {
        JsonNode fit = fit("--weighting", "proportional", "--immittance", "Y", "--loss", "student-t");
        assertThat(fit.path("weighting").asText()).isEqualTo("proportional");
        assertThat(fit.path("immittance").asText()).isEqualTo("admittance");
        assertThat(fit.path("loss").asText()).isEqualTo("studentT");

        JsonNode known = fit("--sigma", "0.2 % + 1 mΩ");
        assertThat(known.path("weighting").asText()).isEqualTo("sigma");
        assertThat(known.path("reducedChiSquared").asDouble()).isBetween(0.1, 2.0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "--weighting; heavy; unknown weighting 'heavy'; proportional",
                "--weighting; sigma; --sigma '0.5 %'; errors",
                "--sigma; 0.5 V; --sigma; voltage",
                "--sigma; 0 %; --sigma; positive",
                "--immittance; M; unknown immittance 'M'; admittance",
                "--loss; cauchy; unknown loss 'cauchy'; student-t",
                "--range; 1 kHz..1 Hz; 1 kHz..1 Hz; lower frequency first",
                "--range; 5..10; --range; no unit",
                "--mask; 3-x; 3-x; from 1",
                "--mask; 9-3; 9-3; lower number first",
                "--mask; 0; numbered from 1; 0",
                "--mains; 55 Hz; 50 Hz or 60 Hz; 55",
                "--fix; R0=ten; --fix R0=ten; no value in Ω",
                "--fix; R0=1 µF; --fix R0=1 µF; no value in Ω",
                "--fix; R7=1; R7; R0, R1, C1",
                "--bounds; R1=5; --bounds R1=5; no range",
                "--bounds; R1=2 kΩ..1 kΩ; --bounds R1; lower value first",
                "--tie; R1=R0+1; --tie; R2 = 2*R1",
                "--assign; R1; --assign; assigns no arc",
                "--assign; R1=blk; --assign; did you mean bulk?",
                "--assign; R0=bulk; R0 is the resistance of no arc; arcs are R1",
                "--plots; nyqist; unknown kind of plot 'nyqist'; nyquist, bode, residuals",
                "--plot-dir; x; --plot-dir; --plots"
            })
    void explainsAWrongOption(String option, String value, String what, String hint) {
        assertThat(bench.run("fit", "rc.csv", "--circuit", CIRCUIT, option, value)
                        .exits(2)
                        .err())
                .contains(what, hint);
    }

    @Test
    void readsBoukampsNotationWithItsFixedValues() {
        JsonNode fit = bench.run("fit", "rc.csv", "--json", "--circuit", "R{R=10F}(R{R=90}C)")
                .exits(0)
                .json()
                .get(0);
        assertThat(fit.path("parameters").get(0).path("value").asDouble()).isEqualTo(10);
        assertThat(fit.path("parameters").get(0).path("fixed").asBoolean()).isTrue();
        assertThat(fit.path("parameters").get(1).path("value").asDouble()).isCloseTo(100, withinPercentage(1));
        bench.run("fit", "rc.csv", "--circuit", "R(RC)", "--notation", "impedance.py")
                .exits(2);
    }

    @Test
    void findsIntervalsByRefittingOnRequest() {
        JsonNode interval = StreamSupport.stream(
                        fit("--intervals", "profile").path("intervals").spliterator(), false)
                .filter(i -> i.path("name").asText().equals("R1"))
                .findFirst()
                .orElseThrow();
        assertThat(interval.path("lower95").asDouble()).isBetween(99.0, 100.0);
        assertThat(interval.path("upper95").asDouble()).isBetween(100.0, 101.0);
        assertThat(bench.run("fit", "rc.csv", "--circuit", CIRCUIT, "--intervals", "bootstrap")
                        .exits(0)
                        .out())
                .contains("by refitting", "residualBootstrap");
    }

    @Test
    void parametersNeedACircuitToBelongTo() {
        assertThat(bench.run("fit", "rc.csv", "--tie", "R1=R0").exits(2).err()).contains("--circuit");
        assertThat(bench.run("fit", "rc.csv", "--assign", "R1=bulk").exits(2).err())
                .contains("--circuit");
    }

    @Test
    void printsCorrelationsOnRequest() {
        assertThat(bench.run("fit", "rc.csv", "--circuit", CIRCUIT, "--correlations")
                        .exits(0)
                        .out())
                .contains("correlation", "1.000");
    }

    @Test
    void drawsEachFitWithoutOverwritingThatOfAnotherFolder() throws Exception {
        Files.createDirectories(bench.file("other"));
        Files.copy(bench.file("rc.csv"), bench.file("other/rc.csv"));

        bench.run(
                        "fit",
                        "rc.csv",
                        "other/rc.csv",
                        "--circuit",
                        CIRCUIT,
                        "--plots",
                        "nyquist,residuals",
                        "--plot-dir",
                        "pictures",
                        "--plot-format",
                        "svg")
                .exits(0);

        for (String name : List.of("rc-nyquist", "rc-nyquist-2", "rc-residuals", "rc-residuals-2")) {
            assertThat(bench.file("pictures/" + name + ".svg")).isNotEmptyFile();
        }
    }

    @Test
    void tellsABatchOfWhichAllFailedFromOneOfWhichSomeFailed() {
        bench.write("volts.csv", "frequency_Hz,Z_real_V,Z_imag_Ohm", "1000,1,-1", "100,2,-2");
        bench.write("one.csv", "frequency_Hz,Z_real_Ohm,Z_imag_Ohm", "1000,1,-1");

        List<JsonNode> lines = bench.run("fit", "volts.csv", "rc.csv", "one.csv", "--circuit", CIRCUIT, "--json")
                .exits(3)
                .json();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0).path("error").path("where").asText()).contains("volts.csv");
        assertThat(lines.get(1).path("status").asText()).isEqualTo("converged");
        assertThat(lines.get(2).path("status").asText()).isEqualTo("failed");
        bench.run("fit", "volts.csv", "one.csv", "--circuit", CIRCUIT).exits(1);
    }

    private JsonNode fit(String... options) {
        String[] command = new String[options.length + 5];
        System.arraycopy(new String[] {"fit", "rc.csv", "--json", "--circuit", CIRCUIT}, 0, command, 0, 5);
        System.arraycopy(options, 0, command, 5, options.length);
        Bench.Outcome outcome = bench.run(command);
        assertThat(outcome.exitCode()).as(outcome.err()).isIn(0, 3);
        return outcome.json().get(0);
    }

    private static JsonNode parameter(JsonNode fit, String name) {
        return StreamSupport.stream(fit.path("parameters").spliterator(), false)
                .filter(p -> p.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
