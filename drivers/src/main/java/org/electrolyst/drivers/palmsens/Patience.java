package org.electrolyst.drivers.palmsens;

import java.time.Duration;

/**
 * Real times on the line.
 *
 * @param reply how long an answer to a command may take, and bytes that the device has sent may be under way
 * @param quiet how long the device ignores input after an error or an abort
 */
public record Patience(Duration reply, Duration quiet) {
    public static final Patience STANDARD = new Patience(Duration.ofSeconds(2), Duration.ofMillis(150));
}
