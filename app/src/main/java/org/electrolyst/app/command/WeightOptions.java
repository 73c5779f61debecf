package org.electrolyst.app.command;

import java.util.Optional;
import org.electrolyst.analysis.fit.ErrorModel;
import org.electrolyst.analysis.fit.FitSettings;
import org.electrolyst.analysis.fit.Immittance;
import org.electrolyst.analysis.fit.Loss;
import org.electrolyst.analysis.fit.Weighting;
import org.electrolyst.app.output.Failure;
import org.electrolyst.app.recipe.SettingText;
import picocli.CommandLine.Option;

/** How much each residual of a fit counts. */
final class WeightOptions {
    @Option(
            names = "--weighting",
            paramLabel = "NAME",
            description = "modulus (constant relative error; default), unit (constant absolute error), proportional"
                    + " (constant relative error of each component), poisson, or sigma (known errors: --sigma).")
    private Optional<String> weighting = Optional.empty();

    @Option(
            names = "--sigma",
            paramLabel = "U",
            description = "Known standard deviation of Z' and Z'', of |Z| or in ohms or both: '0.5 %%', '0.2 Ω',"
                    + " '0.5 %% + 0.2 Ω'.")
    private Optional<String> sigma = Optional.empty();

    @Option(
            names = "--immittance",
            paramLabel = "NAME",
            description = "What is compared with the data: Z (default), Y (admittance), or both.")
    private Optional<String> immittance = Optional.empty();

    @Option(
            names = "--loss",
            paramLabel = "NAME",
            description = "least-squares (default), or huber or student-t, which withstand outliers.")
    private Optional<String> loss = Optional.empty();

    /** The settings with what is said here. */
    FitSettings on(FitSettings settings) {
        FitSettings lost = loss.map(word -> settings.with(Choices.named("loss", word, Loss.values(), Loss::code)))
                .orElse(settings);
        FitSettings chosen = immittance.map(word -> lost.with(immittance(word))).orElse(lost);
        Optional<Weighting> named =
                weighting.map(name -> Choices.named("weighting", name, Weighting.values(), Weighting::code));
        if (sigma.isPresent()) {
            if (named.isPresent() && named.get() != Weighting.SIGMA) {
                throw Failure.usage("--sigma states known errors, which "
                        + named.get().code() + " weights do not use; leave one of the two out");
            }
            return chosen.with(errors(sigma.get()));
        }
        if (named.filter(w -> w == Weighting.SIGMA).isPresent()) {
            throw Failure.usage("--weighting sigma needs the errors: add --sigma '0.5 %' or --sigma '0.2 Ω'");
        }
        return named.map(chosen::with).orElse(chosen);
    }

    private static Immittance immittance(String word) {
        return switch (word) {
            case "Z", "z" -> Immittance.IMPEDANCE;
            case "Y", "y" -> Immittance.ADMITTANCE;
            default -> Choices.named("immittance", word, Immittance.values(), Immittance::code);
        };
    }

    private static ErrorModel errors(String text) {
        try {
            return SettingText.errors(text);
        } catch (IllegalArgumentException e) {
            throw Failure.usage("--sigma: " + e.getMessage());
        }
    }
}
