package org.electrolyst.app.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.electrolyst.analysis.arrhenius.ArrheniusWeights;
import org.electrolyst.analysis.fit.Relation;
import org.electrolyst.analysis.fit.SeriesRelations;
import org.electrolyst.analysis.recipe.Recipe;
import org.electrolyst.app.output.Failure;
import org.electrolyst.app.output.Terminal;
import org.electrolyst.app.recipe.RecipeSource;
import org.electrolyst.model.result.ArrheniusResult.Form;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a series is analysed. */
final class RecipeOptions {
    @Mixin
    private final FitOptions fit = new FitOptions();

    @Option(
            names = "--recipe",
            paramLabel = "NAME|FILE",
            description =
                    "Settings for a kind of cell: a recipe of the program (electrolyst recipe lists them) or a file"
                            + " (default: what the plan of a measured run names). Other options go before it.")
    private Optional<String> name = Optional.empty();

    @Option(
            names = "--common",
            split = ",",
            paramLabel = "NAME",
            description = "Parameters with one value for all spectra of the series: CPE1.Q,CPE1.n.")
    private List<String> common = List.of();

    @Option(
            names = "--linear",
            split = ",",
            paramLabel = "NAME",
            description = "Parameters linear in the temperature; their logarithm, if they are no exponents.")
    private List<String> linear = List.of();

    @Option(
            names = "--arrhenius-tied",
            split = ",",
            paramLabel = "NAME",
            description = "Resistances that follow the law of Arrhenius through the series.")
    private List<String> tied = List.of();

    @Option(
            names = "--form",
            paramLabel = "FORM",
            description = "sigmaT: ln(σT) is linear in 1/T (default); sigma: ln σ is.")
    private Optional<String> form = Optional.empty();

    @Option(
            names = "--weights",
            paramLabel = "WEIGHTS",
            description = "fit: by the uncertainty of each conductivity (default); none: all points alike.")
    private Optional<String> weights = Optional.empty();

    /** The recipe named here, else {@code planned}, with what is said here on top. */
    Recipe recipe(Recipe planned, Terminal terminal) {
        Recipe named = name.map(argument ->
                        RecipeSource.find(argument, terminal.file(argument)).recipe())
                .orElse(planned);
        Recipe fitted = fit.over(named);
        try {
            return fitted.with(relations(fitted.relations())).with(form(fitted), weights(fitted));
        } catch (IllegalArgumentException e) {
            throw Failure.usage(String.valueOf(e.getMessage()));
        }
    }

    private SeriesRelations relations(SeriesRelations stated) {
        Map<String, Relation> relations = new TreeMap<>(stated.ofParameter());
        common.forEach(parameter -> relations.put(parameter.strip(), Relation.COMMON));
        linear.forEach(parameter -> relations.put(parameter.strip(), Relation.LINEAR));
        tied.forEach(parameter -> relations.put(parameter.strip(), Relation.ARRHENIUS));
        return new SeriesRelations(relations);
    }

    private Form form(Recipe otherwise) {
        return form.map(word -> Choices.named("form", word, Form.values(), Form::code))
                .orElse(otherwise.form());
    }

    private ArrheniusWeights weights(Recipe otherwise) {
        return weights.map(word -> Choices.named("weights", word, ArrheniusWeights.values(), ArrheniusWeights::code))
                .orElse(otherwise.weights());
    }
}
