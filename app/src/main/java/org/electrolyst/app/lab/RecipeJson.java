package org.electrolyst.app.lab;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.electrolyst.analysis.arrhenius.ArrheniusWeights;
import org.electrolyst.analysis.fit.FitSettings;
import org.electrolyst.analysis.fit.Weighting;
import org.electrolyst.analysis.recipe.CircuitFamily;
import org.electrolyst.analysis.recipe.Recipe;
import org.electrolyst.model.result.ArrheniusResult.Form;

/** Reads recipes back from the canonical JSON that is stored with every result. */
final class RecipeJson {
    private static final int VERSION = 1;

    private RecipeJson() {}

    /** The recipe that {@code canonical} writes; empty if it is of another kind or version. */
    static Optional<Recipe> parse(String canonical) {
        JsonNode json;
        try {
            json = new JsonMapper().readTree(canonical);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
        if (json.path("version").asInt() != VERSION || !json.has("arrhenius")) {
            return Optional.empty();
        }
        String weighting = json.path("weighting").asText();
        String form = json.path("arrhenius").path("form").asText();
        String weights = json.path("arrhenius").path("weights").asText();
        return Optional.of(new Recipe(
                Optional.of(json.path("circuit")).filter(JsonNode::isTextual).map(JsonNode::asText),
                new FitSettings(
                        Arrays.stream(Weighting.values())
                                .filter(w -> w.code().equals(weighting))
                                .findFirst()
                                .orElseThrow(),
                        number(json.path("fromHz")),
                        number(json.path("toHz")),
                        numbers(json.path("fixed")),
                        numbers(json.path("start"))),
                Arrays.stream(Form.values())
                        .filter(f -> f.code().equals(form))
                        .findFirst()
                        .orElseThrow(),
                Arrays.stream(ArrheniusWeights.values())
                        .filter(w -> w.code().equals(weights))
                        .findFirst()
                        .orElseThrow(),
                CircuitFamily.of(json.path("family").asText(CircuitFamily.DEFAULT.code()))
                        .orElseThrow()));
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
