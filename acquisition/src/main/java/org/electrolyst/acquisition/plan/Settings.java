package org.electrolyst.acquisition.plan;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.electrolyst.acquisition.yaml.Problems;
import org.electrolyst.acquisition.yaml.YamlMap;
import org.electrolyst.acquisition.yaml.YamlValue;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.Quantity;

/** A map of a plan, read setting by setting. What is wrong with a setting is reported, and it is then as if not there. */
final class Settings {
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final Duration SHORTEST = Duration.ofMillis(1);

    private final YamlMap map;
    private final Problems problems;

    Settings(YamlMap map, Problems problems) {
        this.map = map;
        this.problems = problems;
    }

    YamlMap map() {
        return map;
    }

    Optional<YamlValue> find(String key) {
        return map.find(key);
    }

    /** Reports {@code key} if it is not there; {@code example} is a value for it. */
    Optional<YamlValue> require(String key, String example) {
        return map.require(key, example);
    }

    void refuseOthers() {
        map.refuseOthers();
    }

    /** A problem with {@code key}, or with the map if it does not have it. */
    void error(String key, String message, String hint) {
        problems.error(map.place(key), message, hint);
    }

    /** A doubt about {@code key}, or about the map if it does not have it. */
    void warning(String key, String message, String hint) {
        problems.warning(map.place(key), message, hint);
    }

    /** A problem with the map as a whole. */
    void error(String message, String hint) {
        problems.error(map.place(), message, hint);
    }

    /** A doubt about the map as a whole. */
    void warning(String message, String hint) {
        problems.warning(map.place(), message, hint);
    }

    Optional<Settings> section(String key) {
        return map.find(key).flatMap(YamlValue::map).map(m -> new Settings(m, problems));
    }

    Optional<Settings> requiredSection(String key, String example) {
        return map.require(key, example).flatMap(YamlValue::map).map(m -> new Settings(m, problems));
    }

    /** A text of one line. */
    Optional<String> line(String key) {
        return map.find(key).flatMap(YamlValue::line);
    }

    /** A text of one line that must be there. */
    Optional<String> requiredLine(String key, String example) {
        return map.require(key, example).flatMap(YamlValue::line);
    }

    /** A number above 0, in SI. */
    OptionalDouble positive(String key, Dimension dimension, String example) {
        return map.find(key).map(v -> positive(v, dimension, example)).orElseGet(OptionalDouble::empty);
    }

    static OptionalDouble positive(YamlValue value, Dimension dimension, String example) {
        return positive(value, value.quantity(dimension, example), example);
    }

    /** The number above 0 that {@code quantity}, read from {@code value}, is in SI. */
    static OptionalDouble positive(YamlValue value, Optional<Quantity> quantity, String example) {
        OptionalDouble si = exact(value, quantity, example);
        if (si.isPresent() && !(si.getAsDouble() > 0)) {
            value.error("a value above 0 is wanted here", "Write it like " + example + ".");
            return OptionalDouble.empty();
        }
        return si;
    }

    /** A fraction above 0 and below 1, such as {@code 1 %}. */
    OptionalDouble share(String key, String example) {
        OptionalDouble share = positive(key, Dimension.FRACTION, example);
        if (share.isPresent() && share.getAsDouble() >= 1) {
            error(key, "a share below 100 % is wanted here", "Write it like " + example + "; 0.01 is 1 %.");
            return OptionalDouble.empty();
        }
        return share;
    }

    static OptionalDouble exact(YamlValue value, Dimension dimension, String example) {
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
    Optional<Duration> duration(String key, String example) {
        return map.find(key).flatMap(v -> duration(v, example));
    }

    /** A time up to a year, perhaps none. */
    Optional<Duration> durationOrZero(String key, String example) {
        return map.find(key).flatMap(v -> duration(v, Duration.ZERO, example));
    }

    static Optional<Duration> duration(YamlValue value, String example) {
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
    Optional<Integer> count(String key, int least, int most) {
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
    <E extends Enum<E>> Optional<E> word(String key, E[] constants) {
        List<String> words = Arrays.stream(constants)
                .map(c -> c.name().toLowerCase(Locale.ROOT))
                .toList();
        return map.find(key).flatMap(v -> v.word(words)).map(word -> constants[words.indexOf(word)]);
    }
}
