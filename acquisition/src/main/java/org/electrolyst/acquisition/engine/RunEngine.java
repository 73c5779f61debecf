package org.electrolyst.acquisition.engine;

import java.util.List;
import org.electrolyst.acquisition.plan.Plan;
import org.electrolyst.acquisition.step.Bench;
import org.electrolyst.acquisition.step.RunListener;
import org.electrolyst.acquisition.step.RunUpdate;
import org.electrolyst.model.time.LabTime;
import org.electrolyst.store.RunWriter;

/**
 * Runs plans. What is measured is stored first and told afterwards. Whichever way a run ends, by its last step, a
 * stop, an error of an instrument, of the database or of the program, the cell is switched off and the stage brought
 * to its safe state before anything else happens.
 */
public final class RunEngine {
    private final List<RunListener> listeners;

    /**
     * An engine.
     *
     * @param listeners hear of every run, on a thread of their own; one that throws is not told again
     */
    public RunEngine(List<RunListener> listeners) {
        this.listeners = List.copyOf(listeners);
    }

    /**
     * Runs a plan from its first step, on the calling thread.
     *
     * @param bench connected instruments; they are left open
     * @param writer of a run that has begun; it is ended, and left open
     * @param time of the laboratory
     * @param control what people ask meanwhile; of this run only
     * @return how it ended; nothing is thrown
     */
    public RunOutcome run(Plan plan, Bench bench, RunWriter writer, LabTime time, RunControl control) {
        try (Notifier notifier = new Notifier(listeners)) {
            RunListener everyone = update -> {
                control.keeper().told(update);
                notifier.told(update);
            };
            RunOutcome outcome = new SingleRun(plan, bench, writer, time, control, everyone, notifier).run();
            everyone.told(new RunUpdate.Ended(outcome.state(), outcome.message()));
            return outcome;
        }
    }
}
