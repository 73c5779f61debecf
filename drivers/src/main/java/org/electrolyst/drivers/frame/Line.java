package org.electrolyst.drivers.frame;

import java.time.Instant;

/** What lies between two ends of lines. */
public sealed interface Line {
    /** Laboratory time at which its end came. */
    Instant at();

    /**
     * A line.
     *
     * @param text without its end, ISO 8859-1
     */
    record Text(Instant at, String text) implements Line {}

    /**
     * More than any line of the device holds. Its text was thrown away.
     *
     * @param length how many characters
     */
    record Overlong(Instant at, long length) implements Line {}
}
