package org.electrolyst.app.command;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.electrolyst.analysis.arrhenius.ArrheniusWeights;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.analysis.recipe.CircuitFamily;
import org.electrolyst.analysis.recipe.Recipe;
import org.electrolyst.app.output.Failure;
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
        return form.map(name -> Arrays.stream(Form.values())
                        .filter(f -> f.code().equalsIgnoreCase(name))
                        .findFirst()
                        .orElseThrow(() -> Failure.usage("unknown form '" + name + "'; known: sigmaT, sigma")))
                .orElse(Form.SIGMA_T);
    }

    ArrheniusWeights weights() {
        return weights.map(name -> Arrays.stream(ArrheniusWeights.values())
                        .filter(w -> w.code().equalsIgnoreCase(name))
                        .findFirst()
                        .orElseThrow(() -> Failure.usage("unknown weights '" + name + "'; known: fit, none")))
                .orElse(ArrheniusWeights.FIT);
    }

    /** The recipe named here, else {@code planned}, with what is said here on top. */
    Recipe recipe(Recipe planned) {
        CircuitFamily family = name.map(RecipeOptions::family).orElse(planned.family());
        return new Recipe(fit.circuit().map(Circuit::toString), fit.settings(), form(), weights(), family);
    }

    private static CircuitFamily family(String name) {
        return CircuitFamily.of(name)
                .orElseThrow(() -> Failure.usage("unknown recipe '" + name + "'; known: "
                        + Arrays.stream(CircuitFamily.values())
                                .map(CircuitFamily::code)
                                .collect(Collectors.joining(", "))));
    }
}
