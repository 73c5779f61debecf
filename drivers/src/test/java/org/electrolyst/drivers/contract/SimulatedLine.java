package org.electrolyst.drivers.contract;

import java.io.IOException;
import java.time.Duration;
import org.electrolyst.drivers.LinkLost;
import org.electrolyst.drivers.PortUnavailable;
import org.electrolyst.drivers.link.LineSettings;
import org.electrolyst.drivers.link.Link;
import org.electrolyst.drivers.link.Port;
import org.electrolyst.fixtures.sim.wire.MemoryWire;
import org.electrolyst.fixtures.sim.wire.PtyWire;
import org.electrolyst.fixtures.sim.wire.TcpWire;
import org.electrolyst.fixtures.sim.wire.Wire;
import org.electrolyst.model.time.Deadline;
import org.electrolyst.model.time.LabTime;

/** Kinds of line between a driver and a simulated instrument. */
public enum SimulatedLine {
    MEMORY {
        @Override
        Wire newWire() {
            return new MemoryWire("memory");
        }

        @Override
        Port open(Wire wire, LineSettings settings, LabTime time) {
            return Port.over(new MemoryLink(((MemoryWire) wire).host()), wire.address(), time);
        }
    },
    PSEUDO_TERMINAL {
        @Override
        Wire newWire() throws IOException {
            return PtyWire.open();
        }
    },
    NETWORK {
        @Override
        Wire newWire() throws IOException {
            return TcpWire.listen(0);
        }
    };

    abstract Wire newWire() throws IOException;

    Port open(Wire wire, LineSettings settings, LabTime time) throws PortUnavailable {
        return Port.open(wire.address(), settings, time);
    }

    /** The client's end of a line in memory. */
    static Link link(MemoryWire wire) {
        return new MemoryLink(wire.host());
    }

    public boolean isSupported() {
        return this != PSEUDO_TERMINAL || PtyWire.isSupported();
    }

    private record MemoryLink(MemoryWire.HostEnd host) implements Link {
        @Override
        public int read(byte[] into, Deadline deadline) throws LinkLost {
            Duration left = deadline.left();
            Duration slice = left.compareTo(Duration.ofMillis(50)) < 0 ? left : Duration.ofMillis(50);
            int count = host.read(into, slice);
            if (count < 0) {
                throw new LinkLost("memory is gone: it was unplugged");
            }
            return count;
        }

        @Override
        public void write(byte[] bytes, Deadline deadline) throws LinkLost {
            if (host.write(bytes) < bytes.length) {
                throw new LinkLost("memory is gone: it was unplugged");
            }
        }

        @Override
        public void close() {
            host.close();
        }
    }
}
