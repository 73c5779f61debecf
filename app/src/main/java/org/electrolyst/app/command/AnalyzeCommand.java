package org.electrolyst.app.command;

import java.util.List;
import org.electrolyst.analysis.series.RunResult;
import org.electrolyst.app.lab.Lab;
import org.electrolyst.app.lab.Target;
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
        try (Lab lab = openExisting()) {
            for (String argument : arguments) {
                output.item(argument, () -> {
                    Target target = Targets.withSpectra(lab, argument);
                    RunResult result =
                            lab.analyse(target, options.recipe(lab.plannedRecipe(target), terminal()), new Cancel());
                    output.results(result.all());
                    output.notes(result.flags(), "");
                });
            }
        }
    }
}
