package org.electrolyst.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.electrolyst.fixtures.circuit.Elements.cpe;
import static org.electrolyst.fixtures.circuit.Elements.parallel;
import static org.electrolyst.fixtures.circuit.Elements.resistor;
import static org.electrolyst.fixtures.circuit.Elements.series;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.electrolyst.fixtures.circuit.Complex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpectrumCommandTest {
    private static final String[] ARC = {
        "spectrum", "R0-p(R1,CPE1)", "R0=12", "R1=1.2 kΩ", "CPE1.Q=1e-7 S s^n", "CPE1.n=0.9"
    };

    @TempDir
    private Path folder;

    @Test
    void writesTheImpedanceOfTheCircuitAsATableThatFitReadsBack() throws IOException {
        Bench bench = new Bench(folder);
        bench.run(with("--range", "1 Hz..1 MHz", "--points-per-decade", "5", "-o", "arc.csv"))
                .exits(0);
        List<String> lines = Files.readAllLines(bench.file("arc.csv"));
        assertThat(lines).hasSize(32).startsWith("frequency_Hz,Z_real_Ohm,Z_imag_Ohm");
        assertThat(lines.get(1)).startsWith("1000000.0,");
        assertThat(lines.get(31)).startsWith("1.0,");
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split(",", -1);
            Complex s = Complex.jOmega(2 * Math.PI * Double.parseDouble(fields[0]));
            Complex z = series(resistor(12), parallel(resistor(1200), cpe(s, 1e-7, 0.9)));
            assertThat(Double.parseDouble(fields[1])).isCloseTo(z.real(), within(1e-9));
            assertThat(Double.parseDouble(fields[2])).isCloseTo(z.imaginary(), within(1e-9));
        }
        JsonNode fit = bench.run("fit", "arc.csv", "--circuit", "R0-p(R1,CPE1)", "--json")
                .exits(0)
                .json()
                .get(0);
        assertThat(fit.at("/parameters/1/value").asDouble()).isCloseTo(1200, within(1e-3));
    }

    @Test
    void noiseIsThatOfTheSeedAndOfTheSizeAskedFor() {
        Bench bench = new Bench(folder);
        String exact = bench.run(with("--points-per-decade", "100")).exits(0).out();
        String noisy = bench.run(with("--points-per-decade", "100", "--noise", "0.5%"))
                .exits(0)
                .out();
        assertThat(bench.run(with("--points-per-decade", "100", "--noise", "0.5 %", "--seed", "1"))
                        .out())
                .isEqualTo(noisy);
        assertThat(bench.run(with("--points-per-decade", "100", "--noise", "0.5%", "--seed", "2"))
                        .out())
                .isNotEqualTo(noisy);
        double squares = 0;
        double[][] truth = numbers(exact);
        double[][] measured = numbers(noisy);
        for (int i = 0; i < truth.length; i++) {
            double modulus = Math.hypot(truth[i][1], truth[i][2]);
            squares += Math.pow((measured[i][1] - truth[i][1]) / modulus, 2);
            squares += Math.pow((measured[i][2] - truth[i][2]) / modulus, 2);
        }
        // 1402 normal numbers: their root mean square is 0.5 % within 0.5 %/sqrt(2 1402), five times that here.
        assertThat(Math.sqrt(squares / (2 * truth.length))).isCloseTo(0.005, within(0.0005));
    }

    @Test
    void takesValuesFromBoukampsNotationAndTellsWhatItTook() {
        JsonNode line = new Bench(folder)
                .run("spectrum", "R{R=100F}(R{R=200}C{C=8e-7})", "R1=250 Ω", "--range", "1 Hz..10 Hz", "--json")
                .exits(0)
                .json()
                .get(0);
        assertThat(line.get("circuit").asText()).isEqualTo("R0-p(R1,C1)");
        assertThat(line.get("notation").asText()).isEqualTo("boukamp");
        assertThat(line.at("/parameters/1/value").asDouble()).isEqualTo(250);
        assertThat(line.get("points").asInt()).isEqualTo(11);
        assertThat(line.get("frequencyHz")).hasSize(11);
        assertThat(line.at("/realOhm/10").asDouble()).isCloseTo(350, within(1e-3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "R0-p(R1,CPE1) R0=1; values are missing: R1, CPE1.Q, CPE1.n; R0-p(R1,CPE1) needs R0='NUMBER Ω' R1='NUMBER Ω'"
                        + " CPE1.Q='NUMBER S s^n' CPE1.n=NUMBER",
                "R0 R1=1; the circuit has no parameter R1; R0 needs R0",
                "R0 5; '5' is no NAME=VALUE",
                "R0 R0=1 R0=2; R0 is given twice",
                "R0 R0=1mV; R0: '1mV' is a voltage",
                "R0 R0=-1; R0=-1 lies outside 1.0E-9 to 1.0E18 Ω",
                "CPE1 CPE1.Q=1µS CPE1.n=1; its unit is S s^n, without prefix",
                "R0-C R0=1 C=1 --noise 2; noise must be 0 % to 100 %",
                "R0 R0=1 --range 5Hz; is no range of frequencies",
                "R0 R0=1 --range 5Hz..1Hz; must rise from above 0 Hz",
                "R0 R0=1 --points-per-decade 0; at least 1 point in a decade",
                "R0-T1 R0=1; say --notation impedance.py",
                "R0 R0=1 --notation cdc; unknown notation 'cdc'; known: impedance.py, boukamp",
                "R(RX); unknown element X at column 4",
            })
    void saysWhatIsWrongWithTheCommandLine(String arguments, String message) {
        Bench.Outcome outcome =
                new Bench(folder).run(("spectrum " + arguments).split(" ")).exits(2);
        assertThat(outcome.err()).contains(message);
        assertThat(outcome.out()).isEmpty();
    }

    private static String[] with(String... options) {
        String[] all = Arrays.copyOf(ARC, ARC.length + options.length);
        System.arraycopy(options, 0, all, ARC.length, options.length);
        return all;
    }

    private static double[][] numbers(String table) {
        return table.lines()
                .skip(1)
                .map(line -> Arrays.stream(line.split(",", -1))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toArray(double[][]::new);
    }
}
