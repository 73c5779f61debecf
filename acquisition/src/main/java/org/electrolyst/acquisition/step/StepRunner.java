package org.electrolyst.acquisition.step;

import java.util.Optional;
import org.electrolyst.acquisition.plan.Plan;
import org.electrolyst.acquisition.plan.ScheduledStep;
import org.electrolyst.acquisition.plan.TemperatureStep;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.model.run.RunEvent;
import org.electrolyst.model.run.StepKey;
import org.electrolyst.model.run.StepOutcome;
import org.electrolyst.model.time.Cancelled;
import org.electrolyst.model.time.LabTime;
import org.electrolyst.store.RunWriter;
import org.electrolyst.store.StoreException;

/** Carries out the steps of one run, one after the other. Confined to the engine's thread. */
public final class StepRunner {
    private final RunContext run;
    private Optional<Session> underWay = Optional.empty();

    /**
     * Ready for the first step.
     *
     * @param plan whose steps they are
     * @param bench connected instruments
     * @param writer of a run that has begun
     * @param time of the laboratory
     * @param signals what people ask
     * @param listener hears what is stored; must not throw and must not wait
     */
    public StepRunner(Plan plan, Bench bench, RunWriter writer, LabTime time, Signals signals, RunListener listener) {
        run = new RunContext(
                plan,
                bench,
                bench.stage().map(stage -> new StageLine(stage, plan.limits())),
                writer,
                new LinkLog(bench, writer),
                time,
                signals,
                listener);
    }

    /**
     * Carries out one step. If it throws, the attempt is still open: make the instruments safe first, then call
     * {@link #close}.
     *
     * @param attempt at this step, from 1
     */
    public StepOutcome run(ScheduledStep step, int attempt)
            throws InstrumentException, StoreException, StepFailed, Cancelled {
        StepKey key = new StepKey(step.planned().number(), attempt);
        run.writer().beginAttempt(key, run.time().now());
        run.listener().told(new RunUpdate.StepBegan(step.planned(), attempt));
        Session session = new Session(run, key);
        underWay = Optional.of(session);
        goTo(step.at(), session);
        if (!(step.settings() instanceof TemperatureStep)) {
            Steps.of(step.settings()).execute(session);
        }
        underWay = Optional.empty();
        StepOutcome outcome = session.outcome();
        session.end(outcome);
        return outcome;
    }

    private void goTo(Optional<TemperatureStep> wanted, Session session)
            throws InstrumentException, StoreException, StepFailed, Cancelled {
        boolean there = wanted.isEmpty()
                || (run.stage().isPresent() && run.stage().get().hasReached(wanted.get()));
        if (!there) {
            Steps.of(wanted.get()).execute(session);
        }
    }

    /**
     * Ends the attempt that is still open, if one is, and stores what went over the lines since.
     *
     * @param outcome of that attempt
     */
    public void close(StepOutcome outcome) throws StoreException {
        Optional<Session> open = underWay;
        underWay = Optional.empty();
        if (open.isPresent()) {
            open.get().end(outcome);
        }
        run.links().store();
    }

    /** Stores an event of the run. */
    public void event(RunEvent event) throws StoreException {
        run.event(event);
    }
}
