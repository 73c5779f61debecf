package org.electrolyst.drivers.link;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.electrolyst.model.measurement.LinkBytes;

/** The last bytes that went over a line, in bounded memory. */
final class ByteLog {
    private static final int ENTRY_OVERHEAD = 64;

    private final int largestBytes;
    private final Deque<LinkBytes> entries = new ArrayDeque<>();
    private int bytes;
    private boolean dropped;

    ByteLog(int largestBytes) {
        this.largestBytes = largestBytes;
    }

    synchronized void add(LinkBytes entry) {
        entries.add(entry);
        bytes += weight(entry);
        while (bytes > largestBytes && entries.size() > 1) {
            bytes -= weight(entries.remove());
            dropped = true;
        }
    }

    /** All entries since the last call; an empty one comes first where older ones had to be dropped. */
    synchronized List<LinkBytes> take() {
        List<LinkBytes> taken = new ArrayList<>(entries.size() + 1);
        if (dropped) {
            taken.add(new LinkBytes(entries.element().at(), false, ""));
        }
        taken.addAll(entries);
        entries.clear();
        bytes = 0;
        dropped = false;
        return List.copyOf(taken);
    }

    private static int weight(LinkBytes entry) {
        return entry.bytes().length() + ENTRY_OVERHEAD;
    }
}
