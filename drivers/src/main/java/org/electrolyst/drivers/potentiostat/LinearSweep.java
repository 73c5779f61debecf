package org.electrolyst.drivers.potentiostat;

import java.time.Duration;

/**
 * A cell voltage that goes evenly from one value to another, in steps that are read at their end. The cell rests at the
 * first voltage before.
 *
 * @param fromV first voltage, V
 * @param toV last voltage, V
 * @param stepV height of a step, V; positive
 * @param rateVPerS magnitude of the rate, V/s; positive
 * @param atStart how long the cell is at the first voltage before; laboratory time
 * @param largestCurrentA largest current to expect, A: the current range is fixed to hold it
 */
public record LinearSweep(
        double fromV, double toV, double stepV, double rateVPerS, Duration atStart, double largestCurrentA) {
    public LinearSweep {
        double span = Math.abs(toV - fromV);
        if (!(stepV > 0 && rateVPerS > 0 && span >= stepV && span < Double.POSITIVE_INFINITY) || atStart.isNegative()) {
            throw new IllegalArgumentException("a sweep has one step or more and a positive rate, not " + fromV
                    + " V to " + toV + " V in steps of " + stepV + " V at " + rateVPerS + " V/s");
        }
    }

    /** Time of one step; laboratory time. */
    public Duration interval() {
        return Duration.ofNanos(Math.round(stepV / rateVPerS * 1e9));
    }

    /** How many points there are, both ends included. */
    public int points() {
        return 1 + (int) Math.round(Math.abs(toV - fromV) / stepV);
    }
}
