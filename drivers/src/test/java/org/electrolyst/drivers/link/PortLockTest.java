package org.electrolyst.drivers.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.electrolyst.drivers.PortUnavailable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortLockTest {
    private static final String DEVICE = "/dev/tty of a test";

    @TempDir
    Path folder;

    @Test
    void isRefusedTwiceInOneProgramAndFreeAgainAfterwards() throws Exception {
        PortLock held = take();
        assertThatThrownBy(this::take)
                .isInstanceOf(PortUnavailable.class)
                .hasMessageContaining("/dev/ttyUSB0 is in use by this program since 2");
        assertThatThrownBy(this::take).isInstanceOf(PortUnavailable.class); // the refusal freed nothing
        held.close();

        take().close();
        assertThat(folder).isDirectoryNotContaining(file -> file.toString().contains("held-by"));
    }

    @Test
    void isRefusedToAnotherProgramWhichLearnsWhoHoldsIt() throws Exception {
        PortLock held = take();
        assertThatThrownBy(this::take).isInstanceOf(PortUnavailable.class);
        assertThat(takenByAnotherProgram())
                .contains("in use by process " + ProcessHandle.current().pid() + " since 2");
        held.close();

        assertThat(takenByAnotherProgram()).isEqualTo("taken");
    }

    @Test
    void isFreedByTheKernelWhenItsHolderIsKilled() throws Exception {
        Process holder = start();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(holder.getInputStream(), StandardCharsets.UTF_8));
        assertThat(said.readLine()).isEqualTo("taken");
        assertThatThrownBy(this::take).hasMessageContaining("in use by process " + holder.pid());

        holder.destroyForcibly().waitFor();

        take().close();
        assertThat(folder).isDirectoryNotContaining(file -> file.toString().contains("held-by"));
    }

    @Test
    void isAnotherForEachDeviceHoweverSimilarTheirNames() throws Exception {
        PortLock first = PortLock.take(folder, "/dev/a/b", "first");
        PortLock second = PortLock.take(folder, "/dev/a_b", "second");

        assertThat(folder).isDirectoryContaining(file -> file.toString().endsWith("%2Fdev%2Fa%2Fb.lock"));
        first.close();
        second.close();
    }

    @Test
    void saysWhatToDoWhereItsFolderCannotBeMade() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> PortLock.take(file.resolve("locks"), DEVICE, "/dev/ttyUSB0"))
                .isInstanceOf(PortUnavailable.class)
                .hasMessageContaining("cannot lock /dev/ttyUSB0");
    }

    private PortLock take() throws PortUnavailable {
        return PortLock.take(folder, DEVICE, "/dev/ttyUSB0");
    }

    private String takenByAnotherProgram() throws Exception {
        Process program = start();
        program.getOutputStream().close();
        String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        program.waitFor();
        return said.strip();
    }

    private Process start() throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
    }

    /** Takes the lock in a process of its own and holds it until its input ends. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] arguments) throws Exception {
            try {
                PortLock held = PortLock.take(Path.of(arguments[0]), DEVICE, "/dev/ttyUSB0");
                System.out.println("taken");
                int unused = System.in.read();
                held.close();
            } catch (PortUnavailable e) {
                System.out.println(e.getMessage());
            }
        }
    }
}
