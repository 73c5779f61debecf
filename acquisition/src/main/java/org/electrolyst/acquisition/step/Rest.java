package org.electrolyst.acquisition.step;

import java.util.Locale;
import java.util.OptionalDouble;
import org.electrolyst.acquisition.plan.Otherwise;
import org.electrolyst.acquisition.plan.RestStep;
import org.electrolyst.acquisition.stabilize.SlidingLine;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.time.Cancelled;
import org.electrolyst.store.StoreException;

/** Leaves the cell open until its voltage stands still. */
final class Rest implements Step {
    private static final double V_PER_S_IN_MV_PER_MIN = 60e3;
    private static final double LONGEST_WINDOW_S = 300;
    private static final double WINDOW_OF_AT_MOST = 1.0 / 3;

    private final RestStep settings;

    Rest(RestStep settings) {
        this.settings = settings;
    }

    @Override
    public void execute(Session session) throws InstrumentException, StoreException, StepFailed, Cancelled {
        SlidingLine line =
                new SlidingLine(Math.min(LONGEST_WINDOW_S, WINDOW_OF_AT_MOST * Seconds.of(settings.atMost())));
        session.doing("resting at open circuit");
        RestRecorder.Rested rested = RestRecorder.record(session, 1, settings.atMost(), batch -> {
            batch.forEach(point -> line.add(point.timeS(), point.voltageV()));
            return isStill(line);
        });
        if (rested.skipped() || settings.untilVPerS().isEmpty() || isStill(line)) {
            session.event(Flag.info("restEnded", "rested: " + words(rested, line)));
        } else {
            stillMoves(session, "the voltage still moves at the end of the rest: " + words(rested, line));
        }
    }

    private boolean isStill(SlidingLine line) {
        return settings.untilVPerS().isPresent()
                && line.isFull()
                && Math.abs(line.slopePerS().orElse(Double.POSITIVE_INFINITY))
                        < settings.untilVPerS().getAsDouble();
    }

    private void stillMoves(Session session, String words) throws StoreException, StepFailed {
        if (settings.otherwise() == Otherwise.FAIL) {
            throw new StepFailed("restNotReached", words);
        }
        session.flag("restNotReached", words);
    }

    private static String words(RestRecorder.Rested rested, SlidingLine line) throws StepFailed {
        OptionalDouble slope = line.slopePerS();
        String slopeWords = slope.isEmpty()
                ? "too few readings to tell its slope"
                : String.format(Locale.ROOT, "%.4f mV/min", V_PER_S_IN_MV_PER_MIN * slope.getAsDouble());
        return String.format(Locale.ROOT, "%.3f mV, %s", 1e3 * rested.lastVoltageV(), slopeWords);
    }
}
