package org.electrolyst.app.lab;

/** A table of the user cannot be read. */
public final class TableProblem extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String where;

    TableProblem(String code, String message, String where) {
        super(message);
        this.code = code;
        this.where = where;
    }

    /** Stable name for scripts. */
    public String code() {
        return code;
    }

    /** File and line. */
    public String where() {
        return where;
    }
}
