package org.electrolyst.app.command;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.electrolyst.app.output.Failure;
import org.electrolyst.app.recipe.SettingText;

/** Words that stand for one of a few things. {@code least-squares}, {@code leastSquares} and {@code LEASTSQUARES} are the same. */
final class Choices {
    private Choices() {}

    /**
     * What {@code text} stands for.
     *
     * @param what what is chosen, for the message
     * @param codes the word of each of the values
     * @throws Failure if it stands for nothing; lists the words
     */
    static <E> E named(String what, String text, E[] values, Function<E, String> codes) {
        return find(text, values, codes)
                .orElseThrow(() -> unknown(what, text, Arrays.stream(values).map(codes)));
    }

    /** What {@code text} stands for, if it stands for one of these. */
    static <E> Optional<E> find(String text, E[] values, Function<E, String> codes) {
        return Arrays.stream(values)
                .filter(value -> plain(codes.apply(value)).equals(plain(text)))
                .findFirst();
    }

    /** The error that lists the words that would have been understood. */
    static Failure unknown(String what, String text, Stream<String> known) {
        return Failure.usage("unknown " + what + " '" + text + "'; known: "
                + known.map(SettingText::hyphenated).collect(Collectors.joining(", ")));
    }

    private static String plain(String word) {
        return word.strip().replace("-", "").toLowerCase(Locale.ROOT);
    }
}
