package org.electrolyst.drivers.link;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.electrolyst.drivers.LinkLost;
import org.electrolyst.model.time.Deadline;

/** A line in memory whose other end answers each write at once, by a function of all that was written. */
public final class ScriptedLink implements Link {
    private static final String HANG_UP = "hang up";

    private final Function<String, String> device;
    private final BlockingQueue<String> toHost = new LinkedBlockingQueue<>();
    private final StringBuilder sent = new StringBuilder();
    private long bytesUntilCut = Long.MAX_VALUE;
    private boolean cut;
    private long moved;

    public ScriptedLink(Function<String, String> device) {
        this.device = device;
    }

    /** Hangs up after so many bytes, in both directions together. */
    public ScriptedLink cutAfter(long bytes) {
        bytesUntilCut = bytes;
        return this;
    }

    /** The device sends something by itself. */
    public synchronized void push(String bytes) {
        if (cut || bytes.isEmpty()) {
            return;
        }
        int through = (int) Math.min(bytes.length(), bytesUntilCut);
        bytesUntilCut -= through;
        moved += through;
        if (through > 0) {
            toHost.add(bytes.substring(0, through));
        }
        if (through < bytes.length()) {
            hangUp();
        }
    }

    /** Pulls the cable. */
    public synchronized void hangUp() {
        cut = true;
        toHost.add(HANG_UP);
    }

    /** How many bytes went over it, both ways. */
    public synchronized long moved() {
        return moved;
    }

    /** All that the host wrote. */
    public synchronized String sent() {
        return sent.toString();
    }

    @Override
    public int read(byte[] into, Deadline deadline) throws LinkLost {
        String bytes;
        try {
            bytes = toHost.poll(
                    Math.min(deadline.left().toNanos(), Duration.ofMillis(20).toNanos()), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            throw new LinkLost("interrupted", e);
        }
        if (bytes == null) {
            return 0;
        }
        if (bytes.equals(HANG_UP)) {
            toHost.add(HANG_UP);
            throw new LinkLost("memory is gone");
        }
        byte[] raw = bytes.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(raw, 0, into, 0, raw.length);
        return raw.length;
    }

    @Override
    public synchronized void write(byte[] bytes, Deadline deadline) throws LinkLost {
        if (cut) {
            throw new LinkLost("memory is gone");
        }
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int through = (int) Math.min(text.length(), bytesUntilCut);
        bytesUntilCut -= through;
        moved += through;
        sent.append(text, 0, through);
        if (through < text.length()) {
            hangUp();
            return;
        }
        push(device.apply(text));
    }

    @Override
    public synchronized void close() {
        hangUp();
    }
}
