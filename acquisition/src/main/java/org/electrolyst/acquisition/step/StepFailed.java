package org.electrolyst.acquisition.step;

/**
 * A condition of the plan was not met, and the plan says that the run ends then; or a limit of the plan was exceeded.
 */
public final class StepFailed extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;

    StepFailed(String code, String message) {
        super(message);
        this.code = code;
    }

    /** Stable name for scripts, in camel case. */
    public String code() {
        return code;
    }
}
