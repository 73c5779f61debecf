package org.electrolyst.app.output;

/** A command cannot do what was asked. Ends it with a message and an exit code. */
public final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;
    private final String code;
    private final String where;

    /**
     * A failure.
     *
     * @param code stable name for scripts
     * @param message what is wrong, what is safe and what to do next
     * @param where file and line, database, option; may be empty
     */
    public Failure(ExitCode exitCode, String code, String message, String where) {
        super(message);
        this.exitCode = exitCode;
        this.code = code;
        this.where = where;
    }

    /** The command line is wrong. */
    public static Failure usage(String message) {
        return new Failure(ExitCode.USAGE, "usage", message, "");
    }

    /** The job failed. */
    public static Failure failed(String code, String message, String where) {
        return new Failure(ExitCode.FAILED, code, message, where);
    }

    public ExitCode exitCode() {
        return exitCode;
    }

    public String code() {
        return code;
    }

    public String where() {
        return where;
    }
}
