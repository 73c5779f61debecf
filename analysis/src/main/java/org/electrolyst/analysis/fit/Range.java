package org.electrolyst.analysis.fit;

/**
 * Limits of a parameter, in its own unit, ends included.
 *
 * @param low not above {@code high}
 * @param high finite
 */
public record Range(double low, double high) {
    public Range {
        if (!(low <= high && Double.isFinite(low) && Double.isFinite(high))) {
            throw new IllegalArgumentException("the range from " + low + " to " + high + " is empty");
        }
    }

    /** Whether a value lies within. */
    boolean contains(double value) {
        return value >= low && value <= high;
    }

    /** What both allow. */
    Range and(Range other) {
        return new Range(Math.max(low, other.low), Math.min(high, other.high));
    }

    @Override
    public String toString() {
        return low + " to " + high;
    }
}
