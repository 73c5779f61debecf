package org.electrolyst.app.command;

import java.util.Optional;
import org.electrolyst.analysis.arrhenius.ArrheniusWeights;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.analysis.recipe.CircuitFamily;
import org.electrolyst.analysis.recipe.Recipe;
import org.electrolyst.model.result.ArrheniusResult.Form;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a series is analysed. */
final class RecipeOptions {
    @Mixin
    private final FitOptions fit = new FitOptions();

    @Option(
            names = "--recipe",
            paramLabel = "NAME",
            description =
                    "Among which circuits the program chooses: default, blocking or symmetric-metal (default: what the"
                            + " plan of a measured run names).")
    private Optional<String> name = Optional.empty();

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

    Form form() {
        return form.map(word -> Choices.named("form", word, Form.values(), Form::code))
                .orElse(Form.SIGMA_T);
    }

    ArrheniusWeights weights() {
        return weights.map(word -> Choices.named("weights", word, ArrheniusWeights.values(), ArrheniusWeights::code))
                .orElse(ArrheniusWeights.FIT);
    }

    /** The recipe named here, else {@code planned}, with what is said here on top. */
    Recipe recipe(Recipe planned) {
        CircuitFamily family = name.map(
                        word -> Choices.named("recipe", word, CircuitFamily.values(), CircuitFamily::code))
                .orElse(planned.family());
        return new Recipe(fit.circuit().map(Circuit::toString), fit.settings(), form(), weights(), family);
    }
}
