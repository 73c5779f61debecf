package org.electrolyst.acquisition.engine;

import java.util.Optional;
import org.electrolyst.acquisition.engine.RunOutcome.Cause;
import org.electrolyst.acquisition.step.StepFailed;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.model.run.RunState;
import org.electrolyst.model.run.StepOutcome;
import org.electrolyst.model.time.Cancelled;
import org.electrolyst.store.StoreException;

/** How a run ends, as far as it is known: each thing that goes wrong on the way out can only make it worse. */
record Ending(RunState state, Cause cause, String message, Optional<Throwable> error) {
    static Ending finished(boolean flagged) {
        return new Ending(
                RunState.FINISHED,
                flagged ? Cause.NEEDS_PERSON : Cause.DONE,
                flagged ? "all steps are done; see the events that need a person" : "all steps are done",
                Optional.empty());
    }

    static Ending thrown(Throwable error) {
        if (error instanceof Cancelled) {
            return new Ending(RunState.ABORTED, Cause.STOPPED, "stopped on request", Optional.of(error));
        }
        if (error instanceof InstrumentException) {
            return failed(Cause.INSTRUMENT, String.valueOf(error.getMessage()), error);
        }
        if (error instanceof StepFailed) {
            return failed(Cause.CONDITION, String.valueOf(error.getMessage()), error);
        }
        if (error instanceof StoreException) {
            return failed(Cause.STORE, "the database failed: " + error.getMessage(), error);
        }
        return failed(Cause.PROGRAM, "a mistake in the program ended the run: " + error + "; please report it", error);
    }

    private static Ending failed(Cause cause, String message, Throwable error) {
        return new Ending(RunState.FAILED, cause, message, Optional.of(error));
    }

    /** The same with an instrument of which the safe state is not confirmed. */
    Ending inDoubt(String doubt) {
        return worse(Cause.INSTRUMENT, doubt, error);
    }

    /** The same when something could not be written at the end. */
    Ending unwritten(Exception failure) {
        Cause kind = failure instanceof StoreException ? Cause.STORE : Cause.PROGRAM;
        return worse(
                kind,
                "the end could not be written completely: " + failure.getMessage(),
                error.isPresent() ? error : Optional.of(failure));
    }

    private Ending worse(Cause ofThis, String words, Optional<Throwable> thrown) {
        return new Ending(RunState.FAILED, state == RunState.FAILED ? cause : ofThis, message + "; " + words, thrown);
    }

    /** The same with the state that the database found after counting what it holds. */
    Ending stored(RunState as) {
        return new Ending(as, cause == Cause.DONE && as != state ? Cause.NEEDS_PERSON : cause, message, error);
    }

    /** Stable name for scripts, in camel case. */
    String code() {
        return switch (cause) {
            case DONE, NEEDS_PERSON -> "finished";
            case STOPPED -> "stopped";
            case STORE -> "storeFailed";
            case PROGRAM -> "programError";
            case INSTRUMENT ->
                error.filter(InstrumentException.class::isInstance)
                        .map(e -> ((InstrumentException) e).code())
                        .orElse("safeStateUnknown");
            case CONDITION ->
                error.filter(StepFailed.class::isInstance)
                        .map(e -> ((StepFailed) e).code())
                        .orElse("conditionNotMet");
        };
    }

    boolean isFinished() {
        return state == RunState.FINISHED || state == RunState.FINISHED_WITH_GAPS;
    }

    /** What becomes of the step that was under way. */
    StepOutcome outcomeOfOpenStep() {
        return cause == Cause.STOPPED ? StepOutcome.ABORTED : StepOutcome.FAILED;
    }
}
