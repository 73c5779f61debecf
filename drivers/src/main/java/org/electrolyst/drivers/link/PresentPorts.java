package org.electrolyst.drivers.link;

import java.util.List;
import java.util.stream.Collectors;

/** What a message about a missing port says of those that are there. */
final class PresentPorts {
    private PresentPorts() {}

    static String words() {
        List<SerialPortInfo> ports;
        try {
            ports = SerialPorts.list();
        } catch (IllegalStateException e) {
            return String.valueOf(e.getMessage());
        }
        return ports.isEmpty()
                ? "no serial port is present; plug the instrument in and look with 'ports'"
                : "ports present: " + ports.stream().map(SerialPortInfo::path).collect(Collectors.joining(", "));
    }
}
