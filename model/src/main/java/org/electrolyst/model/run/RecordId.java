package org.electrolyst.model.run;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Identity of a record in the database, printed {@code r12}, {@code s345}, {@code c7}, {@code a9}.
 *
 * @param kind what it names
 * @param number from 1
 */
public record RecordId(Kind kind, long number) {
    private static final Pattern TEXT = Pattern.compile("([rsca])([1-9]\\d{0,17})");

    /** What an identity names, and the letter it starts with. */
    public enum Kind {
        RUN('r'),
        SPECTRUM('s'),
        CURVE('c'),
        RESULT('a');

        private final char letter;

        Kind(char letter) {
            this.letter = letter;
        }

        private static Kind of(char letter) {
            for (Kind kind : values()) {
                if (kind.letter == letter) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("no kind of record starts with " + letter);
        }
    }

    public RecordId {
        if (number < 1) {
            throw new IllegalArgumentException("ids count from 1, not from " + number);
        }
    }

    public static RecordId run(long number) {
        return new RecordId(Kind.RUN, number);
    }

    public static RecordId spectrum(long number) {
        return new RecordId(Kind.SPECTRUM, number);
    }

    public static RecordId curve(long number) {
        return new RecordId(Kind.CURVE, number);
    }

    public static RecordId result(long number) {
        return new RecordId(Kind.RESULT, number);
    }

    /** The identity that {@code text} writes, or empty where it is none (then it may be a sample's or a file's name). */
    public static Optional<RecordId> parse(String text) {
        Matcher m = TEXT.matcher(text);
        return m.matches()
                ? Optional.of(new RecordId(Kind.of(m.group(1).charAt(0)), Long.parseLong(m.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return kind.letter + Long.toString(number);
    }
}
