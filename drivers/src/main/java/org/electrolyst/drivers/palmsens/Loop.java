package org.electrolyst.drivers.palmsens;

import java.time.Duration;
import java.util.function.IntFunction;

/**
 * A measurement loop of a script, as it will come back.
 *
 * @param technique what it measures
 * @param before how long the device is silent before it begins, in laboratory time
 * @param lasts how long, in laboratory time
 * @param untilPoint how long the device is silent before the point of an index, from 0
 */
record Loop(Technique technique, Duration before, Duration lasts, IntFunction<Duration> untilPoint) {
    /** What a script does between two loops, at least. */
    private static final Duration USUALLY_BEFORE = Duration.ofSeconds(2);

    Loop(Technique technique, Duration lasts, IntFunction<Duration> untilPoint) {
        this(technique, USUALLY_BEFORE, lasts, untilPoint);
    }

    static Loop regular(Technique technique, Duration lasts, Duration interval) {
        return new Loop(technique, lasts, index -> interval);
    }

    /** The same, with so much more silence before it. */
    Loop after(Duration silence) {
        return new Loop(technique, before.plus(silence), lasts, untilPoint);
    }
}
