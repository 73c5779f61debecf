package org.electrolyst.drivers.stage;

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
        double lowestK, double highestK, double slowestKPerS, double fastestKPerS, double resolutionK) {}
