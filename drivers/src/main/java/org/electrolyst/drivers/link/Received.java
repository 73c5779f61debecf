package org.electrolyst.drivers.link;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * Bytes that one read brought.
 *
 * @param at laboratory time at which they were read
 * @param bytes one character for each byte (ISO 8859-1)
 */
public record Received(Instant at, String bytes) {
    static Received of(Instant at, byte[] bytes, int count) {
        return new Received(at, new String(bytes, 0, count, StandardCharsets.ISO_8859_1));
    }
}
