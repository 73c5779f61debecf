package org.electrolyst.drivers.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SerialPortsTest {
    @Test
    void listsWhateverPortsThereAreEachOnceAndInTheSameOrder() {
        List<SerialPortInfo> ports = SerialPorts.list();

        assertThat(ports).extracting(SerialPortInfo::path).doesNotContain("").doesNotHaveDuplicates();
        assertThat(SerialPorts.list()).isEqualTo(ports);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS) // its temporary folder cannot be made unusable by a file in its place
    void saysWhatToDoWhenTheNativeLibraryCannotBeUnpacked(@TempDir Path folder) throws Exception {
        Path notAFolder = Files.createFile(folder.resolve("not-a-folder"));

        String said = listInAJvmWhoseFoldersAre(notAFolder);

        assertThat(said)
                .contains("IllegalStateException")
                .contains("jSerialComm did not load from " + notAFolder)
                .contains("ELECTROLYST_JAVA_OPTS=-Djava.io.tmpdir=");
    }

    private static String listInAJvmWhoseFoldersAre(Path unusable) throws IOException, InterruptedException {
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + unusable,
                        "-Duser.home=" + unusable,
                        "-cp",
                        System.getProperty("java.class.path"),
                        ListPorts.class.getName())
                .redirectErrorStream(true)
                .start();
        String said = new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        jvm.waitFor();
        return said;
    }

    /** Lists the ports in a process of its own. */
    static final class ListPorts {
        private ListPorts() {}

        public static void main(String[] arguments) {
            System.out.println(SerialPorts.list());
        }
    }
}
