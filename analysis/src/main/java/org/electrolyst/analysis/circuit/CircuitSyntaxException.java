package org.electrolyst.analysis.circuit;

/** A circuit code cannot be read. The message names the column and suggests what was meant. */
public final class CircuitSyntaxException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final int column;

    CircuitSyntaxException(String code, int column, String problem) {
        super("circuit '" + code + "': " + problem + " at column " + column);
        this.column = column;
    }

    CircuitSyntaxException(String code, int column, String problem, String suggestion) {
        super("circuit '" + code + "': " + problem + " at column " + column + "; " + suggestion);
        this.column = column;
    }

    /** Where the problem is, from 1. */
    public int column() {
        return column;
    }
}
