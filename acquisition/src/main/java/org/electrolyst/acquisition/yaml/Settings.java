package org.electrolyst.acquisition.yaml;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.Quantity;

/**
 * A map of a file, read setting by setting. What is wrong with a setting is reported, and it is then as if not there. Confined
 * to one thread.
 */
public final class Settings {
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final Duration SHORTEST = Duration.ofMillis(1);

    private final YamlMap map;
    private final Problems problems;

    public Settings(YamlMap map, Problems problems) {
        this.map = map;
        this.problems = problems;
    }

    public YamlMap map() {
        return map;
    }

    public Optional<YamlValue> find(String key) {
        return map.find(key);
    }

    /** Reports {@code key} if it is not there; {@code example} is a value for it. */
    public Optional<YamlValue> require(String key, String example) {
        return map.require(key, example);
    }

    public void refuseOthers() {
        map.refuseOthers();
    }

    /** A problem with {@code key}, or with the map if it does not have it. */
    public void error(String key, String message, String hint) {
        problems.error(map.place(key), message, hint);
    }

    /** A doubt about {@code key}, or about the map if it does not have it. */
    public void warning(String key, String message, String hint) {
        problems.warning(map.place(key), message, hint);
    }

    /** A problem with the map as a whole. */
    public void error(String message, String hint) {
        problems.error(map.place(), message, hint);
    }

    /** A doubt about the map as a whole. */
    public void warning(String message, String hint) {
        problems.warning(map.place(), message, hint);
    }

    public Optional<Settings> section(String key) {
        return map.find(key).flatMap(YamlValue::map).map(m -> new Settings(m, problems));
    }

    public Optional<Settings> requiredSection(String key, String example) {
        return map.require(key, example).flatMap(YamlValue::map).map(m -> new Settings(m, problems));
    }

    /** A text of one line. */
    public Optional<String> line(String key) {
        return map.find(key).flatMap(YamlValue::line);
    }

    /** A text of one line that must be there. */
    public Optional<String> requiredLine(String key, String example) {
        return map.require(key, example).flatMap(YamlValue::line);
    }

    /** A number above 0, in SI. */
    public OptionalDouble positive(String key, Dimension dimension, String example) {
        return map.find(key).map(v -> positive(v, dimension, example)).orElseGet(OptionalDouble::empty);
    }

    public static OptionalDouble positive(YamlValue value, Dimension dimension, String example) {
        return positive(value, value.quantity(dimension, example), example);
    }

    /** The number above 0 that {@code quantity}, read from {@code value}, is in SI. */
    public static OptionalDouble positive(YamlValue value, Optional<Quantity> quantity, String example) {
        OptionalDouble si = exact(value, quantity, example);
        if (si.isPresent() && !(si.getAsDouble() > 0)) {
            value.error("a value above 0 is wanted here", "Write it like " + example + ".");
            return OptionalDouble.empty();
        }
        return si;
    }

    /** A fraction above 0 and below 1, such as {@code 1 %}. */
    public OptionalDouble share(String key, String example) {
        OptionalDouble share = positive(key, Dimension.FRACTION, example);
        if (share.isPresent() && share.getAsDouble() >= 1) {
            error(key, "a share below 100 % is wanted here", "Write it like " + example + "; 0.01 is 1 %.");
            return OptionalDouble.empty();
        }
        return share;
    }

    public static OptionalDouble exact(YamlValue value, Dimension dimension, String example) {
        return exact(value, value.quantity(dimension, example), example);
    }

    /** A quantity that is set, not measured: an uncertainty would have no meaning. */
    private static OptionalDouble exact(YamlValue value, Optional<Quantity> quantity, String example) {
        if (quantity.isEmpty()) {
            return OptionalDouble.empty();
        }
        if (quantity.get().standardUncertainty().isPresent()) {
            value.error("a setting has no uncertainty", "Write it like " + example + ".");
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(quantity.get().si());
    }

    /** A time from 1 ms to a year. */
    public Optional<Duration> duration(String key, String example) {
        return map.find(key).flatMap(v -> duration(v, example));
    }

    /** A time up to a year, perhaps none. */
    public Optional<Duration> durationOrZero(String key, String example) {
        return map.find(key).flatMap(v -> duration(v, Duration.ZERO, example));
    }

    public static Optional<Duration> duration(YamlValue value, String example) {
        return duration(value, SHORTEST, example);
    }

    private static Optional<Duration> duration(YamlValue value, Duration shortest, String example) {
        OptionalDouble seconds = exact(value, Dimension.TIME, example);
        if (seconds.isEmpty()) {
            return Optional.empty();
        }
        if (!(seconds.getAsDouble() >= shortest.toNanos() / 1e9 && seconds.getAsDouble() <= LONGEST.toSeconds())) {
            value.error(
                    (shortest.isZero() ? "a time from 0" : "a time above 0") + " to a year is wanted here",
                    "Write it like " + example + ".");
            return Optional.empty();
        }
        return Optional.of(Duration.ofNanos(Math.round(seconds.getAsDouble() * 1e9)));
    }

    /** A whole number from {@code least} to {@code most}. */
    public Optional<Integer> count(String key, int least, int most) {
        String range = "a whole number from " + least + " to " + most;
        return map.find(key)
                .flatMap(v -> v.read(
                        text -> {
                            if (!text.matches("\\d{1,9}")
                                    || Integer.parseInt(text) < least
                                    || Integer.parseInt(text) > most) {
                                throw new IllegalArgumentException("'" + text + "' is not " + range);
                            }
                            return Integer.parseInt(text);
                        },
                        "Write " + range + "."));
    }

    /** One of the constants of an enumeration, written in lower case. */
    public <E extends Enum<E>> Optional<E> word(String key, E[] constants) {
        return word(key, constants, c -> c.name().toLowerCase(Locale.ROOT));
    }

    /** One of {@code constants}, by their words. */
    public <E> Optional<E> word(String key, E[] constants, Function<E, String> wordOf) {
        List<String> words = Arrays.stream(constants).map(wordOf).toList();
        return map.find(key).flatMap(v -> v.word(words)).map(word -> constants[words.indexOf(word)]);
    }
}
