package org.electrolyst.acquisition.stabilize;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Judges readings of one approach to one target, from the moment the stage is told to go there.
 *
 * <p>Time inside the band is credit, capped at the dwell time; time outside costs ten times as much. So a single
 * outlier delays and does not start everything again, noise of a third of the band loses 3 % of the time, and an
 * oscillation that leaves the band for a tenth of its period never fills the credit. With the credit full, the
 * least-squares slope over the dwell time must be below its limit; while both hold, the soak grows. Only readings
 * inside the band make that slope, so none lies far from the others: a wrong one at the very end of n readings moves
 * it by 6/n of the band over the dwell time. A gap between readings earns a tenth of the dwell time at most: what was
 * not read is not known to be steady. Confined to one thread.
 */
public final class Stabilizer {
    private static final double COST_OUTSIDE = 10;
    private static final double LARGEST_GAIN_OF_DWELL = 0.1;

    private final StabilityCriterion criterion;
    private final double targetK;
    private final SlidingLine line;
    private final FrozenSensor frozen;
    private final Progress progress;
    private double lastTimeS = Double.NEGATIVE_INFINITY;
    private double creditS;
    private double soakedS;

    /**
     * Begins an approach.
     *
     * @param criterion what counts as steady
     * @param targetK where the temperature is to be, K
     */
    public Stabilizer(StabilityCriterion criterion, double targetK) {
        this.criterion = criterion;
        this.targetK = targetK;
        line = new SlidingLine(criterion.dwellS());
        frozen = new FrozenSensor(criterion);
        progress = new Progress(criterion);
    }

    /**
     * Takes the next reading and judges all so far.
     *
     * @param timeS since any fixed instant; later than the last reading, s
     * @param temperatureK what the stage says, K
     * @throws IllegalArgumentException if time does not advance
     */
    public Stability add(double timeS, double temperatureK) {
        if (!(timeS > lastTimeS)) {
            throw new IllegalArgumentException("a reading at " + timeS + " s cannot follow one at " + lastTimeS + " s");
        }
        double sinceLastS = Double.isInfinite(lastTimeS) ? 0 : timeS - lastTimeS;
        lastTimeS = timeS;
        frozen.add(temperatureK);
        double distanceK = Math.abs(temperatureK - targetK);
        weigh(timeS, temperatureK, distanceK < criterion.bandK(), sinceLastS);
        Stability stability = judge(temperatureK, sinceLastS);
        boolean waiting = stability.phase() != Stability.Phase.SOAKING && stability.phase() != Stability.Phase.STABLE;
        return progress.isMissing(timeS, distanceK) && waiting
                ? new Stability(Stability.Phase.TIMED_OUT, stability.words())
                : stability;
    }

    private void weigh(double timeS, double temperatureK, boolean inside, double sinceLastS) {
        if (inside) {
            creditS = Math.min(
                    criterion.dwellS(), creditS + Math.min(sinceLastS, LARGEST_GAIN_OF_DWELL * criterion.dwellS()));
            line.add(timeS, temperatureK);
        } else {
            creditS = Math.max(0, creditS - COST_OUTSIDE * sinceLastS);
        }
        if (creditS == 0) {
            soakedS = 0;
            line.clear();
        }
    }

    private Stability judge(double temperatureK, double sinceLastS) {
        if (frozen.isFrozen()) {
            return new Stability(Stability.Phase.FROZEN, frozen.words());
        }
        if (creditS < criterion.dwellS()) {
            return new Stability(
                    Stability.Phase.APPROACHING,
                    words(
                            "%.2f K from the target, inside ±%.2f K for %.0f of %.0f s",
                            Math.abs(temperatureK - targetK), criterion.bandK(), creditS, criterion.dwellS()));
        }
        OptionalDouble slopeKPerS = line.slopePerS();
        if (!(Math.abs(slopeKPerS.orElse(Double.POSITIVE_INFINITY)) < criterion.slopeKPerS())) {
            soakedS = Math.max(0, soakedS - sinceLastS);
            return new Stability(Stability.Phase.DRIFTING, drift(slopeKPerS));
        }
        if (soakedS >= criterion.soakS()) {
            return new Stability(Stability.Phase.STABLE, words("drift %.3f K/min", 60 * slopeKPerS.getAsDouble()));
        }
        soakedS += Math.min(sinceLastS, LARGEST_GAIN_OF_DWELL * criterion.dwellS());
        return new Stability(Stability.Phase.SOAKING, words("soaked for %.0f of %.0f s", soakedS, criterion.soakS()));
    }

    private String drift(OptionalDouble slopeKPerS) {
        return slopeKPerS.isEmpty()
                ? "too few readings to tell its drift"
                : words(
                        "it drifts by %.3f K/min, and %.3f K/min are allowed",
                        60 * slopeKPerS.getAsDouble(), 60 * criterion.slopeKPerS());
    }

    private static String words(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
