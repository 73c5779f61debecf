package org.electrolyst.drivers.thermostat;

import java.time.Duration;
import java.time.Instant;

/**
 * The setpoints of a ramp that the program leads, one at each reading. A setpoint is where the ramp is to be at the next
 * reading, taken to come after as long as the last; so the temperature is right when it is read. Where nobody has read for
 * long the ramp stands still instead of jumping.
 */
final class LedRamp {
    private static final Duration LONGEST_STEP = Duration.ofSeconds(30);
    private static final double NANOS = 1e-9;

    private final double toK;
    private final double slopeKPerS;
    private Instant last;
    private double reachedK;

    /** A ramp that starts at an instant of laboratory time, at the magnitude of a rate. */
    LedRamp(Instant began, double fromK, double toK, double rateKPerS) {
        this.last = began;
        this.reachedK = fromK;
        this.toK = toK;
        this.slopeKPerS = Math.copySign(rateKPerS, toK - fromK);
    }

    double targetK() {
        return toK;
    }

    /** The setpoint from now on, K. */
    double next(Instant now) {
        Duration step = Duration.between(last, now);
        double seconds = (step.compareTo(LONGEST_STEP) > 0 ? LONGEST_STEP : step).toNanos() * NANOS;
        last = now;
        reachedK = notBeyondTarget(reachedK + slopeKPerS * seconds);
        return notBeyondTarget(reachedK + slopeKPerS * seconds);
    }

    private double notBeyondTarget(double kelvin) {
        return slopeKPerS > 0 ? Math.min(kelvin, toK) : Math.max(kelvin, toK);
    }
}
