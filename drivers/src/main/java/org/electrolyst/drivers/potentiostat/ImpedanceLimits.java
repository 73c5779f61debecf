package org.electrolyst.drivers.potentiostat;

import java.time.Duration;

/**
 * What a model does when it measures impedance.
 *
 * @param lowestFrequencyHz of a sweep
 * @param highestFrequencyHz of a sweep
 * @param largestAmplitudeRmsV of a sweep, V rms
 * @param secondsPerPoint what each point takes at least, s of laboratory time
 * @param periodsPerPoint what each point takes besides, in periods
 */
public record ImpedanceLimits(
        double lowestFrequencyHz,
        double highestFrequencyHz,
        double largestAmplitudeRmsV,
        double secondsPerPoint,
        double periodsPerPoint) {
    public ImpedanceLimits {
        if (!(lowestFrequencyHz > 0 && highestFrequencyHz > lowestFrequencyHz && largestAmplitudeRmsV > 0)
                || !(secondsPerPoint >= 0 && periodsPerPoint >= 0)) {
            throw new IllegalArgumentException("frequencies ascend from above 0 Hz, amplitudes are positive");
        }
    }

    /** How long a point takes; laboratory time. */
    public Duration ofPoint(double frequencyHz) {
        return Duration.ofNanos(Math.round((secondsPerPoint + periodsPerPoint / frequencyHz) * 1e9));
    }

    /** How long a sweep takes; laboratory time. */
    public Duration of(Sweep sweep) {
        return of(sweep.fromHz(), sweep.toHz(), sweep.points());
    }

    /** How long a sweep takes; laboratory time. */
    public Duration of(GalvanostaticSweep sweep) {
        return of(sweep.fromHz(), sweep.toHz(), sweep.points());
    }

    private Duration of(double fromHz, double toHz, int points) {
        Duration total = Duration.ZERO;
        for (int i = 0; i < points; i++) {
            total = total.plus(ofPoint(frequencyHz(fromHz, toHz, points, i)));
        }
        return total;
    }

    /** Frequency of point {@code index}, from 0, of a sweep: logarithmic spacing, ends included. */
    public static double frequencyHz(double fromHz, double toHz, int points, int index) {
        return points == 1 ? fromHz : fromHz * Math.pow(toHz / fromHz, Math.min(1, index / (points - 1.0)));
    }
}
