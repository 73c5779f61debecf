package org.electrolyst.acquisition.stabilize;

/** Counts the timeout from the last time the temperature came clearly nearer to its target than ever before. */
final class Progress {
    private final double timeoutS;
    private final double stepK;
    private double nearestK = Double.POSITIVE_INFINITY;
    private double sinceS;

    Progress(StabilityCriterion criterion) {
        timeoutS = criterion.timeoutS();
        stepK = Math.max(criterion.bandK(), 2 * criterion.resolutionK());
    }

    /** Takes a reading, and says whether there was none nearer for longer than the timeout. */
    boolean isMissing(double timeS, double distanceK) {
        if (distanceK < nearestK - stepK || Double.isInfinite(nearestK)) {
            nearestK = distanceK;
            sinceS = timeS;
        }
        return timeS - sinceS > timeoutS;
    }
}
