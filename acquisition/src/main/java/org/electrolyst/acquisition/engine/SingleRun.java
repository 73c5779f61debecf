package org.electrolyst.acquisition.engine;

import java.util.List;
import java.util.Optional;
import org.electrolyst.acquisition.plan.Plan;
import org.electrolyst.acquisition.plan.ScheduledStep;
import org.electrolyst.acquisition.step.Bench;
import org.electrolyst.acquisition.step.RunListener;
import org.electrolyst.acquisition.step.StepRunner;
import org.electrolyst.drivers.SafeState;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.run.RunEvent;
import org.electrolyst.model.run.StepOutcome;
import org.electrolyst.model.time.LabTime;
import org.electrolyst.store.RunWriter;
import org.electrolyst.store.StoreException;

/** One run from its first step to its end: measure, make safe, write the end. In that order, whatever happens. */
final class SingleRun {
    private final Plan plan;
    private final Bench bench;
    private final RunWriter writer;
    private final LabTime time;
    private final RunControl control;
    private final Notifier notifier;
    private final StepRunner steps;

    SingleRun(
            Plan plan,
            Bench bench,
            RunWriter writer,
            LabTime time,
            RunControl control,
            RunListener listener,
            Notifier notifier) {
        this.plan = plan;
        this.bench = bench;
        this.writer = writer;
        this.time = time;
        this.control = control;
        this.notifier = notifier;
        steps = new StepRunner(plan, bench, writer, time, control.signals(), listener);
    }

    RunOutcome run() {
        Ending measured = measure();
        // An interrupt would cut the waits for the instruments' confirmations short.
        boolean interrupted = Thread.interrupted();
        try {
            List<SafeReport> safeStates = SafeShutdown.of(bench, plan.safeState());
            Ending ending = conclude(measured, safeStates);
            return new RunOutcome(ending.state(), ending.cause(), ending.message(), safeStates, ending.error());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    // The one boundary that catches everything: whatever was thrown, the instruments come first.
    private Ending measure() {
        try {
            boolean flagged = false;
            for (ScheduledStep step : plan.steps()) {
                control.signals().awaitResumed();
                flagged |= steps.run(step, 1) != StepOutcome.DONE;
            }
            return Ending.finished(flagged);
        } catch (Throwable error) {
            return Ending.thrown(error);
        }
    }

    private Ending conclude(Ending measured, List<SafeReport> safeStates) {
        Optional<String> doubt = SafeWords.doubt(safeStates);
        Ending ending = doubt.map(measured::inDoubt).orElse(measured);
        try {
            steps.close(measured.outcomeOfOpenStep());
            for (SafeReport report : safeStates) {
                event(flag(report));
            }
            for (String complaint : notifier.complaints()) {
                event(Flag.warning("listenerFailed", complaint));
            }
            if (!ending.isFinished()) {
                event(Flag.needsPerson(ending.code(), ending.message()));
            }
        } catch (StoreException | RuntimeException e) {
            ending = ending.unwritten(e);
        }
        return end(ending);
    }

    /**
     * Tried even where an event before could not be written: a database that was full for a moment may have room
     * again.
     */
    private Ending end(Ending ending) {
        try {
            return ending.stored(writer.end(ending.state(), time.now(), ending.message()));
        } catch (StoreException | RuntimeException e) {
            return ending.unwritten(e);
        }
    }

    private void event(Flag flag) throws StoreException {
        steps.event(new RunEvent(time.now(), Optional.empty(), flag));
    }

    private static Flag flag(SafeReport report) {
        String words = report.role() + ": " + report.state().words();
        return report.state() instanceof SafeState.Confirmed
                ? Flag.info("safeState", words)
                : Flag.needsPerson("safeStateUnknown", words);
    }
}
