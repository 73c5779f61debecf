package org.electrolyst.app.command;

import java.util.List;
import org.electrolyst.analysis.recipe.Recipe;
import org.electrolyst.analysis.series.SeriesResult;
import org.electrolyst.app.lab.Lab;
import org.electrolyst.app.output.Output;
import org.electrolyst.app.output.Terminal;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;
import org.electrolyst.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Analyses stored spectra and stores the results. */
@Command(
        name = "analyze",
        description =
                "Analyse all spectra of samples or runs as series: one circuit for all, conductivities, activation"
                        + " energies. The results are stored beside all earlier ones.",
        footer = {"", "Example:", "  electrolyst analyze P03 --circuit 'p(R1,CPE1)-p(R2,CPE2)-CPE3'"})
final class AnalyzeCommand extends DatabaseCommand {
    @Mixin
    private final RecipeOptions options = new RecipeOptions();

    @Parameters(arity = "1..*", paramLabel = "RUN_OR_SAMPLE", description = "What to analyse.")
    private List<String> arguments = List.of();

    AnalyzeCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    void run(Output output) throws StoreException, Cancelled {
        Recipe recipe = options.recipe();
        try (Lab lab = openExisting()) {
            for (String argument : arguments) {
                output.item(argument, () -> {
                    SeriesResult series = lab.analyse(Targets.withSpectra(lab, argument), recipe, new Cancel());
                    series.fits().forEach(output::result);
                    series.conductivities().forEach(output::result);
                    series.arrhenius().forEach(output::result);
                });
            }
        }
    }
}
