package org.electrolyst.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.electrolyst.app.output.Terminal;
import org.electrolyst.model.time.WallTime;

/** A folder in which commands are run as a user would, in this process. */
final class Bench {
    private final Path folder;

    Bench(Path folder) {
        this.folder = folder;
    }

    /** What a command left behind. */
    record Outcome(int exitCode, String out, String err) {
        Outcome exits(int expected) {
            assertThat(exitCode)
                    .as("exit code; stdout: %s; stderr: %s", out, err)
                    .isEqualTo(expected);
            return this;
        }

        List<JsonNode> json() {
            return out.lines().map(Outcome::parse).toList();
        }

        private static JsonNode parse(String line) {
            try {
                return new JsonMapper().readTree(line);
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    Outcome run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                folder,
                Map.of(),
                new WallTime(),
                false);
        int exitCode = new CommandLineProgram(terminal).run(arguments);
        return new Outcome(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    Path write(String name, String... lines) {
        try {
            return Files.writeString(file(name), String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
