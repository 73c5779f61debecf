package org.electrolyst.drivers.link;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.electrolyst.drivers.LinkLost;
import org.electrolyst.drivers.PortUnavailable;
import org.electrolyst.model.time.Deadline;

/**
 * A line that was opened by its address.
 *
 * @param link the line
 * @param right the lock that keeps others out
 */
record OpenLine(Link link, Closeable right) {
    /** An AR488 needs this rate; a Prologix ignores it. */
    private static final LineSettings ADAPTER = LineSettings.of(115_200);

    private static final Duration SET_UP_LIMIT = Duration.ofSeconds(2);

    static OpenLine open(String address, LineSettings usual, Path lockFolder) throws PortUnavailable {
        PortAddress parsed = parse(address);
        PortLock lock = PortLock.take(lockFolder, device(parsed, address), address);
        try {
            return new OpenLine(link(parsed, address, usual), lock);
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

    private static Link link(PortAddress address, String name, LineSettings usual) throws PortUnavailable {
        if (!(address instanceof PortAddress.Gpib gpib)) {
            return connect(address, name, usual);
        }
        try {
            return GpibLink.over(connect(gpib.adapter(), name, ADAPTER), gpib.address(), Deadline.in(SET_UP_LIMIT));
        } catch (LinkLost e) {
            throw new PortUnavailable(name + " cannot be opened: " + e.getMessage(), e);
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
        if (address instanceof PortAddress.Gpib gpib) {
            return device(gpib.adapter(), name.substring(PortAddress.GPIB.length(), name.lastIndexOf('#')));
        }
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
