package org.electrolyst.app.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A folder with a copy of the launcher in it, and scripts in place of Java and Maven. */
final class LauncherFolder {
    /** Prints its working directory and its arguments, each ended by a NUL. */
    private static final String FAKE_JAVA = """
            #!/bin/sh
            if [ "$1" = -version ]; then
                printf 'openjdk version "%s" 2025-01-01\\n' "${FAKE_JAVA_VERSION:-17.0.9}" >&2
                exit 0
            fi
            printf '%s\\0' "$(pwd -P)" "$@"
            exit "${FAKE_STATUS:-0}"
            """;

    private final Path root;
    private final Map<String, String> environment = new HashMap<>();

    /** Makes {@code root/pro gram} with the launcher, and {@code root/bin} with a fake Java, first on the path. */
    LauncherFolder(Path root) throws IOException {
        this.root = root.toRealPath();
        Files.createDirectories(program());
        Files.createDirectories(bin());
        Files.copy(Path.of("..", "electrolyst"), launcher());
        launcher().toFile().setExecutable(true);
        script(bin().resolve("java"), FAKE_JAVA);
        set("PATH", bin() + ":" + System.getenv("PATH"));
    }

    Path root() {
        return root;
    }

    Path program() {
        return root.resolve("pro gram");
    }

    Path bin() {
        return root.resolve("bin");
    }

    Path launcher() {
        return program().resolve("electrolyst");
    }

    LauncherFolder set(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    static void script(Path file, String text) throws IOException {
        Files.writeString(file, text);
        file.toFile().setExecutable(true);
    }

    /** Runs the launcher from {@code root} and waits for its end. */
    Outcome run(String... arguments) throws IOException, InterruptedException {
        return Outcome.of(start(launcher(), arguments));
    }

    /**
     * Starts {@code command} from {@code root}. The arguments go through a script in UTF-8, since how a JVM encodes
     * those of a process depends on the locale it was started in.
     */
    Process start(Path command, String... arguments) throws IOException {
        String line = List.of(arguments).stream()
                .map(LauncherFolder::quoted)
                .collect(Collectors.joining(" ", "exec " + quoted(command.toString()) + " ", "\n"));
        Path call = Files.createTempFile(root, "call", ".sh");
        Files.writeString(call, line, StandardCharsets.UTF_8);
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", call.toString()).directory(root.toFile());
        builder.environment().remove("JAVA_HOME");
        builder.environment().remove("ELECTROLYST_JAVA_OPTS");
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static String quoted(String argument) {
        return "'" + argument.replace("'", "'\\''") + "'";
    }
}
