package org.electrolyst.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DcCommandTest {
    @TempDir
    private Path folder;

    private Bench bench = new Bench(Path.of(""));

    @BeforeEach
    void prepare() {
        bench = new Bench(folder);
    }

    @Test
    void steadyCurrentsGiveElectronicConductivityAndIonicTransference() {
        bench.write("steady.csv", "voltage (V),current (nA)", "0.1,0.2", "0.2,0.4", "0.3,0.6", "0.5,1.0");
        JsonNode result = bench.run(electronic("--json")).exits(0).json().get(0);
        assertThat(result.path("test").asText()).isEqualTo("electronic");
        assertThat(value(result, "conductivity.electronic")).isCloseTo(2e-10, within(1e-15));
        assertThat(value(result, "transference.ionic")).isCloseTo(0.99, within(1e-9));
        assertThat(bench.run(electronic("--temperature=25 °C")).exits(0).out())
                .contains("steady.csv: electronic", "transference.ionic", "0.99");
    }

    @Test
    void theOtherKindsReadTheirColumns() {
        bench.write("cycles.csv", "cycle,discharge-capacity", "1,125", "10,130.4", "200,120");
        JsonNode retention = bench.run("dc", "retention", "cycles.csv", "--reference-cycle", "10", "--json")
                .exits(0)
                .json()
                .get(0);
        assertThat(value(retention, "retention.ofReference")).isCloseTo(92.0, within(0.05));
        bench.write("ageing.csv", rows("time (h),resistance (Ω)", i -> i + ";" + (300 + 30 * Math.sqrt(i))));
        assertThat(bench.run("dc", "ageing", "ageing.csv").exits(0).out()).contains("growth", "R_0 + k √t by AICc");
        bench.write("step.csv", rows("time (ms),voltage (V),current (A)", i -> i + ";" + 0.01 + ";" + 2e-5));
        assertThat(bench.run("dc", "ir", "step.csv", "--resistance", "500 Ω", "--until", "30 ms", "--from", "2 ms")
                        .exits(0)
                        .out())
                .contains("resistance.jump", "500");
        bench.write(
                "sweep.csv",
                rows("time (s),voltage (V),current (mA)", i -> i + ";" + 0.1 * i + ";" + Math.max(0, 0.01 * (i - 20))));
        assertThat(bench.run("dc", "window", "sweep.csv", "--area", "1 cm²")
                        .exits(0)
                        .out())
                .contains("onset.threshold10", "2.100");
        bench.write("plating.csv", rows("time (s),voltage (V),current (mA)", i -> i + ";" + 0.01 + ";" + 0.1));
        assertThat(bench.run("dc", "plating", "plating.csv", "--area", "1 cm²")
                        .exits(0)
                        .out())
                .contains("currentDensity.passed", "no half-cycle is shorted");
    }

    @Test
    void theExponentialFormNeedsTemperatureAndGeometry() {
        bench.write("hebb.csv", "voltage (V),current (A)", "0.05,8.7e-11", "0.1,1e-10", "0.2,1.1e-10", "0.3,1.6e-9");
        bench.run("dc", "electronic", "hebb.csv", "--reversible").exits(2);
        assertThat(bench.run(
                                "dc",
                                "electronic",
                                "hebb.csv",
                                "--reversible",
                                "--temperature",
                                "25 °C",
                                "--thickness",
                                "1 mm",
                                "--area",
                                "1 cm²")
                        .exits(0)
                        .out())
                .contains("conductivity.electrons", "conductivity.holes");
    }

    @Test
    void badInputSaysWhatAndWhere() {
        assertThat(bench.run("dc", "magic", "x.csv").exits(2).err()).contains("electronic, ir, window");
        assertThat(bench.run("dc", "ageing", "missing.csv").exits(1).err()).contains("missing.csv");
        bench.write("twice.csv", rows("time (h),resistance (Ω)", i -> i / 2 + ";" + 300));
        assertThat(bench.run("dc", "ageing", "twice.csv").exits(1).err()).contains("the time must rise", "row 2");
        bench.write("unit.csv", "cycle,discharge-capacity", "1,125 mAh", "2,3");
        assertThat(bench.run("dc", "retention", "unit.csv").exits(1).err())
                .contains("unit.csv:2", "discharge-capacity");
        bench.run("dc", "window", "twice.csv").exits(1);
    }

    private static String[] electronic(String last) {
        return new String[] {
            "dc", "electronic", "steady.csv", "--thickness", "1 mm", "--area", "1 cm²", "--resistance=5 MΩ", last
        };
    }

    private static double value(JsonNode result, String name) {
        for (JsonNode number : result.path("numbers")) {
            if (number.path("name").asText().equals(name)) {
                return number.path("estimate").path("value").asDouble();
            }
        }
        throw new AssertionError("no " + name + " in " + result);
    }

    private static String[] rows(String header, IntFunction<String> row) {
        return IntStream.range(0, 41)
                .mapToObj(i -> i == 0 ? header.replace(',', ';') : row.apply(i - 1))
                .toArray(String[]::new);
    }
}
