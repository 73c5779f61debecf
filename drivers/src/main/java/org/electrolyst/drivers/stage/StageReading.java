package org.electrolyst.drivers.stage;

/**
 * What a stage says.
 *
 * @param temperatureK K
 * @param state what it is doing
 */
public record StageReading(double temperatureK, State state) {
    /** What a stage is doing. */
    public enum State {
        STOPPED,
        HEATING,
        COOLING,
        HOLDING
    }
}
