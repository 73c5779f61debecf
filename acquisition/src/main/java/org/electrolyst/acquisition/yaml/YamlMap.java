package org.electrolyst.acquisition.yaml;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.electrolyst.model.words.NearestWord;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * A map of a file. A key is known once it was asked for; {@link #refuseOthers} reports all others with the nearest known one.
 * Confined to one thread.
 */
public final class YamlMap {
    private final Place place;
    private final Problems problems;
    private final Map<String, YamlValue> values = new LinkedHashMap<>();
    private final Map<String, Place> keys = new LinkedHashMap<>();
    private final Set<String> known = new LinkedHashSet<>();

    YamlMap(MappingNode node, Place place, Problems problems) {
        this.place = place;
        this.problems = problems;
        for (NodeTuple entry : DecimalComma.rejoined(node)) {
            add(entry.getKeyNode(), entry.getValueNode());
        }
    }

    /** Without entries, where a file leaves the value of a key empty. */
    YamlMap(Place place, Problems problems) {
        this.place = place;
        this.problems = problems;
    }

    private void add(Node keyNode, Node valueNode) {
        if (!(keyNode instanceof ScalarNode scalar)) {
            problems.error(
                    Place.of(keyNode.getStartMark(), place.path()), "a key must be a word", "Write 'key: value'.");
            return;
        }
        String key = YamlValue.shortened(scalar.getValue());
        Place keyPlace = Place.of(keyNode.getStartMark(), place.pathOf(key));
        if (keys.putIfAbsent(key, keyPlace) != null) {
            problems.error(
                    keyPlace,
                    "the key '" + key + "' occurs twice; it is already in line "
                            + keys.get(key).line(),
                    "Remove one of them.");
            return;
        }
        values.put(key, new YamlValue(valueNode, keyPlace, problems));
    }

    /** Where it begins: at its key, if it has one. */
    public Place place() {
        return place;
    }

    /** Where {@code key} stands; the place of the map if it is not there. */
    public Place place(String key) {
        return keys.getOrDefault(key, place);
    }

    /** Whether {@code key} is there, with or without a value. */
    public boolean has(String key) {
        return keys.containsKey(key);
    }

    /** Its keys in the order of the file. */
    public List<String> keys() {
        return List.copyOf(keys.keySet());
    }

    /** The value of {@code key}, which from now on is known; empty if it is not there. */
    public Optional<YamlValue> find(String key) {
        known.add(key);
        return Optional.ofNullable(values.get(key));
    }

    /** As {@link #find}; a problem if it is not there. {@code example} completes "Add, for example, ...". */
    public Optional<YamlValue> require(String key, String example) {
        Optional<YamlValue> value = find(key);
        if (value.isEmpty()) {
            problems.error(
                    place, "the key '" + key + "' is missing", "Add, for example, '" + key + ": " + example + "'.");
        }
        return value;
    }

    /** Reports every key that nobody has asked for. */
    public void refuseOthers() {
        for (Map.Entry<String, Place> entry : keys.entrySet()) {
            if (!known.contains(entry.getKey())) {
                problems.error(
                        entry.getValue(),
                        "there is no key '" + entry.getKey() + "' here",
                        "Did you mean '" + NearestWord.of(entry.getKey(), List.copyOf(known)) + "'? Keys here are "
                                + String.join(", ", known) + ".");
            }
        }
    }
}
