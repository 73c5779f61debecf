package org.electrolyst.acquisition.plan;

import java.util.List;
import java.util.Optional;
import org.electrolyst.acquisition.yaml.Problems;
import org.electrolyst.acquisition.yaml.Settings;
import org.electrolyst.acquisition.yaml.YamlMap;
import org.electrolyst.acquisition.yaml.YamlValue;
import org.electrolyst.model.words.NearestWord;

/**
 * An item of a list of steps: a map with one key.
 *
 * @param kind its key
 * @param settings the value of its key
 */
record KeyedStep(String kind, Settings settings) {
    /** The step that {@code item} is, if it is one of {@code kinds}. */
    static Optional<KeyedStep> read(YamlValue item, List<String> kinds, Problems problems) {
        if (!item.isMap()) {
            item.error("a step is a map with one key, its kind", "Write it like '- impedance: {}'.");
            return Optional.empty();
        }
        return item.map().flatMap(map -> read(map, kinds, problems));
    }

    private static Optional<KeyedStep> read(YamlMap map, List<String> kinds, Problems problems) {
        if (map.keys().size() != 1) {
            problems.error(
                    map.place(),
                    "a step has one key, its kind; this one has " + map.keys().size() + ": "
                            + String.join(", ", map.keys()),
                    "Indent its settings deeper than its kind, and begin each step with a dash of its own.");
            return Optional.empty();
        }
        String kind = map.keys().get(0);
        if (!kinds.contains(kind)) {
            problems.error(
                    map.place(kind),
                    "there is no step '" + kind + "' here",
                    "Did you mean '" + NearestWord.of(kind, kinds) + "'? Steps here are " + String.join(", ", kinds)
                            + ".");
            return Optional.empty();
        }
        return map.find(kind)
                .flatMap(YamlValue::map)
                .map(settings -> new KeyedStep(kind, new Settings(settings, problems)));
    }
}
