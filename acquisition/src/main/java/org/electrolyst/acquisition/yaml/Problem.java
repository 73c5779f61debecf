package org.electrolyst.acquisition.yaml;

import java.util.Comparator;

/**
 * One thing in a file that is wrong or gives reason for doubt.
 *
 * @param severity whether the file can be used
 * @param line in the file, from 1
 * @param column in the line, from 1
 * @param where path of keys, such as {@code steps[2].bruce-vincent.hold.at-most}, items counted from 1; empty for the file
 *     as a whole
 * @param message what is the case, without a full stop
 * @param hint what to do, one or more sentences
 */
public record Problem(Severity severity, int line, int column, String where, String message, String hint) {
    /** In the order of the file. */
    static final Comparator<Problem> BY_PLACE =
            Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column);

    /** Whether a file can be used in spite of a problem. */
    public enum Severity {
        ERROR,
        WARNING
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** What is the case and what to do, as sentences. */
    public String words() {
        return message + ". " + hint;
    }

    /** For people: {@code line 12, column 7, steps[1].impedance.to: '0.1' has no unit; ... Write it like 0.1 Hz.} */
    @Override
    public String toString() {
        return "line " + line + ", column " + column + (where.isEmpty() ? "" : ", " + where) + ": " + words();
    }
}
