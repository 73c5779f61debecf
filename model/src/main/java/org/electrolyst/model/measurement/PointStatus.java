package org.electrolyst.model.measurement;

import java.util.OptionalDouble;

/**
 * What an instrument said of one point.
 *
 * @param timingMissed the interval could not be kept
 * @param overload beyond the range: the value is wrong
 * @param underload far below the range: the value has few digits
 * @param nearOverload close to the end of the range
 * @param currentRangeA nominal current range that it was measured in, A; empty where the instrument does not say
 */
public record PointStatus(
        boolean timingMissed, boolean overload, boolean underload, boolean nearOverload, OptionalDouble currentRangeA) {
    /** Nothing to remark. */
    public static final PointStatus OK = of(0);

    public PointStatus {
        if (!(currentRangeA.orElse(1) > 0 && currentRangeA.orElse(1) < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a current range is positive, not " + currentRangeA.orElseThrow());
        }
    }

    /** As bits: 1 timing missed, 2 overload, 4 underload, 8 near overload. The range has none. */
    public int bits() {
        return (timingMissed ? 1 : 0) | (overload ? 2 : 0) | (underload ? 4 : 0) | (nearOverload ? 8 : 0);
    }

    /** The status with these bits, without a range; other bits are ignored. */
    public static PointStatus of(int bits) {
        return new PointStatus(
                (bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0, (bits & 8) != 0, OptionalDouble.empty());
    }

    /** The same, measured in this range. */
    public PointStatus inRange(OptionalDouble rangeA) {
        return new PointStatus(timingMissed, overload, underload, nearOverload, rangeA);
    }
}
