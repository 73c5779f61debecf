package org.electrolyst.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.electrolyst.fixtures.circuit.Complex;
import org.electrolyst.fixtures.circuit.Elements;
import org.electrolyst.fixtures.golden.MockCircuits;
import org.electrolyst.fixtures.spectra.SimulatedSpectra;
import org.electrolyst.fixtures.spectra.SpectrumFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {
    @TempDir
    private Path folder;

    private Bench bench;

    @BeforeEach
    void twoSweepsOfOneCell() throws IOException {
        bench = new Bench(folder);
        SpectrumFiles.writeDelimited(MockCircuits.valid().get(5).spectrum(), folder.resolve("good.csv"));
        SpectrumFiles.writeDelimited(
                SimulatedSpectra.swept(SimulatedSpectra.frequencies(1e6, 0.1, 10), (omega, elapsed) -> {
                    Complex s = Complex.jOmega(omega);
                    return Elements.series(
                            Elements.parallel(Elements.resistor(200 * (1 + 0.3 * elapsed)), Elements.cpe(s, 1e-8, 0.9)),
                            Elements.resistor(30));
                }),
                folder.resolve("drifting.csv"));
        SpectrumFiles.writeDelimited(MockCircuits.negativeResistance().spectrum(), folder.resolve("negative.csv"));
        bench.write("broken.csv", "frequency_Hz,Z_real_Ohm,Z_imag_Ohm", "10,NaN,-1", "1,2,-1");
        bench.write("point.csv", "frequency_Hz,Z_real_Ohm,Z_imag_Ohm", "10,3,-1", "5,3,-1", "2,3,-1");
    }

    @Test
    void tellsADriftingSweepFromAGoodOneInTheOrderOfTheArguments() {
        List<JsonNode> lines = bench.run("validate", "--json", "drifting.csv", "good.csv")
                .exits(3)
                .json();
        assertThat(lines).extracting(line -> line.get("source").asText()).containsExactly("drifting.csv", "good.csv");
        assertThat(lines).extracting(line -> line.get("verdict").asText()).containsExactly("fail", "pass");
        assertThat(lines.get(0).get("reasons").get(0).asText()).contains("drifts while it is measured");
        assertThat(lines.get(0).at("/driftPercent/value").asDouble()).isBetween(15.0, 30.0);
        assertThat(lines.get(1).get("residuals"))
                .hasSize(lines.get(1).get("points").asInt());
    }

    @Test
    void saysInWordsWhatIsWrong() {
        String out = bench.run("validate", "drifting.csv").exits(3).out();
        assertThat(out)
                .contains("drifting.csv (spectrum 1, 71 points): fail")
                .contains("relaxations, mu")
                .contains("Z-HIT: |Z| differs")
                .contains("LOOK: the impedance drifts while it is measured");
        assertThat(bench.run("validate", "good.csv").exits(0).out()).contains("pass");
    }

    @Test
    void testsImpedanceOrAdmittanceAsAskedFor() {
        assertThat(verdict("auto")).isEqualTo("pass");
        assertThat(verdict("Y")).isEqualTo("pass");
        assertThat(verdict("z")).isEqualTo("fail");
        assertThat(bench.run("validate", "--immittance", "M", "negative.csv")
                        .exits(2)
                        .err())
                .contains("unknown immittance 'M'; known: auto, Z, Y");
    }

    private String verdict(String immittance) {
        int code = immittance.equals("z") ? 3 : 0;
        return bench.run("validate", "--json", "--immittance", immittance, "negative.csv")
                .exits(code)
                .json()
                .get(0)
                .get("verdict")
                .asText();
    }

    @Test
    void badFilesDoNotStopTheOthers() {
        Bench.Outcome outcome = bench.run("validate", "--json", "broken.csv", "none.csv", "point.csv", "good.csv")
                .exits(3);
        List<JsonNode> lines = outcome.json();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0).has("error")).isTrue();
        assertThat(lines.get(1).has("error")).isTrue();
        assertThat(lines.get(2).get("verdict").asText()).isEqualTo("fail");
        assertThat(lines.get(2).get("order").isNull()).isTrue();
        assertThat(lines.get(2).at("/flags/0/code").asText()).isEqualTo("tooFewPoints");
        assertThat(lines.get(3).get("verdict").asText()).isEqualTo("pass");
        assertThat(outcome.err()).doesNotContain("Exception");
    }

    @Test
    void testsStoredSpectra() {
        bench.run("import", "good.csv", "--sample", "P1").exits(0);
        List<JsonNode> lines =
                bench.run("validate", "--json", "s1", "P1").exits(0).json();
        assertThat(lines).hasSize(2);
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.get("source").asText()).isEqualTo("s1");
            assertThat(line.get("verdict").asText()).isEqualTo("pass");
        });
    }
}
