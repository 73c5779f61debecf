package org.electrolyst.drivers.stage;

import java.util.Locale;
import org.electrolyst.drivers.Rejected;

/**
 * What a model of stage can do.
 *
 * @param lowestK lowest temperature, K
 * @param highestK highest temperature, K
 * @param slowestKPerS smallest ramp rate, K/s
 * @param fastestKPerS largest ramp rate, K/s
 * @param resolutionK smallest step of a reading, K
 */
public record StageLimits(
        double lowestK, double highestK, double slowestKPerS, double fastestKPerS, double resolutionK) {
    private static final double ZERO_CELSIUS_K = 273.15;

    /**
     * Refuses a ramp that the stage cannot do.
     *
     * @param where the stage and its port, for the message
     * @throws Rejected if the target or the rate is out of range
     */
    public void require(String where, double targetK, double rateKPerS) throws Rejected {
        if (!(targetK >= lowestK && targetK <= highestK)) {
            throw new Rejected(String.format(
                    Locale.ROOT,
                    "%s goes from %.1f °C to %.1f °C, not to %.1f °C; nothing was sent",
                    where,
                    lowestK - ZERO_CELSIUS_K,
                    highestK - ZERO_CELSIUS_K,
                    targetK - ZERO_CELSIUS_K));
        }
        if (!(rateKPerS >= slowestKPerS && rateKPerS <= fastestKPerS)) {
            throw new Rejected(String.format(
                    Locale.ROOT,
                    "%s ramps at %.2f to %.0f K/min, not at %.3g K/min; nothing was sent",
                    where,
                    slowestKPerS * 60,
                    fastestKPerS * 60,
                    rateKPerS * 60));
        }
    }

    /** The same, between these temperatures as well, where the instrument has limits of its own. */
    public StageLimits within(double leastK, double mostK) {
        return new StageLimits(
                Math.max(lowestK, leastK), Math.min(highestK, mostK), slowestKPerS, fastestKPerS, resolutionK);
    }
}
