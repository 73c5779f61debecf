package org.electrolyst.analysis.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.electrolyst.analysis.arrhenius.ArrheniusWeights;
import org.electrolyst.analysis.circuit.CircuitSyntaxException;
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
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.result.ArcAssignment;
import org.electrolyst.model.result.ArrheniusLaw.Kind;
import org.electrolyst.model.result.ArrheniusResult.Form;
import org.junit.jupiter.api.Test;

class RecipeTest {
    private static final PointFilter POINTS = PointFilter.all();

    @Test
    void writesEveryDefaultOut() {
        assertThat(Recipe.defaults().canonical())
                .isEqualTo("{\"arrhenius\":{\"form\":\"sigmaT\",\"weights\":\"fit\"},\"bounds\":{},\"circuit\":null,"
                        + "\"errors\":null,\"family\":\"default\",\"fixed\":{},\"fromHz\":null,\"immittance\":\"imp"
                        + "edance\",\"loss\":\"leastSquares\",\"mainsHz\":null,\"masked\":[],\"start\":{},\"ties\":"
                        + "[],\"toHz\":null,\"version\":2,\"weighting\":\"modulus\"}");
    }

    @Test
    void writesEveryFieldAndSortsNames() {
        Recipe recipe = new Recipe(Optional.of("R0 - p(R1, CPE1)"), everything(), Form.SIGMA, ArrheniusWeights.NONE);
        assertThat(recipe.canonical())
                .isEqualTo("{\"arrhenius\":{\"form\":\"sigma\",\"weights\":\"none\"},\"bounds\":{\"CPE1.n\":[0.8,0.9"
                        + "5]},\"circuit\":\"R0-p(R1,CPE1)\",\"errors\":{\"floorOhm\":0.5,\"relative\":0.01},\"fami"
                        + "ly\":\"default\",\"fixed\":{\"R0\":5.0},\"fromHz\":0.1,\"immittance\":\"both\",\"loss\":"
                        + "\"huber\",\"mainsHz\":50.0,\"masked\":[3,17],\"start\":{\"R1\":1.0E-9},\"ties\":[\"CPE1."
                        + "Q = 2.0*C1\"],\"toHz\":1000000.0,\"version\":2,\"weighting\":\"sigma\"}");
    }

    private static FitSettings everything() {
        return FitSettings.defaults()
                .with(new ErrorModel.Relative(0.01, 0.5))
                .with(Immittance.BOTH)
                .with(Loss.HUBER)
                .with(PointFilter.between(0.1, 1e6).without(Set.of(17, 3)).awayFromMains(50))
                .with(new ParameterRules(
                        Map.of("R0", 5.0),
                        Map.of("R1", 1e-9),
                        Map.of("CPE1.n", new Range(0.8, 0.95)),
                        List.of(new Tie("CPE1.Q", 2, "C1"))));
    }

    /** Recipes that assign nothing keep their text, and so their hash. */
    @Test
    void writesAssignmentsWhereThereAreAny() {
        FitSettings told = FitSettings.defaults()
                .assigning(Map.of("R2", ArcAssignment.GRAIN_BOUNDARY, "R1", ArcAssignment.NOT_RESOLVED));
        assertThat(recipe(Optional.of("p(R1,C1)-p(R2,C2)"), told).canonical())
                .contains("\"weights\":\"fit\"},\"assigned\":{\"R1\":\"electrolyte, not resolved\",\"R2\":\"grain"
                        + " boundary\"},\"bounds\":{}");
    }

    @Test
    void writesMeasuredStandardDeviations() {
        ErrorModel measured = new ErrorModel.PerPoint(DoubleVector.of(1, 2.5), DoubleVector.of(0.5, 3));
        assertThat(recipe(Optional.empty(), FitSettings.defaults().with(measured))
                        .canonical())
                .contains("\"errors\":{\"imaginaryOhm\":[0.5,3.0],\"realOhm\":[1.0,2.5]}");
    }

    /** Computed with sha256sum from the text above: the hash must not change between versions unnoticed. */
    @Test
    void hashesTheCanonicalText() {
        assertThat(Recipe.defaults().sha256())
                .isEqualTo("b775590991ec54b5b9e3d0ad7cb5e83414445dadecd05fb011bef8b312c7653c");
    }

    @Test
    void everyFieldChangesTheHash() {
        FitSettings fit = FitSettings.defaults();
        ParameterRules rules = ParameterRules.none();
        List<Recipe> recipes = List.of(
                Recipe.defaults(),
                recipe(Optional.of("R0-CPE1"), fit),
                recipe(Optional.of("R0-CPE2"), fit),
                recipe(Optional.empty(), fit.with(Weighting.UNIT)),
                recipe(Optional.empty(), fit.with(Weighting.POISSON)),
                recipe(Optional.empty(), fit.with(Immittance.ADMITTANCE)),
                recipe(Optional.empty(), fit.with(Loss.STUDENT_T)),
                recipe(Optional.empty(), fit.with(new ErrorModel.Relative(0.01, 0))),
                recipe(Optional.empty(), fit.with(new ErrorModel.Relative(0.01, 1))),
                recipe(Optional.empty(), fit.with(POINTS.within(OptionalDouble.of(1), OptionalDouble.empty()))),
                recipe(Optional.empty(), fit.with(POINTS.within(OptionalDouble.empty(), OptionalDouble.of(1)))),
                recipe(Optional.empty(), fit.with(POINTS.without(Set.of(1)))),
                recipe(Optional.empty(), fit.with(POINTS.awayFromMains(50))),
                recipe(Optional.empty(), fit.with(POINTS.awayFromMains(60))),
                recipe(Optional.empty(), fit.with(rules.fixing(Map.of("R0", 1.0)))),
                recipe(Optional.empty(), fit.with(rules.fixing(Map.of("R0", 2.0)))),
                recipe(Optional.empty(), fit.with(rules.starting(Map.of("R0", 1.0)))),
                recipe(Optional.empty(), fit.with(rules.bounding(Map.of("R0", new Range(1, 2))))),
                recipe(Optional.empty(), fit.with(rules.tying(List.of(new Tie("R1", 1, "R2"))))),
                recipe(Optional.empty(), fit.assigning(Map.of("R1", ArcAssignment.BULK))),
                recipe(Optional.empty(), fit.assigning(Map.of("R1", ArcAssignment.INTERFACE))),
                recipe(Optional.empty(), fit.assigning(Map.of("R2", ArcAssignment.BULK))),
                new Recipe(Optional.empty(), fit, Form.SIGMA, ArrheniusWeights.FIT),
                new Recipe(Optional.empty(), fit, Form.SIGMA_T, ArrheniusWeights.NONE),
                withRelations("R0-p(R1,C1)", Map.of("R1", Relation.COMMON)),
                withRelations("R0-p(R1,C1)", Map.of("R1", Relation.LINEAR)),
                withRelations("R0-p(R1,C1)", Map.of("C1", Relation.COMMON)),
                withRelations("R0-p(R1,C1)", Map.of()),
                withLaws(Set.of(Kind.ARRHENIUS)),
                withLaws(Set.of(Kind.BREAK)),
                Recipe.of(CircuitFamily.BLOCKING),
                Recipe.of(CircuitFamily.SYMMETRIC_METAL));
        assertThat(recipes).extracting(Recipe::sha256).doesNotHaveDuplicates();
    }

    @Test
    void writesRelationsAndLawsOnlyWhereThereAreAny() {
        Recipe recipe = withRelations("R0-p(R1,CPE1)", Map.of("CPE1.n", Relation.COMMON, "R1", Relation.ARRHENIUS));
        assertThat(recipe.canonical())
                .contains(",\"relations\":{\"CPE1.n\":\"common\",\"R1\":\"arrhenius\"},\"start\":{}", "\"version\":3")
                .doesNotContain("laws");
        assertThat(withLaws(Set.of(Kind.VTF, Kind.VTF_ROOT)).canonical())
                .contains(",\"laws\":[\"ARRHENIUS\",\"VTF\",\"VTF_ROOT\"],\"loss\"", "\"version\":3")
                .doesNotContain("relations");
        assertThat(withLaws(EnumSet.allOf(Kind.class))).isEqualTo(Recipe.defaults());
    }

    @Test
    void refusesARelationOfAParameterThatIsNotThere() {
        assertThatThrownBy(() -> withRelations("R0-p(R1,C1)", Map.of("CPE1.n", Relation.COMMON)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CPE1.n, which is no parameter of R0-p(R1,C1)");
        assertThatThrownBy(() -> new Recipe(
                        Optional.empty(),
                        FitSettings.defaults(),
                        new SeriesRelations(Map.of("R1", Relation.COMMON)),
                        Form.SIGMA_T,
                        ArrheniusWeights.FIT,
                        Set.of(),
                        CircuitFamily.DEFAULT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("give the circuit too");
    }

    @Test
    void relatesTheEffectiveCapacitanceOfAnArcInPlaceOfItsQ() {
        Map<String, Relation> relations = Map.of("CPE1.capacitance", Relation.COMMON);
        assertThat(withRelations("R0-p(R1,CPE1)", relations).relations().ofParameter())
                .isEqualTo(relations);
        assertThatThrownBy(() -> withRelations(
                        "R0-p(R1,CPE1)", Map.of("CPE1.capacitance", Relation.COMMON, "CPE1.Q", Relation.LINEAR)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CPE1.Q, of which one follows from the other");
        assertThatThrownBy(() -> withRelations("R0-p(R1,CPE1)", Map.of("CPE1.n", Relation.ARRHENIUS)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CPE1.n is an exponent");
    }

    @Test
    void anotherCircuitKeepsTheRelationsOfTheParametersItHas() {
        Recipe other = withRelations("R0-p(R1,CPE1)", Map.of("CPE1.n", Relation.COMMON, "R1", Relation.ARRHENIUS))
                .withCircuit("R0-p(R1,C1)");
        assertThat(other).isEqualTo(withRelations("R0-p(R1,C1)", Map.of("R1", Relation.ARRHENIUS)));
    }

    private static Recipe withRelations(String circuit, Map<String, Relation> relations) {
        return new Recipe(
                Optional.of(circuit),
                FitSettings.defaults(),
                new SeriesRelations(relations),
                Form.SIGMA_T,
                ArrheniusWeights.FIT,
                EnumSet.allOf(Kind.class),
                CircuitFamily.DEFAULT);
    }

    private static Recipe withLaws(Set<Kind> laws) {
        return new Recipe(
                Optional.empty(),
                FitSettings.defaults(),
                SeriesRelations.none(),
                Form.SIGMA_T,
                ArrheniusWeights.FIT,
                laws,
                CircuitFamily.DEFAULT);
    }

    @Test
    void knowsTheRecipesThatPlansName() {
        assertThat(CircuitFamily.of("default")).contains(CircuitFamily.DEFAULT);
        assertThat(Recipe.of(CircuitFamily.SYMMETRIC_METAL).canonical()).contains("\"family\":\"symmetric-metal\"");
        assertThat(CircuitFamily.of("symmetric")).isEmpty();
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
