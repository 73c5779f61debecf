package org.electrolyst.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {
    private static final String[] PLAN = {
        "plan: 1",
        "name: short",
        "sample: {id: P1, material: MOF-688}",
        "cell: {type: Li|electrolyte|Li, thickness: 0.60 mm, electrode-diameter: 10 mm}",
        "instruments:",
        "  potentiostat: {driver: palmsens, model: emstat4-lr, port: /dev/ttyUSB0}",
        "limits: {voltage: 0.5 V}",
        "safe-state: {stage: off}",
        "steps:",
        "  - rest: {at-most: 20 s}",
        "  - impedance: {to: 10 Hz, points-per-decade: 3}"
    };

    @TempDir
    private Path folder;

    @Test
    void tellsWhatWasStoredAndShowsItAfterwards() {
        Bench bench = new Bench(folder);
        bench.write("plan.yaml", PLAN);

        List<JsonNode> lines =
                bench.run("run", "plan.yaml", "--simulate", "--json").exits(0).json();

        long stored = lines.stream()
                .filter(line -> line.path("role").asText().equals("spectrum"))
                .mapToLong(line -> line.path("points").asLong())
                .max()
                .orElseThrow();
        assertThat(lines)
                .anyMatch(line -> line.path("event").asText().equals("began")
                        && line.path("run").asText().equals("r1")
                        && line.path("simulated").asBoolean());
        assertThat(lines.get(lines.size() - 1).path("state").asText()).isEqualTo("finished");
        assertThat(bench.run("show", "s1", "--json").exits(0).json().get(0).path("frequencyHz"))
                .hasSize((int) stored);
        assertThat(bench.run("runs").exits(0).out()).contains("measurement", "finished", "short");
    }

    @Test
    void anInstrumentThatIsNotThereEndsWithCodeFourAndStoresNothing() {
        Bench bench = new Bench(folder);
        bench.write("plan.yaml", String.join("\n", PLAN).replace("/dev/ttyUSB0", "/dev/no-such-port"));

        assertThat(bench.run("run", "plan.yaml").exits(4).err())
                .contains("/dev/no-such-port", "does not exist", "nothing was measured");
        assertThat(bench.run("runs", "--json").exits(0).json()).isEmpty();
    }

    @Test
    void aPlanWithMistakesOpensNoPort() {
        Bench bench = new Bench(folder);
        bench.write("plan.yaml", String.join("\n", PLAN).replace("20 s", "20").replace("10 Hz", "1 GHz"));

        Bench.Outcome check = bench.run("check", "plan.yaml").exits(2);

        assertThat(check.out()).contains("line 10", "line 11");
        assertThat(check.err()).contains("2 mistakes", "no port was touched");
        assertThat(bench.run("run", "plan.yaml").exits(2).err()).contains("no port was touched");
        assertThat(bench.file("electrolyst.db")).doesNotExist();
    }

    @Test
    void aRunThatHasEndedTakesNoOrders() {
        Bench bench = new Bench(folder);
        bench.write("plan.yaml", PLAN);
        bench.run("run", "plan.yaml", "--simulate").exits(0);

        assertThat(bench.run("control", "r1", "stop").exits(1).err()).contains("r1 does not listen");
        assertThat(bench.run("control", "r2", "stop").exits(1).err()).contains("no run r2");
        assertThat(bench.run("control", "r1", "explode").exits(2).err()).contains("explode", "stop-now");
    }
}
