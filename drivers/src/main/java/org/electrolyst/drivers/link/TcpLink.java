package org.electrolyst.drivers.link;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.electrolyst.drivers.LinkLost;
import org.electrolyst.drivers.PortUnavailable;
import org.electrolyst.model.time.Deadline;

/** A line behind a network socket: a simulator, or a serial port served over the network as raw bytes. */
final class TcpLink implements Link {
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);

    private final Socket socket;
    private final String name;
    private final WriteWatchdog watchdog;

    private TcpLink(Socket socket, String name) {
        this.socket = socket;
        this.name = name;
        this.watchdog = new WriteWatchdog(name);
    }

    /**
     * Connects.
     *
     * @throws PortUnavailable if nobody answers there
     */
    static TcpLink open(PortAddress.Tcp address, String name) throws PortUnavailable {
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(address.host(), address.port()), (int) CONNECT_LIMIT.toMillis());
            socket.setTcpNoDelay(true);
            return new TcpLink(socket, name);
        } catch (IOException e) {
            PortUnavailable why = new PortUnavailable(
                    "cannot connect to " + name + ": " + e.getMessage() + "; check that the server there runs", e);
            try {
                socket.close();
            } catch (IOException notClosed) {
                why.addSuppressed(notClosed);
            }
            throw why;
        }
    }

    @Override
    public int read(byte[] into, Deadline deadline) throws LinkLost {
        try {
            socket.setSoTimeout((int) Math.max(1, deadline.left().toMillis()));
            int count = socket.getInputStream().read(into);
            if (count < 0) {
                throw new LinkLost(name + " hung up");
            }
            return count;
        } catch (SocketTimeoutException e) {
            return 0;
        } catch (IOException e) {
            throw new LinkLost(name + " is gone: " + e.getMessage(), e);
        }
    }

    @Override
    public void write(byte[] bytes, Deadline deadline) throws LinkLost {
        watchdog.run(() -> writeAll(bytes), deadline, this);
    }

    private boolean writeAll(byte[] bytes) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(bytes);
        out.flush();
        return true;
    }

    @Override
    public void close() {
        watchdog.close();
        try {
            socket.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("closing " + name + " failed", e);
        }
    }
}
