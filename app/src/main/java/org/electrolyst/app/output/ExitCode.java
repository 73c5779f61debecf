package org.electrolyst.app.output;

/** What the process tells its caller. */
public enum ExitCode {
    DONE(0),
    /** The job failed; of a batch, every item. */
    FAILED(1),
    /** The command line or a plan is wrong; nothing was done. */
    USAGE(2),
    /** Done, but something needs a person: failed items of a batch, or a flag {@code needsPerson}. */
    NEEDS_PERSON(3),
    /** An instrument or its link failed. */
    INSTRUMENT(4);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }
}
