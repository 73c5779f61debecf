package org.electrolyst.acquisition.step;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.electrolyst.acquisition.plan.Otherwise;
import org.electrolyst.acquisition.plan.Stabilize;
import org.electrolyst.acquisition.plan.TemperatureStep;
import org.electrolyst.acquisition.stabilize.Stability;
import org.electrolyst.acquisition.stabilize.StabilityCriterion;
import org.electrolyst.acquisition.stabilize.Stabilizer;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.model.measurement.TemperaturePoint;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.time.Cancelled;
import org.electrolyst.store.StoreException;

/** Sends the stage to a temperature, and waits until the sample has it. */
final class ReachTemperature implements Step {
    private static final double CELSIUS_ZERO_K = 273.15;

    /** Quieter than any stage in a room is; only a finer resolution can tell a frozen sensor from a quiet one. */
    private static final double LEAST_NOISE_K = 0.005;

    private static final double READINGS_IN_DWELL = 100;
    private static final double SHORTEST_DWELL_S = 10;
    private static final double LONGEST_INTERVAL_S = 5;

    private final TemperatureStep settings;

    ReachTemperature(TemperatureStep settings) {
        this.settings = settings;
    }

    @Override
    public void execute(Session session) throws InstrumentException, StoreException, StepFailed, Cancelled {
        TemperatureTrace trace = session.trace()
                .orElseThrow(() -> new StepFailed(
                        "stageMissing", "the plan changes the temperature, but names no stage: add one"));
        trace.read();
        trace.stage().ramp(settings, session.cancel());
        session.event(Flag.info("rampBegan", "the stage goes to " + target()));
        Instant began = session.time().now();
        StabilityCriterion criterion = criterion(trace.stage().limits().resolutionK());
        Stability stability = untilStable(session, trace, criterion);
        conclude(session, stability, Seconds.between(began, session.time().now()) / 60);
        trace.stage().arrived(settings);
    }

    private StabilityCriterion criterion(double resolutionK) {
        Stabilize stabilize = settings.stabilize();
        return new StabilityCriterion(
                stabilize.bandK(),
                Math.max(SHORTEST_DWELL_S, Seconds.of(stabilize.dwell())),
                stabilize.slopeKPerS(),
                Seconds.of(stabilize.soak()),
                Math.max(SHORTEST_DWELL_S, Seconds.of(stabilize.timeout())),
                resolutionK,
                LEAST_NOISE_K);
    }

    /** Waits until it is stable or timed out, or someone cuts the soak short. */
    private Stability untilStable(Session session, TemperatureTrace trace, StabilityCriterion criterion)
            throws InstrumentException, StoreException, StepFailed, Cancelled {
        Duration interval = Seconds.duration(Math.min(LONGEST_INTERVAL_S, criterion.dwellS() / READINGS_IN_DWELL));
        Stabilizer stabilizer = new Stabilizer(criterion, settings.targetK());
        Stability stability = new Stability(Stability.Phase.APPROACHING, "on the way");
        try {
            while (isWaiting(stability, session)) {
                session.await(interval);
                Optional<TemperaturePoint> reading = trace.read();
                if (reading.isPresent()) {
                    stability =
                            stabilizer.add(reading.get().timeS(), reading.get().temperatureK());
                    session.signals().offerSkip(stability.phase() == Stability.Phase.SOAKING);
                    session.doing("going to " + target() + ": " + stability.words());
                }
            }
        } finally {
            session.signals().offerSkip(false);
        }
        return stability;
    }

    private static boolean isWaiting(Stability stability, Session session) {
        return switch (stability.phase()) {
            case APPROACHING, DRIFTING, FROZEN -> true;
            case SOAKING -> !session.signals().takeSkip();
            case STABLE, TIMED_OUT -> false;
        };
    }

    private void conclude(Session session, Stability stability, double minutes) throws StoreException, StepFailed {
        String words = String.format(Locale.ROOT, "%s after %.1f min: %s", target(), minutes, stability.words());
        switch (stability.phase()) {
            case STABLE -> session.event(Flag.info("temperatureSteady", "steady at " + words));
            case SOAKING -> session.flag("soakSkipped", "the soak was cut short at " + words);
            default -> notSteady(session, "not steady at " + words);
        }
    }

    private void notSteady(Session session, String words) throws StoreException, StepFailed {
        if (settings.stabilize().otherwise() == Otherwise.FAIL) {
            throw new StepFailed(
                    "temperatureNotSteady", words + "; check the stage, or allow more time, band or slope in the plan");
        }
        session.flag("temperatureNotSteady", words + "; measured all the same, as the plan says");
    }

    private String target() {
        return String.format(Locale.ROOT, "%.1f °C", settings.targetK() - CELSIUS_ZERO_K);
    }
}
