package org.electrolyst.drivers.link;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.electrolyst.drivers.PortUnavailable;

/**
 * A line that was opened by its address.
 *
 * @param link the line
 * @param right the lock that keeps others out
 */
record OpenLine(Link link, Closeable right) {
    static OpenLine open(String address, LineSettings usual, Path lockFolder) throws PortUnavailable {
        PortAddress parsed = parse(address);
        PortLock lock = PortLock.take(lockFolder, device(parsed, address), address);
        try {
            return new OpenLine(connect(parsed, address, usual), lock);
        } catch (PortUnavailable | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static PortAddress parse(String address) throws PortUnavailable {
        try {
            return PortAddress.parse(address);
        } catch (IllegalArgumentException e) {
            throw new PortUnavailable(String.valueOf(e.getMessage()), e);
        }
    }

    private static Link connect(PortAddress address, String name, LineSettings usual) throws PortUnavailable {
        if (address instanceof PortAddress.Serial serial) {
            return SerialLink.open(serial.path(), serial.settings().orElse(usual));
        }
        return TcpLink.open((PortAddress.Tcp) address, name);
    }

    /** One name for a device, by whichever of its names it is opened. */
    private static String device(PortAddress address, String name) throws PortUnavailable {
        if (!(address instanceof PortAddress.Serial serial)) {
            return name.toLowerCase(Locale.ROOT);
        }
        if (!serial.path().contains("/")) {
            return serial.path().toUpperCase(Locale.ROOT); // COM3: no file
        }
        try {
            return Path.of(serial.path()).toRealPath().toString();
        } catch (NoSuchFileException e) {
            throw new PortUnavailable(serial.path() + " does not exist; " + PresentPorts.words(), e);
        } catch (IOException e) {
            throw new PortUnavailable(serial.path() + " cannot be reached: " + e, e);
        }
    }
}
