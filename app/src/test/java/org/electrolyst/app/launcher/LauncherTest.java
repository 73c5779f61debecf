package org.electrolyst.app.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher beside an installed program. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    private LauncherFolder folder;

    @BeforeEach
    void installs(@TempDir Path temporary) throws Exception {
        folder = new LauncherFolder(temporary);
        Files.createFile(folder.program().resolve("electrolyst.jar"));
    }

    @Test
    void handsEveryArgumentOnAsGiven() throws Exception {
        String[] arguments = {
            "fit",
            "two words",
            "",
            "*",
            "$HOME",
            "`id`",
            "a\\b",
            "say \"hi\"",
            "it's",
            "a\nb",
            "-x",
            "--",
            "Prüfung µ Ω.txt",
            "p(R1,CPE1)-CPE2",
            "5 mV",
            "~",
            "&",
            ""
        };

        Outcome outcome = folder.run(arguments);

        assertThat(outcome.programArguments()).containsExactly(arguments);
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void runsTheJarBesideItAndStaysInTheWorkingDirectory() throws Exception {
        Outcome outcome = folder.run("runs");

        assertThat(outcome.words())
                .startsWith(folder.root().toString())
                .containsSubsequence(
                        "-jar", folder.program().resolve("electrolyst.jar").toString(), "runs");
    }

    @Test
    void findsTheProgramThroughALinkToALink() throws Exception {
        Path absolute = Files.createSymbolicLink(folder.program().resolve("ours"), folder.launcher());
        Path relative = Files.createSymbolicLink(
                folder.bin().resolve("electrolyst"), folder.bin().relativize(absolute));

        Outcome outcome = Outcome.of(folder.start(relative, "runs"));

        assertThat(outcome.words())
                .contains(folder.program().resolve("electrolyst.jar").toString());
    }

    @Test
    void givesOptionsForJavaOneByOneAndUnexpanded() throws Exception {
        Outcome outcome = folder.set("ELECTROLYST_JAVA_OPTS", "-Xmx4g  -Da=*").run("runs");

        assertThat(outcome.words()).containsSubsequence("-Xmx4g", "-Da=*", "-jar");
        assertThat(outcome.programArguments()).containsExactly("runs");
    }

    @Test
    void endsWithTheStatusOfTheProgram() throws Exception {
        assertThat(folder.set("FAKE_STATUS", "3").run("fit").status()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"17", "17.0.9", "21-ea", "25.0.1"})
    void runsOnJava17AndNewer(String version) throws Exception {
        assertThat(folder.set("FAKE_JAVA_VERSION", version).run("runs").status())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.8.0_292", "11.0.2", "9"})
    void refusesAnOlderJavaAndNamesIt(String version) throws Exception {
        Outcome outcome = folder.set("FAKE_JAVA_VERSION", version).run("runs");

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .contains("Java 17 or newer is needed")
                .contains(folder.bin().resolve("java").toString())
                .contains("version " + version.replaceFirst("^1\\.", "").replaceFirst("[._].*", ""));
    }

    @Test
    void readsTheVersionOfAJdkWithoutStartingIt() throws Exception {
        Path jdk = folder.root().resolve("old jdk");
        Files.createDirectories(jdk.resolve("bin"));
        LauncherFolder.script(jdk.resolve("bin/java"), "#!/bin/sh\necho started\n");
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"N\"\nJAVA_VERSION=\"11.0.2\"\nOS_ARCH=\"x86_64\"\n");

        Outcome outcome = folder.set("JAVA_HOME", jdk.toString()).run("runs");

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("is version 11;");
    }

    @Test
    void saysWhatToInstallWhenThereIsNoJava() throws Exception {
        Path empty = Files.createDirectories(folder.root().resolve("empty"));

        Outcome outcome = folder.set("PATH", empty.toString()).run("runs");

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.err()).contains("Java was not found; install a JDK, version 17 or newer");
    }

    @Test
    void saysWhatToCorrectWhenJavaHomeHasNoJava() throws Exception {
        Outcome outcome = folder.set("JAVA_HOME", "/no/such jdk").run("runs");

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.err()).contains("JAVA_HOME is '/no/such jdk'");
    }

    @Test
    void saysWhenTheProgramIsMissing() throws Exception {
        Files.delete(folder.program().resolve("electrolyst.jar"));

        Outcome outcome = folder.run("runs");

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.err()).contains("electrolyst.jar is missing");
    }
}
