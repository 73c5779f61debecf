package org.electrolyst.drivers.link;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.electrolyst.drivers.LinkLost;
import org.electrolyst.drivers.PortUnavailable;
import org.electrolyst.model.time.Deadline;

/**
 * A serial port of this computer, opened with jSerialComm.
 *
 * <p>What the code below obeys was seen with version 2.11.4: timeouts count only when set before the port is opened and come
 * in steps of 0.1 s; opening keeps stale bytes; a read of -1 is the only sign of a lost line; writes have no timeout;
 * interrupting a thread frees neither; a port object follows a symbolic link once, so every connection takes a new one; lines
 * such as DTR may be missing, which is no failure; when the process is told to end, jSerialComm closes every port at once,
 * unless a hook of its own makes it wait.
 */
final class SerialLink implements Link {
    private static final int READ_SLICE_MS = 100;

    /** What switching off over this port may take when the process is told to end. */
    private static final Duration LAST_USE = Duration.ofSeconds(30);

    private final SerialPort port;
    private final String name;
    private final WriteWatchdog watchdog;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final CountDownLatch released = new CountDownLatch(1);

    private SerialLink(SerialPort port, String name) {
        this.port = port;
        this.name = name;
        this.watchdog = new WriteWatchdog(name);
        SerialPort.addShutdownHook(new Thread(() -> awaitLastUse(released), "last use of " + name));
    }

    /** Until its user has closed the port: the end of the process must not take it from whoever switches a cell off. */
    private static void awaitLastUse(CountDownLatch released) {
        try {
            boolean unused = released.await(LAST_USE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Opens a port for this process alone and throws away what was waiting in it.
     *
     * @throws PortUnavailable if there is no such port, it is not a serial port, or it may not be opened
     */
    static SerialLink open(String path, LineSettings settings) throws PortUnavailable {
        SerialPort port;
        try {
            port = SerialPort.getCommPort(path);
        } catch (SerialPortInvalidPortException e) {
            throw new PortUnavailable(path + " does not exist; " + PresentPorts.words(), e);
        } catch (LinkageError e) {
            throw new PortUnavailable(
                    "cannot open " + path + ": the native part of jSerialComm did not load; run 'ports' to see why", e);
        }
        configure(port, settings);
        if (!port.openPort()) {
            throw new PortUnavailable(path + " cannot be opened with " + settings
                    + ": it is not a serial port, another program holds it, or you may not use it (error "
                    + port.getLastErrorCode() + "); " + PresentPorts.words());
        }
        port.flushIOBuffers();
        return new SerialLink(port, path);
    }

    /** Puts the settings on a port that is not open yet. */
    static void configure(SerialPort port, LineSettings settings) {
        int stop = settings.stopBits() == 2 ? SerialPort.TWO_STOP_BITS : SerialPort.ONE_STOP_BIT;
        port.setComPortParameters(settings.baud(), settings.dataBits(), stop, parity(settings.parity()));
        port.setFlowControl(SerialPort.FLOW_CONTROL_DISABLED);
        port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, READ_SLICE_MS, 0);
    }

    private static int parity(LineSettings.Parity parity) {
        return switch (parity) {
            case NONE -> SerialPort.NO_PARITY;
            case ODD -> SerialPort.ODD_PARITY;
            case EVEN -> SerialPort.EVEN_PARITY;
        };
    }

    @Override
    public int read(byte[] into, Deadline deadline) throws LinkLost {
        do {
            int count = port.readBytes(into, into.length);
            if (count < 0) {
                throw new LinkLost(name
                        + (closed.get() ? " is closed" : " is gone: its other end hung up or its plug was pulled"));
            }
            if (count > 0) {
                return count;
            }
        } while (!deadline.hasPassed());
        return 0;
    }

    @Override
    public void write(byte[] bytes, Deadline deadline) throws LinkLost {
        watchdog.run(() -> writeAll(bytes), deadline, this);
    }

    private boolean writeAll(byte[] bytes) {
        int done = 0;
        while (done < bytes.length) {
            byte[] rest = Arrays.copyOfRange(bytes, done, bytes.length);
            int count = port.writeBytes(rest, rest.length);
            if (count <= 0) {
                return false;
            }
            done += count;
        }
        return true;
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            watchdog.close();
            port.closePort();
            released.countDown();
        }
    }
}
