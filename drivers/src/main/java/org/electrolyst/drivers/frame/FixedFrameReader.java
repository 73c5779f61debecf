package org.electrolyst.drivers.frame;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds frames of a fixed length in a stream of bytes: those that the device's protocol allows. Bytes before a frame are
 * skipped one by one, so a frame that begins after garbage or in the middle of a broken one is found. Confined to one thread.
 */
public final class FixedFrameReader implements FrameReader<String> {
    private final int length;
    private final Predicate<String> allowed;
    private final StringBuilder window = new StringBuilder();
    private final Deque<String> frames = new ArrayDeque<>();
    private long skipped;

    /**
     * Starts with nothing.
     *
     * @param length characters of a frame
     * @param allowed whether so many characters are a frame
     */
    public FixedFrameReader(int length, Predicate<String> allowed) {
        this.length = length;
        this.allowed = allowed;
    }

    /** Takes the next bytes of the stream, one character each. */
    public void add(String bytes) {
        for (int i = 0; i < bytes.length(); i++) {
            window.append(bytes.charAt(i));
            if (window.length() == length) {
                endWindow();
            }
        }
    }

    @Override
    public void add(Instant at, String bytes) {
        add(bytes);
    }

    private void endWindow() {
        String candidate = window.toString();
        if (allowed.test(candidate)) {
            frames.add(candidate);
            window.setLength(0);
        } else {
            window.deleteCharAt(0);
            skipped++;
        }
    }

    @Override
    public Optional<String> next() {
        return Optional.ofNullable(frames.poll());
    }

    /** Bytes since the last reset that belong to no frame; those of a frame that has begun may count later. */
    public long skipped() {
        return skipped;
    }

    /** Forgets everything. */
    public void reset() {
        window.setLength(0);
        frames.clear();
        skipped = 0;
    }
}
