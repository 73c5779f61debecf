package org.electrolyst.acquisition.step;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.drivers.potentiostat.Measurement;
import org.electrolyst.drivers.potentiostat.Potentiostat;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.run.RunEvent;
import org.electrolyst.model.run.SeriesKey;
import org.electrolyst.model.run.SeriesRole;
import org.electrolyst.model.run.StepKey;
import org.electrolyst.model.run.StepOutcome;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;
import org.electrolyst.model.time.LabTime;
import org.electrolyst.store.RunWriter;
import org.electrolyst.store.StoreException;

/**
 * What one attempt at a step may use, and the rhythm it works in: points are stored as they come, then told; the stage
 * is read every ten seconds; what went over the lines is stored every minute. Confined to the engine's thread.
 */
final class Session {
    /** Points that come more densely than this are stored together. */
    private static final Duration BATCH = Duration.ofMillis(500);

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final Duration UPKEEP_INTERVAL = Duration.ofSeconds(60);

    private final RunContext run;
    private final StepKey step;
    private final Optional<TemperatureTrace> trace;
    private Instant upkeepAt;
    private boolean flagged;

    Session(RunContext run, StepKey step) throws StoreException {
        this.run = run;
        this.step = step;
        trace = run.stage().isPresent()
                ? Optional.of(new TemperatureTrace(
                        run.stage().get(), run.writer(), run.time(), run.signals(), run.listener(), step))
                : Optional.empty();
        upkeepAt = run.time().now().plus(UPKEEP_INTERVAL);
    }

    RunContext run() {
        return run;
    }

    RunWriter writer() {
        return run.writer();
    }

    Potentiostat potentiostat() {
        return run.bench().potentiostat();
    }

    LabTime time() {
        return run.time();
    }

    Signals signals() {
        return run.signals();
    }

    Cancel cancel() {
        return run.signals().cancel();
    }

    /** The stage's temperature; empty where there is no stage. */
    Optional<TemperatureTrace> trace() {
        return trace;
    }

    SeriesKey series(SeriesRole role, int part) {
        return new SeriesKey(step, role, part);
    }

    /** Tells people what goes on. */
    void doing(String words) {
        run.listener().told(new RunUpdate.Doing(words));
    }

    void event(Flag flag) throws StoreException {
        run.event(new RunEvent(time().now(), Optional.of(step), flag));
    }

    /** Something is not as the plan asks, or missing: a person must look. */
    void flag(String code, String message) throws StoreException {
        flagged = true;
        event(Flag.needsPerson(code, message));
    }

    StepOutcome outcome() {
        return flagged ? StepOutcome.FLAGGED : StepOutcome.DONE;
    }

    /** Waits for a part of laboratory time, with upkeep. */
    void await(Duration duration) throws InstrumentException, StoreException, StepFailed, Cancelled {
        time().await(duration, cancel());
        upkeep();
    }

    /**
     * Pulls a measurement until it ends by itself or {@code isEnough} says so; everything that it returned is stored.
     *
     * @param isEnough given the points just stored; none where time went by without any
     * @return whether {@code isEnough} said so
     */
    <P> boolean pull(Measurement<P> measurement, PointSeries<P> series, Predicate<List<P>> isEnough)
            throws InstrumentException, StoreException, StepFailed, Cancelled {
        boolean enough = false;
        while (!enough && !measurement.ended()) {
            List<P> batch = new ArrayList<>();
            try {
                gather(measurement, batch);
            } catch (InstrumentException | Cancelled e) {
                storeBefore(e, series, batch);
                throw e;
            }
            series.append(batch);
            enough = isEnough.test(batch);
            upkeep();
        }
        return enough;
    }

    private <P> void gather(Measurement<P> measurement, List<P> batch) throws InstrumentException, Cancelled {
        batch.addAll(measurement.next(wait(trace), cancel()));
        Instant full = time().now().plus(BATCH);
        while (!batch.isEmpty() && !measurement.ended() && time().now().isBefore(full)) {
            batch.addAll(measurement.next(Duration.between(time().now(), full), cancel()));
        }
    }

    private static <P> void storeBefore(Exception cause, PointSeries<P> series, List<P> batch) {
        try {
            series.append(batch);
        } catch (StoreException e) {
            cause.addSuppressed(e);
        }
    }

    private static Duration wait(Optional<TemperatureTrace> trace) {
        Duration wait = trace.map(TemperatureTrace::untilNext).orElse(LONGEST_WAIT);
        return wait.compareTo(BATCH) < 0 ? BATCH : wait;
    }

    private void upkeep() throws InstrumentException, StoreException, StepFailed, Cancelled {
        signals().throwIfStopped();
        if (trace.isPresent()) {
            trace.get().readIfDue();
        }
        if (!time().now().isBefore(upkeepAt)) {
            store();
        }
    }

    private void store() throws StoreException {
        upkeepAt = time().now().plus(UPKEEP_INTERVAL);
        if (trace.isPresent()) {
            trace.get().store();
        }
        run.links().store();
    }

    /** Ends the attempt: stores what is left, whatever has happened. */
    void end(StepOutcome outcome) throws StoreException {
        store();
        if (trace.isPresent()) {
            trace.get().end();
        }
        writer().endAttempt(step, time().now(), outcome);
        run.listener().told(new RunUpdate.StepEnded(step, outcome));
    }
}
