package org.electrolyst.app.recipe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.electrolyst.acquisition.yaml.Place;
import org.electrolyst.acquisition.yaml.Problems;
import org.electrolyst.acquisition.yaml.Settings;
import org.electrolyst.acquisition.yaml.YamlValue;
import org.electrolyst.analysis.arcs.Assignments;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.analysis.circuit.CircuitParameter;
import org.electrolyst.analysis.circuit.ParameterSpec;
import org.electrolyst.analysis.fit.ParameterRules;
import org.electrolyst.analysis.fit.Range;
import org.electrolyst.analysis.fit.Relation;
import org.electrolyst.analysis.fit.SeriesRelations;
import org.electrolyst.analysis.fit.Tie;
import org.electrolyst.model.result.ArcAssignment;
import org.electrolyst.model.words.NearestWord;

/** What a recipe says of the parameters of its circuit, by their names. Confined to one thread. */
final class ParameterSettings {
    private final Optional<Circuit> circuit;
    private final boolean circuitStated;
    private final Problems problems;

    /** {@code circuitStated}: whether there is a key for it; a circuit that cannot be read is a problem of its own. */
    ParameterSettings(Optional<Circuit> circuit, boolean circuitStated, Problems problems) {
        this.circuit = circuit;
        this.circuitStated = circuitStated;
        this.problems = problems;
    }

    /** Values, starts, bounds and ties of the section {@code fit}. */
    ParameterRules rules(Settings fit) {
        Map<String, Double> fixed = each(fit.section("fix"), (value, spec) -> value(value, spec));
        Map<String, Double> start = each(fit.section("start"), (value, spec) -> value(value, spec));
        fit.section("start")
                .ifPresent(section -> section.map().keys().stream()
                        .filter(fixed::containsKey)
                        .forEach(name -> section.error(
                                name, name + " is fixed, so that it starts nowhere else", "Remove one of the two.")));
        Map<String, Range> bounds = each(
                fit.section("bounds"),
                (value, spec) ->
                        value.read(text -> SettingText.bounds(text, spec.unit()), "Write it like 1 kΩ .. 2 kΩ."));
        List<Tie> ties = fit.find("tie").stream()
                .flatMap(list -> list.items().stream())
                .flatMap(item -> item.read(Tie::parse, "Write it like R2 = 2*R1.").stream()
                        .filter(tie ->
                                isParameter(tie.parameter(), item.place()) && isParameter(tie.other(), item.place())))
                .toList();
        return new ParameterRules(fixed, start, bounds, ties);
    }

    private static Optional<Double> value(YamlValue value, ParameterSpec spec) {
        return value.read(
                text -> {
                    double number = SettingText.value(text, spec.unit());
                    if (!(number >= spec.min() && number <= spec.max())) {
                        throw new IllegalArgumentException("'" + text + "' lies outside " + spec.min() + " to "
                                + spec.max() + (spec.unit().isEmpty() ? "" : " " + spec.unit()));
                    }
                    return number;
                },
                "Write it like 1 kΩ; numbers without dimension or with a unit of a power of s stand alone.");
    }

    /** What arcs stand for, by the name of their resistance. */
    Map<String, ArcAssignment> assignments(Optional<Settings> assign) {
        return each(
                assign,
                (value, spec) -> value.read(
                                text -> Assignments.parse("R=" + text),
                                "Write one of bulk, grainBoundary, interface, notResolved, unassigned.")
                        .flatMap(read -> read.values().stream().findFirst()));
    }

    /** How parameters hang together through a series. */
    SeriesRelations relations(Optional<Settings> series, ParameterRules rules) {
        Map<String, Relation> relations = new TreeMap<>();
        series.ifPresent(section -> {
            for (Relation relation : List.of(Relation.COMMON, Relation.LINEAR, Relation.ARRHENIUS)) {
                section.find(relation.code()).stream()
                        .flatMap(list -> list.items().stream())
                        .forEach(item -> item.line()
                                .filter(name -> canRelate(name, item.place()))
                                .ifPresent(name -> add(name, relation, relations, rules, item)));
            }
            section.refuseOthers();
        });
        return new SeriesRelations(relations);
    }

    private void add(
            String name, Relation relation, Map<String, Relation> relations, ParameterRules rules, YamlValue item) {
        if (relations.containsKey(name)) {
            item.error("a relation of " + name + " is stated already", "Remove one of them.");
        } else if (rules.fixed().containsKey(name)) {
            item.error(name + " is fixed, so that it is the same in every spectrum", "Remove one of the two.");
        } else {
            relations.put(name, relation);
        }
    }

    /** The value of each key that names a parameter. */
    private <T> Map<String, T> each(
            Optional<Settings> section, BiFunction<YamlValue, ParameterSpec, Optional<T>> reading) {
        Map<String, T> values = new LinkedHashMap<>();
        section.ifPresent(settings -> {
            for (String name : settings.map().keys()) {
                if (isParameter(name, settings.map().place(name))) {
                    settings.find(name)
                            .flatMap(value -> reading.apply(value, spec(name)))
                            .ifPresent(value -> values.put(name, value));
                }
            }
        });
        return values;
    }

    /** A parameter, or the effective capacitance of an arc. */
    private boolean canRelate(String name, Place place) {
        return circuit.filter(known -> SeriesRelations.canRelate(known, name)).isPresent() || isParameter(name, place);
    }

    private boolean isParameter(String name, Place place) {
        if (circuit.isEmpty()) {
            if (!circuitStated) {
                problems.error(
                        place,
                        "'" + name + "' is to be a parameter, but the recipe names no circuit",
                        "Add, for example, 'circuit: R0-p(R1,CPE1)-CPE2'.");
            }
            return false;
        }
        List<String> names =
                circuit.get().parameters().stream().map(CircuitParameter::name).toList();
        if (names.contains(name)) {
            return true;
        }
        problems.error(
                place,
                circuit.get() + " has no parameter '" + name + "'",
                "Did you mean '" + NearestWord.of(name, names) + "'? Its parameters are " + String.join(", ", names)
                        + ".");
        return false;
    }

    private ParameterSpec spec(String name) {
        Circuit known = circuit.orElseThrow();
        return known.parameters().get(known.indexOf(name).orElseThrow()).spec();
    }
}
