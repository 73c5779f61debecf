package org.electrolyst.app.recipe;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.electrolyst.acquisition.yaml.Problems;
import org.electrolyst.acquisition.yaml.Settings;
import org.electrolyst.acquisition.yaml.YamlFile;
import org.electrolyst.acquisition.yaml.YamlMap;
import org.electrolyst.acquisition.yaml.YamlValue;
import org.electrolyst.analysis.arrhenius.ArrheniusWeights;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.analysis.circuit.CircuitCode;
import org.electrolyst.analysis.fit.CircuitFit;
import org.electrolyst.analysis.fit.FitSettings;
import org.electrolyst.analysis.fit.SeriesRelations;
import org.electrolyst.analysis.recipe.CircuitFamily;
import org.electrolyst.analysis.recipe.Recipe;
import org.electrolyst.model.result.ArrheniusLaw.Kind;
import org.electrolyst.model.result.ArrheniusResult.Form;

/** Reads recipes. Finds all problems of a recipe at once. Stateless; safe for use by several threads. */
public final class RecipeReader {
    private static final String VERSION = "1";
    private static final String CIRCUIT_EXAMPLE = "Write it like R0-p(R1,CPE1)-CPE2.";

    private RecipeReader() {}

    /** Reads the recipe in the bytes of a file. */
    public static RecipeReading read(byte[] bytes) {
        Problems problems = new Problems();
        Optional<NamedRecipe> recipe = YamlFile.read(bytes, problems).flatMap(map -> recipe(map, problems));
        return recipe.isPresent() ? recipe.get() : new RecipeReading.Rejected(problems.inOrder());
    }

    private static Optional<NamedRecipe> recipe(YamlMap map, Problems problems) {
        Settings file = new Settings(map, problems);
        version(file);
        Optional<String> name = file.requiredLine("name", "my pellets");
        Optional<YamlValue> code = file.find("circuit");
        Optional<Circuit> circuit = code.flatMap(RecipeReader::circuit);
        CircuitFamily family =
                file.word("family", CircuitFamily.values(), CircuitFamily::code).orElse(CircuitFamily.DEFAULT);
        ParameterSettings parameters = new ParameterSettings(circuit, code.isPresent(), problems);
        FitSettings fit = file.section("fit")
                .map(section -> FitSection.read(section, parameters))
                .orElse(FitSettings.defaults())
                .assigning(parameters.assignments(file.section("assign")));
        SeriesRelations relations = parameters.relations(file.section("series"), fit.rules());
        Optional<Settings> arrhenius = file.section("arrhenius");
        Form form = arrhenius
                .flatMap(s -> s.word("form", Form.values(), Form::code))
                .orElse(Form.SIGMA_T);
        ArrheniusWeights weights = arrhenius
                .flatMap(s -> s.word("weights", ArrheniusWeights.values(), ArrheniusWeights::code))
                .orElse(ArrheniusWeights.FIT);
        Set<Kind> laws =
                arrhenius.flatMap(s -> s.find("laws")).map(RecipeReader::laws).orElse(EnumSet.allOf(Kind.class));
        arrhenius.ifPresent(Settings::refuseOthers);
        file.refuseOthers();
        if (!problems.hasErrors()) {
            circuit.ifPresent(given -> {
                check(() -> new CircuitFit(given, fit.assigning(Map.of())), file, "fit");
                check(() -> new CircuitFit(given, FitSettings.defaults().assigning(fit.assignments())), file, "assign");
                check(() -> relations.requireOf(given), file, "series");
            });
        }
        return problems.hasErrors()
                ? Optional.empty()
                : Optional.of(new NamedRecipe(
                        name.orElseThrow(),
                        new Recipe(circuit.map(Circuit::toString), fit, relations, form, weights, laws, family)));
    }

    private static void version(Settings file) {
        file.requiredLine("recipe", VERSION)
                .filter(version -> !version.equals(VERSION))
                .ifPresent(version -> file.error(
                        "recipe",
                        "this program reads version " + VERSION + " of recipes, not '" + version + "'",
                        "Write 'recipe: " + VERSION
                                + "', or use the version of the program that the recipe was written for."));
    }

    private static Optional<Circuit> circuit(YamlValue value) {
        Optional<CircuitCode> code = value.read(text -> CircuitCode.parse(text, Optional.empty()), CIRCUIT_EXAMPLE);
        if (code.isPresent()
                && !(code.get().values().isEmpty() && code.get().fixed().isEmpty())) {
            value.error(
                    "the circuit states values of parameters",
                    "Write them under 'fit', as 'start: {R1: 1 kΩ}' or 'fix: {R1: 1 kΩ}'.");
            return Optional.empty();
        }
        return code.map(CircuitCode::circuit);
    }

    private static Set<Kind> laws(YamlValue value) {
        List<String> words =
                Stream.of(Kind.values()).map(Kind::model).distinct().toList();
        List<String> allowed = value.items().stream()
                .flatMap(item -> item.word(words).stream())
                .toList();
        Set<Kind> laws = EnumSet.noneOf(Kind.class);
        Stream.of(Kind.values()).filter(law -> allowed.contains(law.model())).forEach(laws::add);
        if (!allowed.contains(Kind.ARRHENIUS.model())) {
            value.error(
                    "the straight line is always one of the laws, since every energy is compared with it",
                    "Add " + Kind.ARRHENIUS.model() + ".");
        }
        return laws;
    }

    /** Whether what is said of single parameters goes together: ties may go round in a circle. */
    private static void check(Runnable test, Settings file, String key) {
        try {
            test.run();
        } catch (IllegalArgumentException e) {
            file.error(key, String.valueOf(e.getMessage()), "Change what is said of the parameters, or the circuit.");
        }
    }
}
