package org.electrolyst.app.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.electrolyst.acquisition.yaml.Problem;
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
import org.electrolyst.model.result.ArcAssignment;
import org.electrolyst.model.result.ArrheniusLaw.Kind;
import org.electrolyst.model.result.ArrheniusResult.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecipeReaderTest {
    private static final String EVERYTHING = """
            recipe: 1
            name: everything that can be said
            circuit: R(RQ)(RQ)Q
            family: blocking
            fit:
              sigma: 0.5 % + 0.2 Ω
              loss: student-t
              immittance: both
              range: 1 Hz .. 1 MHz
              mains: 60 Hz
              fix: {CPE3.n: 1}
              start: {R1: 1.2 kΩ, CPE1.Q: 1e-10 S s^n}
              bounds: {R2: 1 kΩ .. 2 MΩ, CPE2.n: 0.7 .. 1}
              tie: [CPE2.n = CPE1.n]
            series: {common: [CPE1.Q], linear: CPE1.n, arrhenius: [R1, R2]}
            arrhenius: {form: sigma, weights: none, laws: [arrhenius, vtf]}
            assign: {R1: bulk, R2: grain boundary}
            """;

    @Test
    void readsEverythingThatCanBeSaid() {
        FitSettings fit = FitSettings.defaults()
                .with(new ErrorModel.Relative(0.005, 0.2))
                .with(Loss.STUDENT_T)
                .with(Immittance.BOTH)
                .with(PointFilter.between(1, 1e6).awayFromMains(60))
                .with(new ParameterRules(
                        Map.of("CPE3.n", 1.0),
                        Map.of("R1", 1200.0, "CPE1.Q", 1e-10),
                        Map.of("R2", new Range(1e3, 2e6), "CPE2.n", new Range(0.7, 1)),
                        List.of(new Tie("CPE2.n", 1, "CPE1.n"))))
                .assigning(Map.of("R1", ArcAssignment.BULK, "R2", ArcAssignment.GRAIN_BOUNDARY));
        Recipe expected = new Recipe(
                Optional.of("R0-p(R1,CPE1)-p(R2,CPE2)-CPE3"),
                fit,
                new SeriesRelations(Map.of(
                        "CPE1.Q", Relation.COMMON,
                        "CPE1.n", Relation.LINEAR,
                        "R1", Relation.ARRHENIUS,
                        "R2", Relation.ARRHENIUS)),
                Form.SIGMA,
                ArrheniusWeights.NONE,
                EnumSet.of(Kind.ARRHENIUS, Kind.VTF, Kind.VTF_ROOT),
                CircuitFamily.BLOCKING);
        assertThat(read(EVERYTHING)).isEqualTo(new NamedRecipe("everything that can be said", expected));
    }

    @Test
    void whatIsNotSaidIsTheDefaultAndTheNamePlaysNoPart() {
        NamedRecipe read = (NamedRecipe) read("recipe: 1\nname: mine\n");
        assertThat(read.recipe()).isEqualTo(Recipe.defaults());
        assertThat(read.recipe().sha256()).isEqualTo(Recipe.defaults().sha256());
    }

    @Test
    void tellsEveryProblemAtOnceInTheOrderOfTheFile() {
        List<Problem> problems = problems("""
                recipe: 2
                name: wrong
                circuit: R0-p(R1,CPE1)-CPE2
                fit: {wieghting: unit, loss: least-square, range: 1 .. 1 MHz, fix: {CPE1.N: 1}, start: {R1: 100}}
                series: {common: [CPE1.Q, CPE1.Q], linear: [CPE3.n]}
                arrhenius: {laws: [vtf]}
                asign: {R1: bulk}
                """);
        assertThat(problems).extracting(Problem::line).containsExactly(1, 4, 4, 4, 4, 4, 5, 5, 6, 7);
        assertThat(problems)
                .allMatch(problem ->
                        problem.hint().endsWith(".") || problem.hint().endsWith("?"));
        assertThat(problems.get(1).words()).contains("'wieghting'", "Did you mean 'weighting'?");
        assertThat(problems.get(4).words()).contains("CPE1.N", "Did you mean 'CPE1.n'?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "circuit: R0-p(R1,CPE1                          | column",
                "circuit: R{R=100}(RQ)                          | states values of parameters",
                "family: blockin                                | Did you mean 'blocking'",
                "fit: {start: {R1: 1 kΩ}}                       | names no circuit",
                "series: {common: [CPE1.n]}                     | names no circuit",
                "series: {shared: [CPE1.n]}                     | no key 'shared' here",
                "fit: {weighting: sigma}                        | needs the errors",
                "fit: {weighting: unit, sigma: 1 %}             | unit weights do not use",
                "fit: {sigma: 1}                                | unit",
                "fit: {mains: 55 Hz}                            | 50 Hz or 60 Hz",
                "fit: {range: 1 MHz .. 1 Hz}                    | lower frequency first",
                "fit: {range: 1 Hz}                             | is no range",
                "fit: {immittance: X}                           | not one of Z, Y, both",
                "arrhenius: {form: sigmat}                      | Did you mean 'sigmaT'",
                "arrhenius: {weights: fits}                     | Did you mean 'fit'",
                "arrhenius: {laws: [arrhenius, vft]}            | Did you mean 'vtf'",
                "assign: {R1: bulk}                             | names no circuit",
            })
    void saysWhatIsWrong(String line, String expected) {
        List<Problem> problems = problems("recipe: 1\nname: x\n" + line + "\n");
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).words()).contains(expected);
        assertThat(problems.get(0).line()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "fit: {start: {R1: 100}}                        | unit",
                "fit: {start: {R1: 1,5 kΩ}}                     | comma",
                "fit: {fix: {CPE1.n: 1.5}}                      | lies outside",
                "fit: {fix: {R1: 1 kF}}                         | F",
                "fit: {bounds: {R1: 2 kΩ .. 1 kΩ}}              | is empty",
                "fit: {tie: [R1 = R1]}                          | cannot be tied to itself",
                "fit: {tie: [R7 = R1]}                          | no parameter 'R7'",
                "fit: {tie: [R0 = R1, R1 = R0]}                 | R",
                "fit: {fix: {R1: 1 Ω}, start: {R1: 2 Ω}}        | R1",
                "assign: {R0: bulk}                             | R0",
                "assign: {R1: bukl}                             | did you mean bulk",
                "series: {common: [R1], linear: [R1]}           | stated already",
                "series: {common: [CPE1.Q, CPE1.capacitance]}   | follows from the other",
                "series: {arrhenius: [CPE1.n]}                  | obeys no law of Arrhenius",
            })
    void saysWhatIsWrongWithParameters(String line, String expected) {
        List<Problem> problems = problems("recipe: 1\nname: x\ncircuit: R0-p(R1,CPE1)-CPE2\n" + line + "\n");
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).words()).contains(expected);
        assertThat(problems.get(0).line()).isEqualTo(4);
    }

    @Test
    void aParameterThatIsFixedHasNoRelation() {
        assertThat(problems("""
                        recipe: 1
                        name: x
                        circuit: R0-p(R1,CPE1)
                        fit: {fix: {CPE1.n: 0.9}}
                        series: {common: [CPE1.n]}
                        """))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("CPE1.n is fixed"));
    }

    @Test
    void aFileThatIsNoRecipeSaysWhatIsMissing() {
        assertThat(problems("plan: 1\nname: x\n"))
                .extracting(Problem::message)
                .containsExactlyInAnyOrder("the key 'recipe' is missing", "there is no key 'plan' here");
    }

    private static RecipeReading read(String text) {
        return RecipeReader.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Problem> problems(String text) {
        return ((RecipeReading.Rejected) read(text)).problems();
    }
}
