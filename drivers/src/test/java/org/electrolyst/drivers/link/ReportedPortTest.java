package org.electrolyst.drivers.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportedPortTest {
    @Test
    void tellsTheUsbDeviceBehindAPort() {
        SerialPortInfo port =
                new ReportedPort("/dev/ttyUSB0", "USB <-> Serial", 0x0403, 0x6001, "FT1PTQ5L", "1-1.3").toInfo();

        assertThat(port.path()).isEqualTo("/dev/ttyUSB0");
        assertThat(port.description()).contains("USB <-> Serial");
        assertThat(port.usb()).hasValueSatisfying(usb -> {
            assertThat(usb.ids()).isEqualTo("0403:6001");
            assertThat(usb.serialNumber()).contains("FT1PTQ5L");
            assertThat(usb.location()).contains("1-1.3");
        });
    }

    @Test
    void hasNoUsbDeviceForAPortOnTheBoard() {
        SerialPortInfo port = new ReportedPort("/dev/ttyS0", "Physical Port S0", -1, -1, "Unknown", "0-0").toInfo();

        assertThat(port.description()).contains("Physical Port S0");
        assertThat(port.usb()).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "Unknown", "\n"})
    void leavesOutWhatIsNotKnown(String absent) {
        SerialPortInfo port = new ReportedPort("/dev/ttyACM0", absent, 0x2341, 0x0043, absent, absent).toInfo();

        assertThat(port.description()).isEmpty();
        assertThat(port.usb()).hasValueSatisfying(usb -> {
            assertThat(usb.serialNumber()).isEmpty();
            assertThat(usb.location()).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"0-0", "X-X.X"})
    void hasNoLocationWhereTheLibraryHasAPlaceholder(String location) {
        SerialPortInfo port = new ReportedPort("/dev/ttyUSB0", "adapter", 0x1A86, 0x7523, "1", location).toInfo();

        assertThat(port.usb().orElseThrow().location()).isEmpty();
    }

    @Test
    void writesTheWindowsNameAsPeopleTypeIt() {
        SerialPortInfo port = new ReportedPort("\\\\.\\COM10", "CH340", 0x1A86, 0x7523, "Unknown", "1-0.2").toInfo();

        assertThat(port.path()).isEqualTo("COM10");
    }

    @Test
    void passesNoControlCharacterOfADeviceOnToTheTerminal() {
        SerialPortInfo port =
                new ReportedPort("/dev/ttyUSB0", "Stage\u001b[2J\r\nT95", 0x0403, 0x6001, "7\t", "1-1").toInfo();

        assertThat(port.description()).contains("Stage [2J T95");
        assertThat(port.usb().orElseThrow().serialNumber()).contains("7");
    }
}
