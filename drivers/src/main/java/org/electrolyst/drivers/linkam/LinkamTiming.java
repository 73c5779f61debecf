package org.electrolyst.drivers.linkam;

import java.time.Duration;

/**
 * Real times on the line of a Linkam controller.
 *
 * @param gap from one command that changes something to whatever follows; old units lose commands that come faster. Between
 *     two status requests the answer itself is the gap
 * @param reply how long a status or an acknowledgement may take
 */
public record LinkamTiming(Duration gap, Duration reply) {
    /** 0.1 s between commands, 1 s for an answer. */
    public static final LinkamTiming STANDARD = new LinkamTiming(Duration.ofMillis(100), Duration.ofSeconds(1));
}
