package org.electrolyst.app.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.electrolyst.fixtures.sim.wire.PtyWire;
import org.electrolyst.model.run.RunState;
import org.electrolyst.model.run.SeriesRole;
import org.electrolyst.store.StoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three processes: simulated instruments, a run that measures with them, and a second run that wants the same ports. */
class HeldPortIT {
    private static final String[] IN_STEP = {"--time-scale", "50"};

    @TempDir
    private Path folder;

    @Test
    void aSecondRunIsToldWhoHoldsThePortAndDoesNotDisturbTheFirst()
            throws IOException, InterruptedException, StoreException {
        assumeTrue(PtyWire.isSupported(), "skipped: this system has no pseudo-terminals");
        try (Program simulator = start("simulator", "emstat4-lr=pty", "t95=pty")) {
            String plan =
                    ShortPlan.at(address(simulator, "emstat4-lr"), address(simulator, "t95"), ShortPlan.SLOW_SWEEP);
            Files.writeString(folder.resolve("plan.yaml"), plan);
            try (Program first = start("run", "plan.yaml", "--json", "--db", "first.db")) {
                first.await(line -> Acknowledged.isStored(line, SeriesRole.SPECTRUM, 5));
                try (Program second = start("run", "plan.yaml", "--json", "--db", "second.db")) {
                    assertThat(second.awaitEnd()).as(second.err()).isEqualTo(4);
                    assertThat(second.err())
                            .contains(
                                    address(simulator, "emstat4-lr"),
                                    "is in use by process " + first.pid() + " since",
                                    "nothing was measured or stored");
                }
                int known = first.lines().size();
                first.awaitAfter(known, line -> Acknowledged.isStored(line, SeriesRole.SPECTRUM, 6));
                assertThat(CommandRun.of(folder, "control", "r1", "stop-now", "--db", "first.db")
                                .exitCode())
                        .isZero();
                assertThat(first.awaitEnd()).as(first.err()).isEqualTo(130);
            }
            simulator.await(line -> line.path("event").asText().equals("scriptEnded")
                    && line.path("how").asText().equals("aborted"));
            assertThat(cellChanges(simulator)).endsWith("cellOff");
        }
        assertThat(StoredRun.count(folder.resolve("second.db"))).isZero();
        assertThat(StoredRun.read(folder.resolve("first.db")).state()).isEqualTo(RunState.ABORTED);
    }

    private Program start(String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(IN_STEP));
        return Program.start(folder, all.toArray(String[]::new));
    }

    private static String address(Program simulator, String device) throws IOException, InterruptedException {
        return simulator
                .await(line -> line.path("event").asText().equals("listening")
                        && line.path("device").asText().equals(device))
                .path("address")
                .asText();
    }

    private static List<String> cellChanges(Program simulator) {
        return simulator.lines().stream()
                .map((JsonNode line) -> line.path("event").asText())
                .filter(event -> event.startsWith("cell"))
                .toList();
    }
}
