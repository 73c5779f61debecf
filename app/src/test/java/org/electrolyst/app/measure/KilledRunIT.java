package org.electrolyst.app.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.electrolyst.fixtures.Cases;
import org.electrolyst.model.run.RunState;
import org.electrolyst.model.run.SeriesRole;
import org.electrolyst.store.StoreException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A run whose process is killed without a warning keeps what it told, and is seen to be interrupted. */
class KilledRunIT {
    /** Every kind of series is under way at some instant. */
    private static final String PLAN = ShortPlan.simulated("""
              - rest: {at-most: 30 s}
              - impedance: {to: 1 Hz, points-per-decade: 5}
              - hold: {voltage: 10 mV, at-most: 1 min}
              - temperatures:
                  at: [30 °C]
                  ramp: 10 K/min
                  stabilize: {dwell: 1 min, soak: 0 s}
                  do: [{impedance: {to: 1 mHz}}]
            """);

    /** Points that the plan makes of a series at least, on however slow a machine. */
    private static final Map<SeriesRole, Integer> POINTS = Map.of(
            SeriesRole.REST, 10,
            SeriesRole.SPECTRUM, 25,
            SeriesRole.HOLD, 200,
            SeriesRole.TEMPERATURE, 5);

    @TempDir
    private Path folder;

    static IntStream seeds() {
        return IntStream.rangeClosed(1, Cases.count(5, 200));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void keepsEveryPointItTold(int seed) throws IOException, InterruptedException, StoreException, SQLException {
        assumeTrue(File.separatorChar == '/', "skipped: the launcher is for a POSIX shell");
        SplittableRandom random = new SplittableRandom(seed);
        SeriesRole role = POINTS.keySet().stream().sorted().toList().get(random.nextInt(POINTS.size()));
        int points = random.nextInt(1, POINTS.get(role) + 1);
        Files.writeString(folder.resolve("plan.yaml"), PLAN);
        Path database = folder.resolve("lab.db");
        List<JsonNode> told;
        try (Program run = Program.start(
                folder, "run", "plan.yaml", "--simulate", "--time-scale", "60", "--json", "--db", "lab.db")) {
            run.await(line -> Acknowledged.isStored(line, role, points));
            run.signal("KILL");
            run.awaitEnd();
            told = run.lines();
        }

        assertThat(integrity(database)).isEqualTo("ok");
        StoredRun stored = StoredRun.read(database);
        assertThat(Acknowledged.points(told))
                .isNotEmpty()
                .allSatisfy((series, count) -> assertThat(stored.points().getOrDefault(series, 0L))
                        .as("%s, killed after %d points of a %s", series, points, role.code())
                        .isGreaterThanOrEqualTo(count));
        assertThat(stored.state()).isEqualTo(RunState.INTERRUPTED);
        for (String[] command : List.of(new String[] {"runs"}, new String[] {"show", "r1"})) {
            assertThat(shown(command)).as("%s", (Object) command).isEqualTo("interrupted");
        }
    }

    private String shown(String... command) {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(List.of("--db", "lab.db", "--json"));
        CommandRun outcome = CommandRun.of(folder, arguments.toArray(String[]::new));
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        return Acknowledged.parse(outcome.out().strip()).path("state").asText();
    }

    private static String integrity(Path database) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("PRAGMA integrity_check")) {
            return found.getString(1);
        }
    }
}
