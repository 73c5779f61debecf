package org.electrolyst.app.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher beside sources. The timeout only ends a test that hangs. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(120)
class LauncherBuildTest {
    /** Notes each build, waits at the gate if there is one, and makes an empty jar. */
    private static final String FAKE_MAVEN = """
            #!/bin/sh
            echo "$*" >>builds
            echo 'chatter of Maven'
            [ ! -p gate ] || cat gate
            [ -z "$FAKE_EDIT" ] || touch -t 203001010000 "$FAKE_EDIT"
            [ "${FAKE_BUILD_STATUS:-0}" = 0 ] || exit "$FAKE_BUILD_STATUS"
            mkdir -p app/target/electrolyst
            : >app/target/electrolyst/electrolyst.jar
            [ -z "$FAKE_EDIT" ] || touch -t 203101010000 app/target/electrolyst/electrolyst.jar
            """;

    private static final String SOURCE = "model/src/main/java/Cell.java";

    private LauncherFolder folder;

    @BeforeEach
    void checksOutSources(@TempDir Path temporary) throws Exception {
        folder = new LauncherFolder(temporary);
        LauncherFolder.script(folder.bin().resolve("mvn"), FAKE_MAVEN);
        for (String file : List.of(
                "pom.xml", "app/pom.xml", SOURCE, "store/src/main/resources/schema.sql", "model/src/test/Test.java")) {
            Files.createDirectories(file(file).getParent());
            Files.createFile(file(file));
        }
    }

    @Test
    void buildsOnceThenRuns() throws Exception {
        Outcome first = folder.run("runs");
        Outcome second = folder.run("runs");

        assertThat(builds()).hasSize(1);
        assertThat(first.programArguments()).containsExactly("runs");
        assertThat(first.err()).contains("electrolyst: building");
        assertThat(second.programArguments()).containsExactly("runs");
        assertThat(second.err()).isEmpty();
    }

    @Test
    void keepsMavenOutOfTheOutputOfTheProgram() throws Exception {
        Outcome outcome = folder.run("runs", "--json");

        assertThat(outcome.out()).doesNotContain("chatter of Maven");
        assertThat(outcome.err()).contains("chatter of Maven");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pom.xml", "app/pom.xml", SOURCE, "store/src/main/resources/schema.sql"})
    void buildsAgainWhenThisIsNewerThanTheJar(String edited) throws Exception {
        builtAnHourAgo();
        Files.setLastModifiedTime(file(edited), FileTime.from(Instant.now()));

        folder.run("runs");

        assertThat(builds()).hasSize(2);
    }

    @Test
    void buildsAgainWhenASourceWasDeleted() throws Exception {
        builtAnHourAgo();
        Files.delete(file(SOURCE));

        folder.run("runs");

        assertThat(builds()).hasSize(2);
    }

    @Test
    void doesNotBuildForATest() throws Exception {
        builtAnHourAgo();
        Files.setLastModifiedTime(file("model/src/test/Test.java"), FileTime.from(Instant.now()));

        folder.run("runs");

        assertThat(builds()).hasSize(1);
    }

    @Test
    void buildsAgainWhatWasEditedDuringTheBuild() throws Exception {
        folder.set("FAKE_EDIT", SOURCE).run("runs");

        folder.run("runs");

        assertThat(builds()).hasSize(2);
    }

    @Test
    void runsNothingAfterABuildThatFailed() throws Exception {
        builtAnHourAgo();
        Files.setLastModifiedTime(file(SOURCE), FileTime.from(Instant.now()));

        Outcome outcome = folder.set("FAKE_BUILD_STATUS", "1").run("runs");

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("the build failed; nothing was run");
        assertThat(lock()).doesNotExist();
    }

    @Test
    void saysWhatToInstallWhenThereIsNoMaven() throws Exception {
        Path tools = Files.createDirectories(folder.root().resolve("tools"));
        Files.copy(folder.bin().resolve("java"), tools.resolve("java"), StandardCopyOption.COPY_ATTRIBUTES);
        for (String tool : List.of("grep", "sed", "readlink")) {
            LauncherFolder.script(tools.resolve(tool), "#!/bin/sh\nexec '" + onThePath(tool) + "' \"$@\"\n");
        }

        Outcome outcome = folder.set("PATH", tools.toString()).run("runs");

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.err()).contains("Maven was not found; install Maven 3.8.7 or newer");
    }

    @Test
    void buildsOnceWhenStartedTwiceAtTheSameTime() throws Exception {
        Path gate = file("gate");
        new ProcessBuilder("mkfifo", gate.toString()).start().waitFor();

        Process first = folder.start(folder.launcher(), "first");
        BufferedReader firstErrors = first.errorReader();
        assertThat(firstErrors.readLine()).contains("building");
        Process second = folder.start(folder.launcher(), "second");
        BufferedReader secondErrors = second.errorReader();
        assertThat(secondErrors.readLine()).contains("waiting for another build");
        try (OutputStream open = Files.newOutputStream(gate)) {
            open.write('\n');
        }

        assertThat(Outcome.of(first).programArguments()).containsExactly("first");
        assertThat(Outcome.of(second).programArguments()).containsExactly("second");
        assertThat(builds()).hasSize(1);
        assertThat(lock()).doesNotExist();
    }

    @Test
    void saysWhatToRemoveAfterABuildThatWasKilled() throws Exception {
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Files.createDirectories(lock().getParent());
        Files.writeString(lock(), dead.pid() + "\n");

        Outcome outcome = folder.run("runs");

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.err()).contains("is gone; remove " + lock() + " and try again");
        assertThat(lock()).exists();
    }

    private void builtAnHourAgo() throws Exception {
        folder.run("runs");
        Instant now = Instant.now();
        try (Stream<Path> all = Files.walk(folder.program())) {
            for (Path path : all.toList()) {
                Files.setLastModifiedTime(path, FileTime.from(now.minus(Duration.ofHours(2))));
            }
        }
        Files.setLastModifiedTime(
                file("app/target/electrolyst/electrolyst.jar"), FileTime.from(now.minus(Duration.ofHours(1))));
    }

    private List<String> builds() throws IOException {
        return Files.readAllLines(file("builds"));
    }

    private Path lock() {
        return file("app/target/building");
    }

    private Path file(String name) {
        return folder.program().resolve(name);
    }

    private static Path onThePath(String tool) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }
}
