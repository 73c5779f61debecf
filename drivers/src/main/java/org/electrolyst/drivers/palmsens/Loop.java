package org.electrolyst.drivers.palmsens;

import java.time.Duration;
import java.util.function.IntFunction;

/**
 * A measurement loop of a script, as it will come back.
 *
 * @param technique what it measures
 * @param lasts how long, in laboratory time
 * @param untilPoint how long the device is silent before the point of an index, from 0
 */
record Loop(Technique technique, Duration lasts, IntFunction<Duration> untilPoint) {
    static Loop regular(Technique technique, Duration lasts, Duration interval) {
        return new Loop(technique, lasts, index -> interval);
    }
}
