package org.electrolyst.drivers.property;

import java.util.regex.Pattern;

/** What a text instrument says to a command that sets something. */
public sealed interface SetReply {
    /** Nothing. */
    record None() implements SetReply {}

    /**
     * A line.
     *
     * @param accepted what it looks like where the command was carried out
     * @param refused what it looks like where it was not
     */
    record Answer(Pattern accepted, Pattern refused) implements SetReply {}

    /** The instrument is silent after a set. */
    SetReply NONE = new None();

    /** The instrument answers with a line that matches one of two patterns. */
    static SetReply answer(String accepted, String refused) {
        return new Answer(Pattern.compile(accepted), Pattern.compile(refused));
    }
}
