package org.electrolyst.drivers.palmsens;

import java.time.Duration;
import java.util.function.IntFunction;

/**
 * A measurement loop of a script, as it will come back.
 *
 * @param technique what it measures
 * @param before how long the device is silent before it begins, in laboratory time
 * @param lasts how long, in laboratory time
 * @param mostPoints how many points it may give
 * @param untilPoint how long the device is silent before the point of an index, from 0
 */
record Loop(Technique technique, Duration before, Duration lasts, long mostPoints, IntFunction<Duration> untilPoint) {
    /** What a script does between two loops, at least. */
    private static final Duration USUALLY_BEFORE = Duration.ofSeconds(2);

    /** A device may count the ends of a loop differently. */
    private static final int ENDS = 2;

    /** Points at one interval. */
    static Loop regular(Technique technique, Duration lasts, Duration interval) {
        return new Loop(technique, USUALLY_BEFORE, lasts, lasts.dividedBy(interval) + ENDS, index -> interval);
    }

    /** So many points, each of which takes as long as its frequency asks for. */
    static Loop spectrum(Technique technique, Duration lasts, int points, IntFunction<Duration> untilPoint) {
        return new Loop(technique, USUALLY_BEFORE, lasts, points, untilPoint);
    }

    /** The same, with so much more silence before it. */
    Loop after(Duration silence) {
        return new Loop(technique, before.plus(silence), lasts, mostPoints, untilPoint);
    }
}
