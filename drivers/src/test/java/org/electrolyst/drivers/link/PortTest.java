package org.electrolyst.drivers.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.electrolyst.drivers.JumpingTime;
import org.electrolyst.drivers.LinkLost;
import org.electrolyst.drivers.PortUnavailable;
import org.electrolyst.model.measurement.LinkBytes;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;
import org.electrolyst.model.time.Deadline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class PortTest {
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final LineSettings SETTINGS = LineSettings.of(19200);

    private final JumpingTime time = new JumpingTime();
    private final Cancel never = new Cancel();

    @Test
    void carriesAllBytesOverANetworkSocketAndLogsThem() throws Exception {
        StringBuilder every = new StringBuilder();
        for (char c = 0; c < 256; c++) {
            every.append(c);
        }
        try (ServerSocket server = new ServerSocket(0);
                Port port = Port.open("tcp:localhost:" + server.getLocalPort(), SETTINGS, time);
                Socket device = server.accept()) {
            port.write(every.toString(), LONG);
            device.getOutputStream().write(device.getInputStream().readNBytes(256));

            assertThat(read(port, 256)).isEqualTo(every.toString());
            assertThat(port.takeLinkBytes()).first().isEqualTo(new LinkBytes(time.now(), true, every.toString()));
            assertThat(port.takeLinkBytes()).isEmpty();
        }
    }

    @Test
    void reportsTheLossOfTheLineAfterWhatCameBefore() throws Exception {
        try (ServerSocket server = new ServerSocket(0);
                Port port = Port.open("tcp:127.0.0.1:" + server.getLocalPort(), SETTINGS, time)) {
            try (Socket device = server.accept()) {
                device.getOutputStream().write('x');
            }
            assertThat(read(port, 1)).isEqualTo("x");
            assertThat(port.await(LONG, never)).isTrue();
            assertThatThrownBy(port::poll).isInstanceOf(LinkLost.class);
            assertThatThrownBy(() -> port.write("T", LONG)).isInstanceOf(LinkLost.class);
        }
    }

    @Test
    void givesUpAWriteThatNobodyTakesAndClosesTheLine() throws Exception {
        try (ServerSocket server = new ServerSocket(0);
                Port port = Port.open("tcp:localhost:" + server.getLocalPort(), SETTINGS, time);
                Socket device = server.accept()) {
            String flood = "x".repeat(64 << 20);

            assertThatThrownBy(() -> port.write(flood, Duration.ofMillis(200)))
                    .isInstanceOf(LinkLost.class)
                    .hasMessageContaining("did not take the bytes in time");
            assertThat(port.isLost()).isTrue();
            assertThat(device.isConnected()).isTrue();
        }
    }

    @Test
    void isClosedEvenIfTheOperatingSystemDoesNotLetGo() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        ScriptedLink line = new ScriptedLink(sent -> "");
        Port port = Port.over(
                new Link() {
                    @Override
                    public int read(byte[] into, Deadline deadline) throws LinkLost {
                        return line.read(into, deadline);
                    }

                    @Override
                    public void write(byte[] bytes, Deadline deadline) throws LinkLost {
                        line.write(bytes, deadline);
                    }

                    @Override
                    public void close() {
                        try {
                            never.await();
                        } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                    }
                },
                "stuck",
                time);

        port.close();

        assertThatThrownBy(port::poll).isInstanceOf(LinkLost.class).hasMessageContaining("closed");
        never.countDown();
    }

    @Test
    void stopsWaitingWhenAStopIsAskedFor() {
        try (Port port = Port.over(new ScriptedLink(sent -> ""), "memory", time)) {
            Cancel stop = new Cancel();
            stop.request();

            assertThatThrownBy(() -> port.await(Duration.ofDays(1), stop)).isInstanceOf(Cancelled.class);
        }
    }

    @Test
    void throwsStaleInputAwayOnDemand() throws Exception {
        ScriptedLink line = new ScriptedLink(sent -> "");
        try (Port port = Port.over(line, "memory", time)) {
            line.push("stale");
            assertThat(port.await(LONG, never)).isTrue();
            port.discardInput();

            assertThat(port.await(Duration.ZERO, never)).isFalse();
        }
    }

    @Test
    void endsALineThatFloodsTheProgram() throws Exception {
        Inbox inbox = new Inbox(10);
        inbox.put(new Received(time.now(), "12345"), "memory");
        inbox.put(new Received(time.now(), "678901"), "memory");

        assertThat(inbox.poll().orElseThrow().bytes()).isEqualTo("12345");
        assertThatThrownBy(inbox::poll).isInstanceOf(LinkLost.class).hasMessageContaining("nobody took");
    }

    @Test
    void keepsTheNewestBytesOfALogThatNobodyTakesAndSaysThatOlderOnesAreGone() {
        ByteLog log = new ByteLog(1000);
        for (int i = 0; i < 100; i++) {
            log.add(new LinkBytes(time.now(), false, "line " + i));
        }

        var kept = log.take();

        assertThat(kept.get(0).bytes()).isEmpty();
        assertThat(kept.get(kept.size() - 1).bytes()).isEqualTo("line 99");
        assertThat(kept).hasSizeLessThan(20);
        assertThat(log.take()).isEmpty();
    }

    @Test
    void namesThePortsThereAreWhenOneDoesNotExist() {
        assertThatThrownBy(() -> Port.open("/dev/no-such-port", SETTINGS, time))
                .isInstanceOf(PortUnavailable.class)
                .hasMessageContaining("/dev/no-such-port does not exist")
                .hasMessageMatching("(?s).*(ports? (is )?present).*");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void refusesAFileThatIsNoSerialPortAndFreesItsLock(@TempDir Path folder) throws Exception {
        Path file = Files.createFile(folder.resolve("tty"));

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> OpenLine.open(file.toString(), SETTINGS, folder.resolve("locks")))
                    .isInstanceOf(PortUnavailable.class)
                    .hasMessageContaining("not a serial port");
        }
    }

    @Test
    void saysWhoDoesNotAnswerOnTheNetwork() throws Exception {
        int free;
        try (ServerSocket server = new ServerSocket(0)) {
            free = server.getLocalPort();
        }
        assertThatThrownBy(() -> Port.open("tcp:localhost:" + free, SETTINGS, time))
                .isInstanceOf(PortUnavailable.class)
                .hasMessageContaining("cannot connect to tcp:localhost:" + free);
    }

    private String read(Port port, int length) throws Exception {
        StringBuilder text = new StringBuilder();
        while (text.length() < length && port.await(LONG, never)) {
            port.poll().ifPresent(received -> text.append(received.bytes()));
        }
        return text.toString();
    }
}
