package org.electrolyst.drivers.link;

import java.util.Optional;

/**
 * A serial port that the operating system lists.
 *
 * @param path what opens it: {@code /dev/ttyUSB0}, {@code COM3}
 * @param description what the device calls itself, or else the operating system the port
 * @param usb the USB device behind it; empty for a port on the board and for virtual ports
 */
public record SerialPortInfo(String path, Optional<String> description, Optional<UsbDevice> usb) {
    public SerialPortInfo {
        if (path.isBlank()) {
            throw new IllegalArgumentException("a serial port has a path");
        }
    }
}
