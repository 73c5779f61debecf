package org.electrolyst.drivers.link;

import com.fazecast.jSerialComm.SerialPort;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The serial ports of this computer. Any thread may ask. */
public final class SerialPorts {
    /** Puts COM3 before COM10, and ports on the board before adapters. */
    private static final Comparator<SerialPortInfo> BY_NUMBER = Comparator.comparingInt(
                    (SerialPortInfo port) -> port.path().length())
            .thenComparing(SerialPortInfo::path);

    private SerialPorts() {}

    /**
     * Lists the ports present now, without opening any. Pseudo-terminals are not listed, though they can be opened.
     *
     * @throws IllegalStateException if the native part of the serial library cannot be loaded
     */
    public static List<SerialPortInfo> list() {
        try {
            return Stream.of(SerialPort.getCommPorts())
                    .map(SerialPorts::describe)
                    .sorted(BY_NUMBER)
                    .toList();
        } catch (LinkageError e) {
            throw new IllegalStateException(
                    "cannot look for serial ports: the native part of jSerialComm did not load from "
                            + System.getProperty("java.io.tmpdir")
                            + "; no port was touched. Name a folder where programs may be written and run:"
                            + " ELECTROLYST_JAVA_OPTS=-Djava.io.tmpdir=FOLDER",
                    e);
        }
    }

    private static SerialPortInfo describe(SerialPort port) {
        return new ReportedPort(
                        port.getSystemPortPath(),
                        port.getPortDescription(),
                        port.getVendorID(),
                        port.getProductID(),
                        port.getSerialNumber(),
                        port.getPortLocation())
                .toInfo();
    }
}
