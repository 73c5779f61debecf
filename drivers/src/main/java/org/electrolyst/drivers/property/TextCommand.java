package org.electrolyst.drivers.property;

import java.util.Locale;

/**
 * One number of a text protocol.
 *
 * @param query what asks for it; empty if nothing does
 * @param set what sets it, with {@code %s} in the place of the number; empty if nothing does
 * @param decimals of the number that is sent
 * @param field where the number is in an answer of fields between commas, from 0
 * @param fields how many fields such an answer has; another number of them is no answer
 * @param reply what the instrument says to a set
 */
public record TextCommand(String query, String set, int decimals, int field, int fields, SetReply reply) {
    public TextCommand {
        if (query.isEmpty() && set.isEmpty()) {
            throw new IllegalArgumentException("a command asks or sets something");
        }
    }

    /** A number that can only be asked for. */
    public static TextCommand query(String query) {
        return new TextCommand(query, "", 0, 0, 1, SetReply.NONE);
    }

    /** A number that can be asked for and set in silence. */
    public static TextCommand of(String query, String set, int decimals) {
        return new TextCommand(query, set, decimals, 0, 1, SetReply.NONE);
    }

    /** The same number in one of several fields of the answer. */
    public TextCommand inField(int index, int count) {
        return new TextCommand(query, set, decimals, index, count, reply);
    }

    /** The same, to which the instrument answers when it is set. */
    public TextCommand answering(SetReply answer) {
        return new TextCommand(query, set, decimals, field, fields, answer);
    }

    /** What sets the number to {@code value}. */
    public String setting(double value) {
        String number = String.format(Locale.ROOT, "%." + decimals + "f", value);
        return set.replace("%s", number.matches("-0(\\.0*)?") ? number.substring(1) : number);
    }
}
