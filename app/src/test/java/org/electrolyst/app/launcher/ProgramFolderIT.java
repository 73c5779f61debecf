package org.electrolyst.app.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The packaged program: what {@code mvn package} leaves in {@code app/target/electrolyst}. */
class ProgramFolderIT {
    private static final Path HOME = Path.of(System.getProperty("electrolyst.home"));

    @Test
    void hasInLibExactlyWhatTheJarNames() throws IOException {
        List<String> named =
                List.of(manifest().getValue(Attributes.Name.CLASS_PATH).split(" "));

        try (Stream<Path> files = Files.list(HOME.resolve("lib"))) {
            assertThat(files.map(file -> "lib/" + file.getFileName())).containsExactlyInAnyOrderElementsOf(named);
        }
    }

    @Test
    void holdsTheLibrariesThatRunItAndNoneOfTheTests() throws IOException {
        String classPath = manifest().getValue(Attributes.Name.CLASS_PATH);

        assertThat(classPath)
                .contains("electrolyst-model-", "electrolyst-reports-", "sqlite-jdbc-", "poi-ooxml-full-", "picocli-")
                .doesNotContain("junit", "assertj", "jqwik", "archunit", "poi-ooxml-lite", "log4j-core");
    }

    @Test
    void namesItsMainClassAndItsVersion() throws IOException {
        assertThat(manifest().getValue(Attributes.Name.MAIN_CLASS)).isEqualTo("org.electrolyst.app.Electrolyst");
        assertThat(manifest().getValue(Attributes.Name.IMPLEMENTATION_VERSION)).matches("\\d+\\.\\d+\\.\\d+.*");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void bringsALauncherThatCanBeStarted() {
        assertThat(HOME.resolve("electrolyst")).isExecutable();
        assertThat(HOME.resolve("electrolyst.cmd")).exists();
    }

    private static Attributes manifest() throws IOException {
        try (JarFile jar = new JarFile(HOME.resolve("electrolyst.jar").toFile())) {
            return jar.getManifest().getMainAttributes();
        }
    }
}
