package org.electrolyst.app.lab;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.electrolyst.analysis.arrhenius.ArrheniusWeights;
import org.electrolyst.analysis.fit.ErrorModel;
import org.electrolyst.analysis.fit.FitSettings;
import org.electrolyst.analysis.fit.Immittance;
import org.electrolyst.analysis.fit.Loss;
import org.electrolyst.analysis.fit.ParameterRules;
import org.electrolyst.analysis.fit.PointFilter;
import org.electrolyst.analysis.fit.Range;
import org.electrolyst.analysis.fit.Relation;
import org.electrolyst.analysis.fit.SeriesRelations;
import org.electrolyst.analysis.fit.Tie;
import org.electrolyst.analysis.fit.Weighting;
import org.electrolyst.analysis.recipe.CircuitFamily;
import org.electrolyst.analysis.recipe.Recipe;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.result.ArcAssignment;
import org.electrolyst.model.result.ArrheniusLaw.Kind;
import org.electrolyst.model.result.ArrheniusResult.Form;

/** Reads recipes back from the canonical JSON that is stored with every result. */
final class RecipeJson {
    private static final int NEWEST_VERSION = 3;

    private RecipeJson() {}

    /** The recipe that {@code canonical} writes; empty if it is of another kind or version. */
    static Optional<Recipe> parse(String canonical) {
        JsonNode json;
        try {
            json = new JsonMapper().readTree(canonical);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
        if (json.path("version").asInt(NEWEST_VERSION + 1) > NEWEST_VERSION || !json.has("arrhenius")) {
            return Optional.empty();
        }
        return Optional.of(new Recipe(
                Optional.of(json.path("circuit")).filter(JsonNode::isTextual).map(JsonNode::asText),
                settings(json),
                relations(json.path("relations")),
                coded(json.path("arrhenius").path("form"), Form.values(), Form::code, Form.SIGMA_T),
                coded(
                        json.path("arrhenius").path("weights"),
                        ArrheniusWeights.values(),
                        ArrheniusWeights::code,
                        ArrheniusWeights.FIT),
                laws(json.path("laws")),
                coded(json.path("family"), CircuitFamily.values(), CircuitFamily::code, CircuitFamily.DEFAULT)));
    }

    private static SeriesRelations relations(JsonNode node) {
        Map<String, Relation> relations = new TreeMap<>();
        node.properties()
                .forEach(e -> relations.put(
                        e.getKey(), Relation.of(e.getValue().asText()).orElseThrow()));
        return new SeriesRelations(relations);
    }

    private static Set<Kind> laws(JsonNode node) {
        if (node.isMissingNode()) {
            return EnumSet.allOf(Kind.class);
        }
        Set<Kind> laws = EnumSet.noneOf(Kind.class);
        node.forEach(law -> laws.add(Kind.valueOf(law.asText())));
        return laws;
    }

    private static FitSettings settings(JsonNode json) {
        FitSettings defaults = FitSettings.defaults();
        return new FitSettings(
                coded(json.path("weighting"), Weighting.values(), Weighting::code, defaults.weighting()),
                coded(json.path("immittance"), Immittance.values(), Immittance::code, defaults.immittance()),
                coded(json.path("loss"), Loss.values(), Loss::code, defaults.loss()),
                new PointFilter(
                        number(json.path("fromHz")),
                        number(json.path("toHz")),
                        masked(json.path("masked")),
                        number(json.path("mainsHz"))),
                errors(json.path("errors")),
                new ParameterRules(
                        numbers(json.path("fixed")),
                        numbers(json.path("start")),
                        bounds(json.path("bounds")),
                        ties(json.path("ties"))),
                assigned(json.path("assigned")));
    }

    /** The constant of this word; {@code absent} where an older recipe has no such key. */
    private static <E> E coded(JsonNode node, E[] values, Function<E, String> code, E absent) {
        return node.isMissingNode()
                ? absent
                : Arrays.stream(values)
                        .filter(e -> code.apply(e).equals(node.asText()))
                        .findFirst()
                        .orElseThrow();
    }

    private static SortedSet<Integer> masked(JsonNode node) {
        SortedSet<Integer> points = new TreeSet<>();
        node.forEach(point -> points.add(point.asInt()));
        return points;
    }

    private static Optional<ErrorModel> errors(JsonNode node) {
        if (node.has("realOhm")) {
            return Optional.of(
                    new ErrorModel.PerPoint(vector(node.path("realOhm")), vector(node.path("imaginaryOhm"))));
        }
        return node.isObject()
                ? Optional.of(new ErrorModel.Relative(
                        node.path("relative").asDouble(), node.path("floorOhm").asDouble()))
                : Optional.empty();
    }

    private static DoubleVector vector(JsonNode array) {
        return DoubleVector.generate(array.size(), i -> array.path(i).asDouble());
    }

    private static Map<String, Range> bounds(JsonNode node) {
        Map<String, Range> bounds = new TreeMap<>();
        node.properties()
                .forEach(e -> bounds.put(
                        e.getKey(),
                        new Range(
                                e.getValue().path(0).asDouble(),
                                e.getValue().path(1).asDouble())));
        return bounds;
    }

    private static List<Tie> ties(JsonNode node) {
        List<Tie> ties = new ArrayList<>();
        node.forEach(tie -> ties.add(Tie.parse(tie.asText())));
        return ties;
    }

    private static Map<String, ArcAssignment> assigned(JsonNode node) {
        Map<String, ArcAssignment> assigned = new TreeMap<>();
        node.properties()
                .forEach(e -> assigned.put(
                        e.getKey(),
                        coded(e.getValue(), ArcAssignment.values(), ArcAssignment::words, ArcAssignment.UNASSIGNED)));
        return assigned;
    }

    private static OptionalDouble number(JsonNode node) {
        return node.isNumber() ? OptionalDouble.of(node.asDouble()) : OptionalDouble.empty();
    }

    private static Map<String, Double> numbers(JsonNode node) {
        Map<String, Double> values = new TreeMap<>();
        node.properties().forEach(e -> values.put(e.getKey(), e.getValue().asDouble()));
        return values;
    }
}
