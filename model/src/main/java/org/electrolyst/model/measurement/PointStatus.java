package org.electrolyst.model.measurement;

/**
 * What an instrument said of one point.
 *
 * @param timingMissed the interval could not be kept
 * @param overload beyond the range: the value is wrong
 * @param underload far below the range: the value has few digits
 * @param nearOverload close to the end of the range
 */
public record PointStatus(boolean timingMissed, boolean overload, boolean underload, boolean nearOverload) {
    /** Nothing to remark. */
    public static final PointStatus OK = new PointStatus(false, false, false, false);

    /** As bits: 1 timing missed, 2 overload, 4 underload, 8 near overload. */
    public int bits() {
        return (timingMissed ? 1 : 0) | (overload ? 2 : 0) | (underload ? 4 : 0) | (nearOverload ? 8 : 0);
    }

    /** The status with these bits; others are ignored. */
    public static PointStatus of(int bits) {
        return new PointStatus((bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0, (bits & 8) != 0);
    }
}
