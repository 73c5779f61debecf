package org.electrolyst.analysis.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.electrolyst.analysis.arrhenius.ArrheniusWeights;
import org.electrolyst.analysis.circuit.CircuitSyntaxException;
import org.electrolyst.analysis.fit.FitSettings;
import org.electrolyst.analysis.fit.Weighting;
import org.electrolyst.model.result.ArrheniusResult.Form;
import org.junit.jupiter.api.Test;

class RecipeTest {
    @Test
    void writesEveryDefaultOut() {
        assertThat(Recipe.defaults().canonical())
                .isEqualTo(
                        "{\"arrhenius\":{\"form\":\"sigmaT\",\"weights\":\"fit\"},\"circuit\":null,\"family\":\"default\",\"fixed\":{},"
                                + "\"fromHz\":null,\"start\":{},\"toHz\":null,\"version\":1,\"weighting\":\"modulus\"}");
    }

    @Test
    void writesEveryFieldAndSortsNames() {
        Recipe recipe = new Recipe(
                Optional.of("R0 - p(R1, CPE1)"),
                new FitSettings(
                        Weighting.UNIT,
                        OptionalDouble.of(0.1),
                        OptionalDouble.of(1e6),
                        Map.of("R1", 1e-9, "CPE1.n", 1.0),
                        Map.of("R0", 5.0)),
                Form.SIGMA,
                ArrheniusWeights.NONE);
        assertThat(recipe.canonical())
                .isEqualTo("{\"arrhenius\":{\"form\":\"sigma\",\"weights\":\"none\"},\"circuit\":\"R0-p(R1,CPE1)\","
                        + "\"family\":\"default\",\"fixed\":{\"CPE1.n\":1.0,\"R1\":1.0E-9},\"fromHz\":0.1,\"start\":{\"R0\":5.0},"
                        + "\"toHz\":1000000.0,\"version\":1,\"weighting\":\"unit\"}");
    }

    /** Computed with sha256sum from the text above: the hash must not change between versions unnoticed. */
    @Test
    void hashesTheCanonicalText() {
        assertThat(Recipe.defaults().sha256())
                .isEqualTo("b6cc1749344fe24d12ff5ec85309f82e030c96faebc10e55dee526e35e4e60ff");
    }

    @Test
    void everyFieldChangesTheHash() {
        FitSettings fit = FitSettings.defaults();
        OptionalDouble none = OptionalDouble.empty();
        List<Recipe> recipes = List.of(
                Recipe.defaults(),
                recipe(Optional.of("R0-CPE1"), fit),
                recipe(Optional.of("R0-CPE2"), fit),
                recipe(Optional.empty(), fit.with(Weighting.UNIT)),
                recipe(
                        Optional.empty(),
                        new FitSettings(Weighting.MODULUS, OptionalDouble.of(1), none, Map.of(), Map.of())),
                recipe(
                        Optional.empty(),
                        new FitSettings(Weighting.MODULUS, none, OptionalDouble.of(1), Map.of(), Map.of())),
                recipe(Optional.empty(), new FitSettings(Weighting.MODULUS, none, none, Map.of("R0", 1.0), Map.of())),
                recipe(Optional.empty(), new FitSettings(Weighting.MODULUS, none, none, Map.of("R0", 2.0), Map.of())),
                recipe(Optional.empty(), new FitSettings(Weighting.MODULUS, none, none, Map.of(), Map.of("R0", 1.0))),
                new Recipe(Optional.empty(), fit, Form.SIGMA, ArrheniusWeights.FIT),
                new Recipe(Optional.empty(), fit, Form.SIGMA_T, ArrheniusWeights.NONE),
                Recipe.named("blocking").orElseThrow(),
                Recipe.named("symmetric-metal").orElseThrow());
        assertThat(recipes).extracting(Recipe::sha256).doesNotHaveDuplicates();
    }

    @Test
    void knowsTheRecipesThatPlansName() {
        assertThat(Recipe.named("default")).contains(Recipe.defaults());
        assertThat(Recipe.named("symmetric-metal").orElseThrow().canonical())
                .contains("\"family\":\"symmetric-metal\"");
        assertThat(Recipe.named("symmetric")).isEmpty();
    }

    @Test
    void spellingDoesNotChangeTheHash() {
        assertThat(recipe(Optional.of(" R0 -p( R1,CPE1 )"), FitSettings.defaults()))
                .isEqualTo(recipe(Optional.of("R0-p(R1,CPE1)"), FitSettings.defaults()));
    }

    @Test
    void refusesACircuitThatCannotBeRead() {
        assertThatThrownBy(() -> recipe(Optional.of("R0-\"}"), FitSettings.defaults()))
                .isInstanceOf(CircuitSyntaxException.class);
    }

    private static Recipe recipe(Optional<String> circuit, FitSettings fit) {
        return new Recipe(circuit, fit, Form.SIGMA_T, ArrheniusWeights.FIT);
    }
}
