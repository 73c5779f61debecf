package org.electrolyst.acquisition.stabilize;

import java.util.Locale;

/**
 * Tells a reading that stands still because the sensor or its line is dead from one that the resolution explains.
 *
 * <p>Noise of standard deviation s leaves a reading of resolution r where it is with probability erf(r/(2√2 s)) at
 * most. For r below 2 s that is 0.68, and 30 equal readings have a chance of 1e-5. A coarser sensor may read the same
 * for hours and be alive; a frozen one then shows by not following the next ramp, and is never inside the band.
 */
final class FrozenSensor {
    private static final int TOO_MANY_EQUAL = 30;

    private final boolean shouldFlicker;
    private final double resolutionK;
    private double lastK;
    private int equal;

    FrozenSensor(StabilityCriterion criterion) {
        resolutionK = criterion.resolutionK();
        shouldFlicker = resolutionK < 2 * criterion.leastNoiseK();
    }

    void add(double temperatureK) {
        equal = equal > 0 && temperatureK == lastK ? equal + 1 : 1;
        lastK = temperatureK;
    }

    boolean isFrozen() {
        return shouldFlicker && equal >= TOO_MANY_EQUAL;
    }

    String words() {
        return String.format(
                Locale.ROOT,
                "%d equal readings of a sensor that resolves %.4f K: it is frozen or its line is dead",
                equal,
                resolutionK);
    }
}
