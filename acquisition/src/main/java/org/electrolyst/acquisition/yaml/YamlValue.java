package org.electrolyst.acquisition.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.words.NearestWord;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A value of a file. Each way of reading it gives nothing, and adds a problem, where it is something else. */
public final class YamlValue {
    private static final int LONGEST_TEXT = 2000;
    private static final int SHOWN = 60;

    private final Node node;
    private final Place keyPlace;
    private final Problems problems;

    /** {@code keyPlace} is where its key stands, or the item of a list begins. */
    YamlValue(Node node, Place keyPlace, Problems problems) {
        this.node = node;
        this.keyPlace = keyPlace;
        this.problems = problems;
    }

    /** Where the value itself stands. */
    public Place place() {
        return Place.of(node.getStartMark(), keyPlace.path());
    }

    /** Adds a problem with this value. */
    public void error(String message, String hint) {
        problems.error(place(), message, hint);
    }

    /** Adds a doubt about this value. */
    public void warning(String message, String hint) {
        problems.warning(place(), message, hint);
    }

    public boolean isMap() {
        return node instanceof MappingNode;
    }

    public boolean isList() {
        return node instanceof SequenceNode;
    }

    /** It as a map; one without entries where nothing is written. */
    public Optional<YamlMap> map() {
        if (node instanceof MappingNode mapping) {
            return Optional.of(new YamlMap(mapping, keyPlace, problems));
        }
        if (isNothing()) {
            return Optional.of(new YamlMap(keyPlace, problems));
        }
        error(
                words() + " stands where a map of keys and values is wanted",
                "Write 'key: value' below, or {key: value}.");
        return Optional.empty();
    }

    /** Its items; a single value counts as a list of one. */
    public List<YamlValue> items() {
        if (!(node instanceof SequenceNode sequence)) {
            return isNothing() ? List.of() : List.of(this);
        }
        List<YamlValue> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            String path = keyPlace.path() + "[" + (items.size() + 1) + "]";
            items.add(new YamlValue(item, Place.of(item.getStartMark(), path), problems));
        }
        return items;
    }

    /** It as a text that is not blank. */
    public Optional<String> text() {
        if (!(node instanceof ScalarNode scalar)) {
            error(words() + " stands where a single value is wanted", "Write one value.");
            return Optional.empty();
        }
        String text = scalar.getValue().strip();
        if (text.isEmpty()) {
            error("there is no value", "Write one, or remove the key.");
            return Optional.empty();
        }
        if (text.length() > LONGEST_TEXT) {
            error(words() + " has " + text.length() + " characters", "Shorten it to " + LONGEST_TEXT + ".");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** It as a text of one line that is not blank. */
    public Optional<String> line() {
        Optional<String> text = text();
        if (text.isPresent() && text.get().chars().anyMatch(Character::isISOControl)) {
            error("the text has a line break, a tab or another control character", "Write it in one line.");
            return Optional.empty();
        }
        return text;
    }

    /** It as what {@code meaning} makes of its one line of text; what that objects to becomes a problem with {@code hint}. */
    public <T> Optional<T> read(Function<String, T> meaning, String hint) {
        return line().flatMap(text -> {
            try {
                return Optional.of(meaning.apply(text));
            } catch (IllegalArgumentException e) {
                error(String.valueOf(e.getMessage()), hint);
                return Optional.empty();
            }
        });
    }

    /** It as a quantity, perhaps with uncertainty. {@code example} shows how to write one. */
    public Optional<Quantity> quantity(Dimension dimension, String example) {
        return read(text -> Quantity.parse(text, dimension), "Write it like " + example + ".");
    }

    /** It as one of {@code words}. */
    public Optional<String> word(List<String> words) {
        return text().flatMap(text -> {
            if (words.contains(text)) {
                return Optional.of(text);
            }
            error(
                    "'" + text + "' is not one of " + String.join(", ", words),
                    "Did you mean '" + NearestWord.of(text, words) + "'?");
            return Optional.empty();
        });
    }

    private boolean isNothing() {
        return node instanceof ScalarNode && node.getTag().equals(Tag.NULL);
    }

    private String words() {
        if (node instanceof SequenceNode) {
            return "a list";
        }
        return node instanceof ScalarNode scalar
                ? "'" + shortened(scalar.getValue().strip()) + "'"
                : "a map";
    }

    /** The beginning of a text that is too long to be shown. */
    static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
