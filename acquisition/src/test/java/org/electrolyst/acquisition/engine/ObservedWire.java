package org.electrolyst.acquisition.engine;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.electrolyst.drivers.LinkLost;
import org.electrolyst.drivers.link.Link;
import org.electrolyst.fixtures.sim.wire.MemoryWire;
import org.electrolyst.fixtures.sim.wire.Wire;
import org.electrolyst.model.time.Deadline;

/** A line in memory with both ends, on which a test can see and change what the device sends. */
final class ObservedWire implements Wire {
    private final MemoryWire wire;
    private volatile UnaryOperator<String> fromDevice = UnaryOperator.identity();

    ObservedWire(String address) {
        wire = new MemoryWire(address);
    }

    /** Passes all that the device sends through {@code change}; an empty answer is silence. */
    void fromDevice(UnaryOperator<String> change) {
        fromDevice = change;
    }

    /** Does something when the device has sent {@code count} packages of data. */
    void afterPackages(int count, Runnable action) {
        int[] packages = {0};
        fromDevice(text -> {
            if (text.startsWith("P")) {
                packages[0]++;
                if (packages[0] == count) {
                    action.run();
                }
            }
            return text;
        });
    }

    /** Does something when the device has sent {@code count} times. */
    void afterReplies(int count, Runnable action) {
        int[] replies = {0};
        fromDevice(text -> {
            replies[0]++;
            if (replies[0] == count) {
                action.run();
            }
            return text;
        });
    }

    /** Lets nothing of the device through any more. */
    void silence() {
        fromDevice(text -> "");
    }

    /** The program's end. */
    Link hostEnd() {
        MemoryWire.HostEnd host = wire.host();
        return new Link() {
            @Override
            public int read(byte[] into, Deadline deadline) throws LinkLost {
                return lostIfNegative(host.read(into, deadline.left()));
            }

            @Override
            public void write(byte[] bytes, Deadline deadline) throws LinkLost {
                lostIfNegative(host.write(bytes));
            }

            @Override
            public void close() {
                host.close();
            }
        };
    }

    private int lostIfNegative(int count) throws LinkLost {
        if (count < 0) {
            throw new LinkLost("the line " + address() + " was unplugged");
        }
        return count;
    }

    @Override
    public String address() {
        return wire.address();
    }

    @Override
    public boolean awaitInput(Duration patience) {
        return wire.awaitInput(patience);
    }

    @Override
    public byte[] read() {
        return wire.read();
    }

    @Override
    public int write(byte[] bytes) {
        String sent = fromDevice.apply(new String(bytes, StandardCharsets.ISO_8859_1));
        wire.write(sent.getBytes(StandardCharsets.ISO_8859_1));
        return bytes.length;
    }

    @Override
    public boolean hasUnread() {
        return wire.hasUnread();
    }

    @Override
    public boolean isClosed() {
        return wire.isClosed();
    }

    @Override
    public void close() {
        wire.close();
    }
}
