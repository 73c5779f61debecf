package org.electrolyst.acquisition.stabilize;

/**
 * How far a temperature has come towards being steady.
 *
 * @param phase where it stands
 * @param words why it is not further, for people
 */
public record Stability(Phase phase, String words) {
    /** The order of events; a disturbance leads back. */
    public enum Phase {
        /** On the way, or not yet long enough inside the band. */
        APPROACHING,
        /** Inside the band for the dwell time, but it still drifts. */
        DRIFTING,
        /** The reading stands still in a way that noise and resolution do not explain: the sensor is not believed. */
        FROZEN,
        /** Steady; the soak runs. */
        SOAKING,
        /** Steady and soaked. */
        STABLE,
        /** Neither nearer to the target nor soaking for longer than the timeout. */
        TIMED_OUT
    }
}
