package org.electrolyst.app.command;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.electrolyst.analysis.recipe.Recipe;
import org.electrolyst.analysis.series.RunResult;
import org.electrolyst.app.lab.Lab;
import org.electrolyst.app.lab.Target;
import org.electrolyst.app.output.Failure;
import org.electrolyst.app.output.Output;
import org.electrolyst.app.output.Terminal;
import org.electrolyst.model.result.ArrheniusResult;
import org.electrolyst.model.result.TransportQuantity;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;
import org.electrolyst.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Activation energies of stored series, of spectra in files, or of tables. */
@Command(
        name = "arrhenius",
        description =
                "Activation energy of samples and runs of the database, of spectra in files, which are one series and"
                        + " need the size of their cell, or of tables with the columns temperature_C (or temperature_K),"
                        + " conductivity_S_per_cm and, if known, u_conductivity_S_per_cm, u_temperature_K, order and sample."
                        + " Stores nothing; analyze does.",
        footer = {
            "",
            "Examples:",
            "  electrolyst arrhenius P03 --quantity bulk --weights none",
            "  electrolyst arrhenius conductivities.csv --form sigma",
            "  electrolyst arrhenius pellet-*deg.txt --temperature-from-name '(\\d+)deg' --thickness '2.1 mm'"
                    + " --diameter '8 mm' --recipe ceramic-low-temperature"
        })
final class ArrheniusCommand extends DatabaseCommand {
    @Mixin
    private final RecipeOptions options = new RecipeOptions();

    @Mixin
    private final SeriesOptions series = new SeriesOptions();

    @Option(
            names = "--quantity",
            paramLabel = "NAME",
            description = "bulk, grain-boundary or total (default: all that are known; total for a table).")
    private Optional<String> quantity = Optional.empty();

    @Parameters(arity = "0..*", paramLabel = "FILE_OR_ID", description = "Files, samples or runs.")
    private List<String> arguments = List.of();

    ArrheniusCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    void run(Output output) throws StoreException, Cancelled {
        Optional<TransportQuantity> wanted = quantity();
        if (series.isStated()) {
            files(wanted, output);
            return;
        }
        if (arguments.isEmpty()) {
            throw Failure.usage("name tables, samples or runs, or files of spectra with the size of their cell");
        }
        for (String argument : arguments) {
            if (Files.exists(terminal().file(argument))) {
                new ArrheniusTable(options.recipe(Recipe.defaults(), terminal()), output)
                        .evaluate(argument, terminal().file(argument), wanted.orElse(TransportQuantity.TOTAL));
            } else {
                output.item(argument, () -> stored(argument, wanted, output));
            }
        }
    }

    private void files(Optional<TransportQuantity> wanted, Output output) throws StoreException, Cancelled {
        Recipe recipe = options.recipe(Recipe.defaults(), terminal());
        Optional<SeriesOptions.Analysed> analysed =
                series.analyse(arguments, recipe, Optional.empty(), OptionalDouble.empty(), terminal(), output);
        analysed.ifPresent(found -> print(found.source(), found.result(), wanted, output));
    }

    private void stored(String argument, Optional<TransportQuantity> wanted, Output output)
            throws StoreException, Cancelled {
        try (Lab lab = openForReading()) {
            Target target = Targets.withSpectra(lab, argument);
            Recipe recipe = options.recipe(lab.plannedRecipe(target), terminal());
            print(argument, lab.preview(target, recipe, new Cancel()), wanted, output);
        }
    }

    private static void print(String source, RunResult result, Optional<TransportQuantity> wanted, Output output) {
        List<ArrheniusResult> laws = result.series().arrhenius().stream()
                .filter(law -> wanted.isEmpty() || wanted.get() == law.quantity())
                .toList();
        if (laws.isEmpty()) {
            output.failure(
                    source,
                    "tooFewTemperatures",
                    "the " + wanted.orElse(TransportQuantity.TOTAL).code()
                            + " conductivity is not known at two temperatures or more; spectra need a temperature"
                            + " (import --temperature, or --temperature-from-name for files), the sample its geometry,"
                            + " and the quantity an arc of its own",
                    source);
        }
        output.results(laws);
        output.notes(result.flags(), "");
    }

    private Optional<TransportQuantity> quantity() {
        return quantity.map(name -> Arrays.stream(TransportQuantity.values())
                .filter(q -> q.code().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> Failure.usage("unknown quantity '" + name + "'; known: "
                        + Arrays.stream(TransportQuantity.values())
                                .map(TransportQuantity::code)
                                .collect(Collectors.joining(", ")))));
    }
}
