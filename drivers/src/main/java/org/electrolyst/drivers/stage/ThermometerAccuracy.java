package org.electrolyst.drivers.stage;

/**
 * How well a stage knows its temperature: one standard uncertainty each. Its resolution is among its {@link StageLimits}.
 *
 * @param gain relative uncertainty of the difference from 0 °C
 * @param offsetK uncertainty at 0 °C, K
 */
public record ThermometerAccuracy(double gain, double offsetK) {
    public ThermometerAccuracy {
        if (!(gain >= 0 && offsetK >= 0) || Double.isInfinite(gain) || Double.isInfinite(offsetK)) {
            throw new IllegalArgumentException("an accuracy must be 0 or more, not " + gain + " and " + offsetK + " K");
        }
    }
}
