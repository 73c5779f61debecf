package org.electrolyst.reports.axis;

import java.util.DoubleSummaryStatistics;
import java.util.stream.DoubleStream;

/**
 * A logarithmic axis between two powers of ten.
 *
 * @param firstDecade exponent of its lower end
 * @param lastDecade exponent of its upper end, above {@code firstDecade}
 * @param step decades from one label to the next, at least 1
 */
public record DecadeRange(int firstDecade, int lastDecade, int step) {
    private static final int MAX_LABELS = 9;
    private static final double ROOM = 0.02;
    private static final double NEARLY = 1e-9;

    public DecadeRange {
        if (lastDecade <= firstDecade || step < 1) {
            throw new IllegalArgumentException(
                    "no axis runs from 1e" + firstDecade + " to 1e" + lastDecade + " by " + step + " decades");
        }
    }

    /** The shortest axis that shows all of these numbers, of which there is at least one, all positive. */
    public static DecadeRange around(DoubleStream shown) {
        DoubleSummaryStatistics logarithms = shown.map(Math::log10).summaryStatistics();
        int first = (int) Math.floor(logarithms.getMin() + NEARLY);
        int last = Math.max(first + 1, (int) Math.ceil(logarithms.getMax() - NEARLY));
        return new DecadeRange(first, last, (last - first + MAX_LABELS - 1) / MAX_LABELS);
    }

    /** Its lower end, a little below the first power of ten, so that a point there is not cut in half. */
    public double min() {
        return Math.pow(10, firstDecade - ROOM * (lastDecade - firstDecade));
    }

    /** Its upper end, a little above the last power of ten. */
    public double max() {
        return Math.pow(10, lastDecade + ROOM * (lastDecade - firstDecade));
    }
}
