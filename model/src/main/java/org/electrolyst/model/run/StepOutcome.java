package org.electrolyst.model.run;

/** How an attempt at a step ended. */
public enum StepOutcome {
    /** All that the plan asks for was measured as it asks. */
    DONE("done"),
    /** Measured, but not as the plan asks; an event says why. */
    FLAGGED("flagged"),
    /** Stopped by an error. */
    FAILED("failed"),
    /** Stopped by a person, together with the run. */
    ABORTED("aborted"),
    /** Left out, by a person or by the plan. */
    SKIPPED("skipped");

    private final String code;

    StepOutcome(String code) {
        this.code = code;
    }

    /** The word that JSON and the database use. */
    public String code() {
        return code;
    }
}
