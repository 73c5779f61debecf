package org.electrolyst.app.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.electrolyst.fixtures.sim.wire.PtyWire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans that must not run: what the user is told, and that no instrument hears of them. */
class PlanMistakesTest {
    private static final String FIVE_MISTAKES = """
            plan: 1
            name: five mistakes
            sample: {id: P1, material: MOF-688}
            cell: {type: Li|electrolyte|Li, thickness: "0,60 mm", electrode-diameter: 10 mm ± 0.05 mm}
            instruments:
              potentiostat: {driver: palmsens, model: emstat4-lr, port: "%s"}
              stage: {driver: linkam, model: t95, port: "%s"}
            limits: {temperature: 0 °C .. 60 °C, voltage: 0.5 V, current: 5 mA}
            safe-state: {stage: off}
            steps:
              - rest: {at-most: 10}
              - impedance: {from: 1 MHz, to: 1 Hz}
              - impedance: {to: 1 Hz, points-per-decad: 5}
              - temperatures: {at: [30 °C, 95 °C], ramp: 5 K/min, do: [{rest: {at-most: 1 min}}]}
            """;

    private static final List<Integer> LINES = List.of(4, 11, 12, 13, 14);

    @TempDir
    private Path folder;

    private PtyWire potentiostat;
    private PtyWire stage;

    @BeforeEach
    void openLines() throws IOException {
        assumeTrue(PtyWire.isSupported(), "skipped: this system has no pseudo-terminals");
        potentiostat = PtyWire.open();
        stage = PtyWire.open();
    }

    @AfterEach
    void closeLines() {
        potentiostat.close();
        stage.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "run"})
    void fiveMistakesAreListedWithTheirLinesAndNoPortIsTouched(String command) throws IOException {
        CommandRun outcome = command(command, withFiveMistakes(), "--json");

        assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(2);
        List<JsonNode> errors = outcome.out()
                .lines()
                .map(Acknowledged::parse)
                .filter(line -> line.path("severity").asText().equals("error"))
                .toList();
        assertThat(errors).extracting(line -> line.path("line").asInt()).containsExactlyElementsOf(LINES);
        assertThat(outcome.err()).contains("5 mistakes");
        requireNothingTouched();
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "run"})
    void aPersonReadsTheSameFiveLines(String command) throws IOException {
        CommandRun outcome = command(command, withFiveMistakes());

        assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(2);
        for (int line : LINES) {
            assertThat(outcome.out()).containsPattern("(?m)^plan\\.yaml.*\\b" + line + "\\b");
        }
        assertThat(outcome.out()).contains("points-per-decade", "0.60 mm");
        requireNothingTouched();
    }

    @Test
    void aFrequencyBeyondTheDriverIsRefusedWithTheHighestThereIs() throws IOException {
        String plan = ShortPlan.at(potentiostat.address(), stage.address(), "  - impedance: {from: 1 MHz, to: 1 Hz}\n");

        CommandRun outcome = command("check", plan);

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.out()).contains("line 11", "1 MHz is beyond the potentiostat", "200 kHz");
        assertThat(outcome.err()).contains("1 mistake");
        requireNothingTouched();
    }

    /** Bytes that a program wrote into a terminal before it ended are in its buffer. */
    private void requireNothingTouched() {
        assertThat(potentiostat.awaitInput(Duration.ZERO)).isFalse();
        assertThat(stage.awaitInput(Duration.ZERO)).isFalse();
        assertThat(folder.resolve("electrolyst.db")).doesNotExist();
    }

    private CommandRun command(String name, String plan, String... options) throws IOException {
        Files.writeString(folder.resolve("plan.yaml"), plan);
        List<String> arguments = new ArrayList<>(List.of(name, "plan.yaml"));
        arguments.addAll(List.of(options));
        return CommandRun.of(folder, arguments.toArray(String[]::new));
    }

    private String withFiveMistakes() {
        return FIVE_MISTAKES.formatted(potentiostat.address(), stage.address());
    }
}
