package org.electrolyst.model.run;

/** Where a measurement stands. */
public enum RunState {
    RUNNING("running"),
    FINISHED("finished"),
    /** Finished, but something that the plan asks for is missing. */
    FINISHED_WITH_GAPS("finishedWithGaps"),
    /** Stopped by a person. */
    ABORTED("aborted"),
    /** Stopped by an error. */
    FAILED("failed"),
    /** Its process ended without a word. */
    INTERRUPTED("interrupted");

    private final String code;

    RunState(String code) {
        this.code = code;
    }

    /** The word that JSON and the database use. */
    public String code() {
        return code;
    }
}
