package org.electrolyst.app.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the examples of the documentation as a reader would: the blocks marked {@code sh} of a page one after the other in an
 * empty folder, with the packaged program. A line that ends in {@code # exit 3} must end with that code, any other with 0.
 */
@Execution(ExecutionMode.CONCURRENT)
class DocumentationExamplesIT {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern BLOCK = Pattern.compile("^```sh\\R(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern EXIT = Pattern.compile("(?m)^(.*\\S)\\s+# exit (\\d+)$");

    @TempDir
    private Path folder;

    static List<String> pagesWithExamples() throws IOException {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(Stream.of(ROOT.resolve("README.md")), docs)
                    .filter(page -> page.toString().endsWith(".md"))
                    .filter(page -> BLOCK.matcher(read(page)).find())
                    .map(page -> ROOT.relativize(page).toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pagesWithExamples")
    void runAsTheyStand(String page) throws IOException, InterruptedException {
        assumeTrue(File.separatorChar == '/', "skipped: the examples are for a POSIX shell");
        Path launcher = Path.of(System.getProperty("electrolyst.home"), "electrolyst");
        Files.createSymbolicLink(folder.resolve("electrolyst"), launcher);
        String script = BLOCK.matcher(read(ROOT.resolve(page)))
                .results()
                .map(block -> block.group(1))
                .collect(Collectors.joining("\n"));
        Matcher expected = EXIT.matcher(script);
        Files.writeString(
                folder.resolve(".examples.sh"),
                "set -e\n" + expected.replaceAll("set +e; $1; code=\\$?; set -e; [ \"\\$code\" = $2 ]"));

        Process shell = new ProcessBuilder("sh", "-x", ".examples.sh")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(".output").toFile())
                .start();

        int exitCode = shell.waitFor();
        assertThat(exitCode).as("%s: %s", page, read(folder.resolve(".output"))).isZero();
    }

    private static String read(Path page) {
        try {
            return Files.readString(page, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
