package org.electrolyst.drivers.potentiostat;

import java.time.Duration;

/**
 * A voltage held from the open cell on, sampled densely first: 5 ms for 2 s, 0.1 s for 60 s, then {@code lateInterval}.
 *
 * @param voltageV cell voltage to apply, V
 * @param atMost end of the hold, if nobody ends it earlier; laboratory time
 * @param lateInterval between points after the first minute; 1 s to 10 s of laboratory time
 * @param largestCurrentA largest current to expect, A: the current range is fixed to hold it
 */
public record Hold(double voltageV, Duration atMost, Duration lateInterval, double largestCurrentA) {}
