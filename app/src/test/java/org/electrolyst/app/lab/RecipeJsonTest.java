package org.electrolyst.app.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.electrolyst.analysis.recipe.CircuitFamily;
import org.electrolyst.analysis.recipe.Recipe;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.result.ArcAssignment;
import org.electrolyst.model.result.ArrheniusLaw.Kind;
import org.electrolyst.model.result.ArrheniusResult.Form;
import org.junit.jupiter.api.Test;

class RecipeJsonTest {
    @Test
    void aWrittenRecipeIsReadAsItself() {
        FitSettings fit = FitSettings.defaults()
                .with(new ErrorModel.Relative(0.01, 0.5))
                .with(Immittance.BOTH)
                .with(Loss.HUBER)
                .with(PointFilter.between(0.1, 1e6).without(Set.of(17, 3)).awayFromMains(50))
                .with(new ParameterRules(
                        Map.of("R0", 5.0),
                        Map.of("R1", 1e-9),
                        Map.of("CPE1.n", new Range(0.8, 0.95)),
                        List.of(new Tie("CPE2.Q", 1e-3, "CPE1.Q"))))
                .assigning(Map.of("R1", ArcAssignment.NOT_RESOLVED));
        FitSettings measured =
                FitSettings.defaults().with(new ErrorModel.PerPoint(DoubleVector.of(1, 2.5), DoubleVector.of(0.5, 3)));
        for (Recipe recipe : List.of(
                Recipe.defaults(),
                new Recipe(Optional.of("R0-p(R1,CPE1)-CPE2"), fit, Form.SIGMA, ArrheniusWeights.NONE),
                new Recipe(
                        Optional.of("R0-p(R1,CPE1)-CPE2"),
                        fit,
                        new SeriesRelations(Map.of("CPE1.n", Relation.COMMON, "R1", Relation.ARRHENIUS)),
                        Form.SIGMA,
                        ArrheniusWeights.NONE,
                        Set.of(Kind.BREAK, Kind.JUMP),
                        CircuitFamily.BLOCKING),
                new Recipe(Optional.empty(), measured, Form.SIGMA_T, ArrheniusWeights.FIT))) {
            assertThat(RecipeJson.parse(recipe.canonical())).contains(recipe);
        }
    }

    /** As the first version wrote it. */
    @Test
    void anOlderRecipeHasTheDefaultsOfItsTime() {
        String older = "{\"arrhenius\":{\"form\":\"sigmaT\",\"weights\":\"fit\"},\"circuit\":null,"
                + "\"family\":\"default\",\"fixed\":{\"CPE1.n\":1.0},\"fromHz\":0.5,\"start\":{},\"toHz\":null,"
                + "\"version\":1,\"weighting\":\"unit\"}";
        FitSettings read = RecipeJson.parse(older).orElseThrow().fit();
        assertThat(read.rules()).isEqualTo(ParameterRules.none().fixing(Map.of("CPE1.n", 1.0)));
        assertThat(read.points().fromHz()).hasValue(0.5);
        assertThat(read.loss()).isEqualTo(Loss.LEAST_SQUARES);
        assertThat(read.weighting().code()).isEqualTo("unit");
        assertThat(read.assignments()).isEmpty();
    }

    @Test
    void aRecipeOfANewerProgramIsNotGuessedAt() {
        String newer = Recipe.defaults().canonical().replace("\"version\":2", "\"version\":4");
        assertThat(newer).contains("\"version\":4");
        assertThat(RecipeJson.parse(newer)).isEmpty();
        assertThat(RecipeJson.parse("no JSON")).isEmpty();
    }
}
