package org.electrolyst.drivers.frame;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Cuts bytes into lines that end with a line feed, or with another character. Carriage returns, line feeds and the flow
 * control bytes XON and XOFF, which some devices leave in the stream, belong to no line. However bytes are grouped, the lines
 * are the same. Confined to one thread.
 */
public final class LineReader implements FrameReader<Line> {
    private static final char XON = 0x11;
    private static final char XOFF = 0x13;

    private final int longest;
    private final char end;
    private final StringBuilder begun = new StringBuilder();
    private final Deque<Line> lines = new ArrayDeque<>();
    private long length;

    /**
     * Starts at the beginning of a line that ends with a line feed.
     *
     * @param longest characters of the longest line the device sends
     */
    public LineReader(int longest) {
        this(longest, '\n');
    }

    /**
     * Starts at the beginning of a line.
     *
     * @param longest characters of the longest line the device sends
     * @param end what every line ends with
     */
    public LineReader(int longest, char end) {
        this.longest = longest;
        this.end = end;
    }

    @Override
    public void add(Instant at, String bytes) {
        for (int i = 0; i < bytes.length(); i++) {
            add(at, bytes.charAt(i));
        }
    }

    private void add(Instant at, char c) {
        if (c == end) {
            lines.add(length > longest ? new Line.Overlong(at, length) : new Line.Text(at, begun.toString()));
            begin();
        } else if (c != '\r' && c != '\n' && c != XON && c != XOFF) {
            length++;
            if (length <= longest) {
                begun.append(c);
            }
        }
    }

    @Override
    public Optional<Line> next() {
        return Optional.ofNullable(lines.poll());
    }

    /** Whether a line has begun and not ended. */
    public boolean isMidLine() {
        return length > 0;
    }

    /** Forgets everything and takes what comes next for the beginning of a line. */
    public void reset() {
        lines.clear();
        begin();
    }

    private void begin() {
        begun.setLength(0);
        length = 0;
    }
}
