package org.electrolyst.acquisition.stabilize;

/**
 * When a temperature counts as steady.
 *
 * @param bandK largest distance from the target, K
 * @param dwellS how long it has to stay inside the band before the slope is judged, s
 * @param slopeKPerS largest magnitude of the slope over the dwell time, K/s
 * @param soakS how long band and slope have to be kept after that, so that the sample follows the sensor, s
 * @param timeoutS longest time without getting nearer to the target or soaking, s
 * @param resolutionK smallest step of a reading, K
 * @param leastNoiseK noise that a live sensor shows at least, one standard deviation, K
 */
public record StabilityCriterion(
        double bandK,
        double dwellS,
        double slopeKPerS,
        double soakS,
        double timeoutS,
        double resolutionK,
        double leastNoiseK) {
    public StabilityCriterion {
        requirePositive("band", bandK);
        requirePositive("dwell", dwellS);
        requirePositive("slope", slopeKPerS);
        requirePositive("timeout", timeoutS);
        if (!(soakS >= 0 && resolutionK >= 0 && leastNoiseK >= 0)
                || !Double.isFinite(soakS + resolutionK + leastNoiseK)) {
            throw new IllegalArgumentException("soak, resolution and noise must be 0 or more, not " + soakS + " s, "
                    + resolutionK + " K and " + leastNoiseK + " K");
        }
    }

    private static void requirePositive(String what, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("a " + what + " must be positive, not " + value);
        }
    }
}
