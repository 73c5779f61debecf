package org.electrolyst.acquisition.plan;

import java.util.Comparator;

/**
 * One thing that is wrong, or that gives reason for doubt, in a plan.
 *
 * @param severity whether the plan can run
 * @param line in the file, from 1
 * @param column in the line, from 1
 * @param where path of keys, such as {@code steps[2].bruce-vincent.hold.at-most}; empty for the file as a whole
 * @param message what is the case
 * @param hint what to do
 */
public record Problem(Severity severity, int line, int column, String where, String message, String hint) {
    /** In the order of a file. */
    public static final Comparator<Problem> BY_PLACE =
            Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column);

    /** Whether a plan can run in spite of it. */
    public enum Severity {
        /** The plan cannot run. */
        ERROR,
        /** The plan can run; its numbers may mislead. */
        WARNING
    }
}
