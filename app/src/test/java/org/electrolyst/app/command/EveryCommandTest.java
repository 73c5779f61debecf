package org.electrolyst.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.electrolyst.app.output.Terminal;
import org.electrolyst.model.time.WallTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What holds for every command, also for those to come. */
class EveryCommandTest {
    @TempDir
    private Path folder;

    static Stream<CommandLine> commands() {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(nowhere, nowhere, Path.of(""), Map.of(), new WallTime(), false);
        return new CommandLineProgram(terminal).commands().getSubcommands().values().stream();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void explainsItselfWithAnExample(CommandLine command) {
        Bench.Outcome help =
                new Bench(folder).run(command.getCommandName(), "--help").exits(0);
        assertThat(help.out()).contains("Example", "  electrolyst " + command.getCommandName());
        assertThat(command.getCommandSpec().usageMessage().description()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void isDocumentedWithEveryOption(CommandLine command) throws IOException {
        String reference = Files.readString(Path.of("../docs/reference/commands.md"));
        assertThat(reference).contains(command.getCommandName());
        command.getCommandSpec()
                .options()
                .forEach(option ->
                        assertThat(reference).as(command.getCommandName()).contains(option.longestName()));
    }

    @Test
    void theVersionIsOneLine() {
        assertThat(new Bench(folder).run("--version").exits(0).out()).matches("electrolyst \\S+\\R");
    }
}
