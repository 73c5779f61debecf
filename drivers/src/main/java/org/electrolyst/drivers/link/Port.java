package org.electrolyst.drivers.link;

import java.io.Closeable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.electrolyst.drivers.LinkLost;
import org.electrolyst.drivers.PortUnavailable;
import org.electrolyst.model.measurement.LinkBytes;
import org.electrolyst.model.time.Arrival;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;
import org.electrolyst.model.time.Deadline;
import org.electrolyst.model.time.LabTime;

/**
 * An open line and its owner: a daemon thread that reads it into an inbox all the time, so that the device never waits for
 * the program. As an {@link Arrival} it has something when bytes wait or the line has ended. One thread uses it at a time;
 * any thread may close it. Bytes are strings of one character each (ISO 8859-1).
 */
public final class Port implements Arrival, Closeable {
    private static final Duration READ_SLICE = Duration.ofMillis(250);
    private static final Duration CLOSE_LIMIT = Duration.ofMillis(1500);
    private static final int INBOX_BYTES = 8 << 20;
    private static final int LOG_BYTES = 16 << 20;
    private static final int READ_BYTES = 8192;

    private final String name;
    private final Link link;
    private final Closeable right;
    private final LabTime time;
    private final Inbox inbox = new Inbox(INBOX_BYTES);
    private final ByteLog log = new ByteLog(LOG_BYTES);
    private final BoundedClose closing;
    private final OptionalInt unit;

    private Port(String name, Link link, Closeable right, LabTime time) {
        this.name = name;
        this.unit = PortAddress.unit(name);
        this.link = link;
        this.right = right;
        this.time = time;
        this.closing = new BoundedClose("close " + name, CLOSE_LIMIT);
    }

    /**
     * Opens the line at {@code address}: a serial port such as {@code /dev/ttyUSB0} or {@code COM3}, which may carry line
     * settings of its own as in {@code /dev/ttyUSB0@4800/7E1}, or {@code tcp:HOST:PORT}. After a {@code #} comes the
     * address of the instrument on a line that carries several, as in {@code /dev/ttyUSB0#3}; {@code gpib:/dev/ttyUSB0#17} is
     * the instrument with GPIB address 17 behind a Prologix or AR488 adapter on that line. No other program, and nobody
     * else in this one, can open it until it is closed.
     *
     * @param usual how the instrument's line is usually set
     * @param time stamps what goes over the line; asked from the owner's thread
     * @throws PortUnavailable if it does not exist, is not a line, or is held by someone else
     */
    public static Port open(String address, LineSettings usual, LabTime time) throws PortUnavailable {
        OpenLine line = OpenLine.open(PortAddress.withoutUnit(address), usual, PortLock.usualFolder());
        return start(address, line.link(), line.right(), time);
    }

    /** Takes over a line that is already open, such as one held in memory. */
    public static Port over(Link link, String name, LabTime time) {
        return start(name, link, () -> {}, time);
    }

    private static Port start(String name, Link link, Closeable right, LabTime time) {
        Port port = new Port(name, link, right, time);
        Thread owner = new Thread(port::readOn, "port " + name);
        owner.setDaemon(true);
        owner.start();
        return port;
    }

    private void readOn() {
        byte[] bytes = new byte[READ_BYTES];
        try {
            while (!isLost()) {
                int count = link.read(bytes, Deadline.in(READ_SLICE));
                if (count > 0) {
                    Received received = Received.of(time.now(), bytes, count);
                    log.add(new LinkBytes(received.at(), false, received.bytes()));
                    inbox.put(received, name);
                }
            }
        } catch (LinkLost e) {
            inbox.end(e);
        } catch (RuntimeException e) {
            inbox.end(new LinkLost("reading " + name + " failed: " + e, e));
        }
    }

    /** The address it was opened by. */
    public String name() {
        return name;
    }

    /** The address of the instrument on the line, if the port was opened with one. */
    public OptionalInt unit() {
        return unit;
    }

    @Override
    public boolean await(Duration realTime, Cancel cancel) throws Cancelled {
        return inbox.await(realTime, cancel);
    }

    /**
     * The oldest bytes that were not taken yet, if any.
     *
     * @throws LinkLost if the line has ended and all its bytes were taken
     */
    public Optional<Received> poll() throws LinkLost {
        return inbox.poll();
    }

    /** Whether the line has ended; bytes may still wait. */
    public boolean isLost() {
        return inbox.lost().isPresent();
    }

    /** Throws away what has come and was not taken. */
    public void discardInput() {
        inbox.clear();
    }

    /**
     * Sends bytes.
     *
     * @param limit of real time; a line that does not take them by then is closed
     * @throws LinkLost if the line has ended or does not take them
     */
    public void write(String bytes, Duration limit) throws LinkLost {
        Optional<LinkLost> lost = inbox.lost();
        if (lost.isPresent()) {
            throw new LinkLost(String.valueOf(lost.get().getMessage()), lost.get());
        }
        log.add(new LinkBytes(time.now(), true, bytes));
        try {
            link.write(bytes.getBytes(StandardCharsets.ISO_8859_1), Deadline.in(limit));
        } catch (LinkLost e) {
            inbox.end(e);
            throw e;
        }
    }

    /**
     * What went over the line since the last call, in order. An empty entry at the start says that older ones were dropped
     * because nobody took them.
     */
    public List<LinkBytes> takeLinkBytes() {
        return log.take();
    }

    /** Gives the line free within two seconds, even if the operating system does not let go of it. */
    @Override
    public void close() {
        inbox.end(new LinkLost(name + " is closed"));
        closing.run(List.of(link, right));
    }
}
