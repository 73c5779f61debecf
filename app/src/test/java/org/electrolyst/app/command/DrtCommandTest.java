package org.electrolyst.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrtCommandTest {
    private static final String HEADER = "frequency_Hz,Z_real_Ohm,Z_imag_Ohm";

    @TempDir
    private Path folder;

    private Bench bench;

    @BeforeEach
    void aSpectrumOf10OhmAnd100OhmBeside1Microfarad() {
        bench = new Bench(folder);
        String[] lines = new String[52];
        lines[0] = HEADER;
        for (int i = 0; i <= 50; i++) {
            double f = Math.pow(10, 5 - i / 10.0);
            double x = 2 * Math.PI * f * 100 * 1e-6;
            double noise = 1 + 0.002 * Math.sin(12.9898 * i);
            lines[i + 1] = f + "," + noise * (10 + 100 / (1 + x * x)) + "," + noise * (-100 * x / (1 + x * x));
        }
        bench.write("rc.csv", lines);
    }

    @Test
    void goesOnPastASpectrumThatFails() {
        bench.write("point.csv", HEADER, "1000,50,-1", "100,60,-2");
        List<JsonNode> lines = bench.run("drt", "--json", "rc.csv", "point.csv", "rc.csv")
                .exits(3)
                .json();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0).path("polarizationResistance").asDouble()).isCloseTo(100, withinPercentage(1));
        assertThat(lines.get(0).path("tail").isNull()).isTrue();
        assertThat(lines.get(0).path("gamma").size())
                .isEqualTo(lines.get(0).path("tau").size());
        assertThat(lines.get(1).path("source").asText()).isEqualTo("point.csv");
        assertThat(lines.get(1).path("lambda").isNull()).isTrue();
        assertThat(lines.get(1).path("flags").get(0).path("code").asText()).isEqualTo("tooFewPoints");
        assertThat(lines.get(2)).isEqualTo(lines.get(0));
    }

    @Test
    void printsPeaksAndWhyLambdaIsWhatItIs() {
        assertThat(bench.run("drt", "rc.csv").exits(0).out())
                .contains("λ = ", "gcv", "l-curve", "re-im", "tail: none", "polarization resistance", "100 µs")
                .contains("the number of peaks is not");
    }

    @ParameterizedTest
    @CsvSource({"--lambda, 0.01, given", "--lambda, GCV, gcv", "--lambda, l-curve, l-curve", "--lambda, re-im, re-im"})
    void takesLambdaAsAsked(String option, String value, String method) {
        JsonNode drt = bench.run("drt", "--json", "rc.csv", option, value, "--derivative", "1", "--tail", "capacitor")
                .exits(0)
                .json()
                .get(0);
        assertThat(drt.path("lambdaMethod").asText()).isEqualTo(method);
        assertThat(drt.path("tailReason").asText()).isEqualTo("as asked for");
    }

    @Test
    void drawsEverySpectrumThatHasADistribution() {
        bench.write("point.csv", HEADER, "1000,50,-1", "100,60,-2");
        bench.run("drt", "rc.csv", "point.csv", "--plots", "drt,nyquist,bode", "--plot-dir", "pictures")
                .exits(3);
        for (String kind : List.of("drt", "nyquist", "bode")) {
            assertThat(bench.file("pictures/rc-" + kind + ".png")).isNotEmptyFile();
            assertThat(bench.file("pictures/point-" + kind + ".png")).doesNotExist();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--plots, cole, 'drt, nyquist, bode'",
        "--plot-dir, pictures, '--plots drt,nyquist'",
        "--lambda, best, l-curve",
        "--lambda, 0, between",
        "--lambda, NaN, neither",
        "--tail, warburg, capacitor",
        "--derivative, 3, second"
    })
    void refusesOptionsThatMakeNoSense(String option, String value, String inMessage) {
        assertThat(bench.run("drt", "rc.csv", option, value).exits(2).err()).contains(inMessage);
    }
}
