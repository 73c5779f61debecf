package org.electrolyst.drivers.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fazecast.jSerialComm.SerialPort;
import java.util.Optional;
import org.electrolyst.drivers.link.LineSettings.Parity;
import org.electrolyst.drivers.link.PortAddress.Gpib;
import org.electrolyst.drivers.link.PortAddress.Serial;
import org.electrolyst.drivers.link.PortAddress.Tcp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortAddressTest {
    @Test
    void readsSerialPortsWithOrWithoutSettings() {
        assertThat(PortAddress.parse("/dev/ttyUSB0")).isEqualTo(new Serial("/dev/ttyUSB0", Optional.empty()));
        assertThat(PortAddress.parse("COM3@9600"))
                .isEqualTo(new Serial("COM3", Optional.of(new LineSettings(9600, 8, Parity.NONE, 1))));
        assertThat(PortAddress.parse("/dev/ttyUSB0@4800/7E2"))
                .isEqualTo(new Serial("/dev/ttyUSB0", Optional.of(new LineSettings(4800, 7, Parity.EVEN, 2))));
        assertThat(PortAddress.parse("/dev/serial/by-id/usb-A@B"))
                .isEqualTo(new Serial("/dev/serial/by-id/usb-A@B", Optional.empty()));
    }

    @Test
    void readsTheAddressOfAnInstrumentOnALine() {
        assertThat(PortAddress.unit("/dev/ttyUSB0@9600/7E1#12")).hasValue(12);
        assertThat(PortAddress.withoutUnit("/dev/ttyUSB0@9600/7E1#12")).isEqualTo("/dev/ttyUSB0@9600/7E1");
        assertThat(PortAddress.unit("tcp:host:502")).isEmpty();
        assertThat(PortAddress.withoutUnit("COM3#x")).isEqualTo("COM3#x");
    }

    @Test
    void readsNetworkAddresses() {
        assertThat(PortAddress.parse("tcp:lab-7.local:5025")).isEqualTo(new Tcp("lab-7.local", 5025));
        assertThat(PortAddress.parse("tcp:[::1]:5025")).isEqualTo(new Tcp("::1", 5025));
    }

    @Test
    void readsInstrumentsBehindAGpibAdapter() {
        assertThat(PortAddress.parse("gpib:/dev/ttyUSB0@9600#17"))
                .isEqualTo(new Gpib(new Serial("/dev/ttyUSB0", Optional.of(LineSettings.of(9600))), 17));
        assertThat(PortAddress.parse("gpib:tcp:bench:1234#0")).isEqualTo(new Gpib(new Tcp("bench", 1234), 0));
        assertThat(PortAddress.withoutUnit("gpib:COM3#4")).isEqualTo("gpib:COM3#4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "tcp:",
                "tcp:host",
                "tcp:host:0",
                "tcp:host:65536",
                "tcp:::1:5025",
                "tcp:[::1]",
                "gpib:COM3",
                "gpib:COM3#31",
                "gpib:#4",
                "gpib:gpib:COM3#4#5",
                "COM3@9600/9N1",
                "COM3@0"
            })
    void refusesOthers(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> PortAddress.parse(text));
    }

    /** Parity and data bits have no effect on pseudo-terminals, so what is asked for is checked here. */
    @Test
    void putsAllSettingsOnAPort() {
        SerialPort port = SerialPort.getCommPort("/dev/null");

        SerialLink.configure(port, new LineSettings(4800, 7, Parity.ODD, 2));

        assertThat(port.getBaudRate()).isEqualTo(4800);
        assertThat(port.getNumDataBits()).isEqualTo(7);
        assertThat(port.getParity()).isEqualTo(SerialPort.ODD_PARITY);
        assertThat(port.getNumStopBits()).isEqualTo(SerialPort.TWO_STOP_BITS);
        assertThat(port.getReadTimeout()).isEqualTo(100);
    }
}
