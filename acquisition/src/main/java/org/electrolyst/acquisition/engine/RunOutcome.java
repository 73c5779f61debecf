package org.electrolyst.acquisition.engine;

import java.util.List;
import java.util.Optional;
import org.electrolyst.model.run.RunState;

/**
 * How a run ended.
 *
 * @param state as stored
 * @param cause what ended it
 * @param message for people: what happened, what is safe, what to do next
 * @param safeStates of the instruments, in the order they were made safe
 * @param error what was thrown, if something was
 */
public record RunOutcome(
        RunState state, Cause cause, String message, List<SafeReport> safeStates, Optional<Throwable> error) {
    /** What ended a run. */
    public enum Cause {
        /** Every step was done as the plan asks. */
        DONE,
        /** Every step was done, and an event or a gap needs a person. */
        NEEDS_PERSON,
        /** Someone asked for it. */
        STOPPED,
        /** A condition of the plan was not met, or a limit was exceeded. */
        CONDITION,
        /** An instrument or its line failed, or its state is not known. */
        INSTRUMENT,
        /** The database failed. */
        STORE,
        /** A mistake in the program. */
        PROGRAM
    }

    public RunOutcome {
        safeStates = List.copyOf(safeStates);
    }
}
