package org.electrolyst.drivers.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.electrolyst.drivers.LinkLost;
import org.electrolyst.drivers.PortUnavailable;
import org.electrolyst.fixtures.sim.wire.PtyWire;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.WallTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pseudo-terminal, opened with jSerialComm. */
class HeldPortTest {
    private static final LineSettings SETTINGS = LineSettings.of(19200);

    private final WallTime time = new WallTime();

    @TempDir
    Path folder;

    @BeforeEach
    void needsPseudoTerminals() {
        assumeTrue(PtyWire.isSupported());
    }

    @Test
    void isRefusedByEitherOfItsNamesWhileItIsOpenAndNotAfterwards() throws Exception {
        try (PtyWire wire = PtyWire.open()) {
            Path link = Files.createSymbolicLink(folder.resolve("stage"), Path.of(wire.address()));
            Port port = Port.open(link.toString(), SETTINGS, time);

            assertThatThrownBy(() -> Port.open(wire.address(), SETTINGS, time))
                    .isInstanceOf(PortUnavailable.class)
                    .hasMessageContaining("is in use by this program since");
            assertThatThrownBy(() -> Port.open(link.toString(), SETTINGS, time)).isInstanceOf(PortUnavailable.class);
            port.close();

            Port.open(wire.address(), SETTINGS, time).close();
        }
    }

    @Test
    void keepsNothingThatCameBeforeItWasOpened() throws Exception {
        try (PtyWire wire = PtyWire.open()) {
            wire.write(new byte[] {'o', 'l', 'd'});
            Port port = Port.open(wire.address(), SETTINGS, time);
            wire.write(new byte[] {'n', 'e', 'w'});

            assertThat(port.await(Duration.ofSeconds(10), new Cancel())).isTrue();
            assertThat(port.poll().orElseThrow().bytes()).startsWith("n");
            port.close();
        }
    }

    @Test
    void isLostWhenItsOtherEndHangsUp() throws Exception {
        PtyWire wire = PtyWire.open();
        Port port = Port.open(wire.address(), SETTINGS, time);
        wire.close();

        assertThat(port.await(Duration.ofSeconds(10), new Cancel())).isTrue();
        assertThatThrownBy(port::poll).isInstanceOf(LinkLost.class).hasMessageContaining("hung up");
        port.close();
    }
}
