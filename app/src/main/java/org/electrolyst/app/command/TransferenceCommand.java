package org.electrolyst.app.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.electrolyst.analysis.series.RunResult;
import org.electrolyst.analysis.transference.BlockingElectrodes;
import org.electrolyst.analysis.transference.TransferencePooling;
import org.electrolyst.app.lab.Lab;
import org.electrolyst.app.lab.TableProblem;
import org.electrolyst.app.lab.Target;
import org.electrolyst.app.lab.TransferenceTable;
import org.electrolyst.app.output.Failure;
import org.electrolyst.app.output.Output;
import org.electrolyst.app.output.Terminal;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.result.TransferenceResult;
import org.electrolyst.model.sample.CellType;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;
import org.electrolyst.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Bruce-Vincent transference numbers from measured numbers. */
@Command(
        name = "transference",
        description =
                "Transference number (current fraction) by the method of Bruce and Vincent, from measured runs, typed"
                        + " numbers, or a table with columns named like the options, and 'cell'.",
        footer = {
            "",
            "Examples:",
            "  electrolyst transference --voltage '10 mV' --initial-current '17.54 µA' --steady-current '10.78 µA'"
                    + " --initial-resistance '243 Ω ± 5 Ω' --steady-resistance '250 Ω ± 5 Ω' --bulk-resistance '327 Ω'",
            "  electrolyst transference --table triples.csv --sample P03",
            "  electrolyst transference r12",
            "Uncertainties are standard uncertainties, written '243 Ω ± 5 Ω' or given by the --u-... options."
        })
final class TransferenceCommand extends DatabaseCommand {
    @Mixin
    private final TypedTriple typed = new TypedTriple();

    @Option(names = "--table", paramLabel = "FILE", description = "Evaluate each row of a table.")
    private Optional<String> table = Optional.empty();

    @Option(
            names = "--pool",
            description =
                    "After the rows of a table print their mean: first over each cell, then over the cells. It is not stored.")
    private boolean pool;

    @Option(names = "--sample", paramLabel = "ID", description = "Store the results with this sample.")
    private Optional<String> sample = Optional.empty();

    @Mixin
    private final RecipeOptions recipe = new RecipeOptions();

    @Parameters(
            arity = "0..*",
            paramLabel = "RUN_OR_SAMPLE",
            description = "Evaluate the triples of these; stores nothing, analyze does.")
    private List<String> measured = List.of();

    TransferenceCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    void run(Output output) throws StoreException, Cancelled {
        if (!measured.isEmpty()) {
            measured(output);
            return;
        }
        List<TransferenceResult> results;
        if (table.isPresent()) {
            if (typed.isGiven()) {
                throw Failure.usage("give either --table or the numbers themselves");
            }
            try {
                results = TransferenceTable.evaluate(table.get(), terminal().file(table.get()));
            } catch (TableProblem e) {
                output.failure(table.get(), e.code(), String.valueOf(e.getMessage()), e.where());
                return;
            }
        } else {
            if (pool) {
                throw Failure.usage("--pool needs the rows of a --table");
            }
            results = List.of(typed.evaluate());
        }
        if (sample.isPresent()) {
            results = store(sample.get(), results);
        }
        results.forEach(output::result);
        if (pool) {
            output.result(TransferencePooling.of(table.orElseThrow(), results));
        }
    }

    private void measured(Output output) throws StoreException, Cancelled {
        if (typed.isGiven() || table.isPresent() || sample.isPresent() || pool) {
            throw Failure.usage("give runs and samples, or --table, or the numbers themselves");
        }
        try (Lab lab = openForReading()) {
            for (String argument : measured) {
                output.item(argument, () -> {
                    Target target = Targets.withSpectra(lab, argument);
                    RunResult result =
                            lab.preview(target, recipe.recipe(lab.plannedRecipe(target), terminal()), new Cancel());
                    output.results(result.transference());
                    if (result.transference().isEmpty()) {
                        throw Failure.failed(
                                "noTransference",
                                argument + " gives no transference number: " + reasons(result),
                                argument);
                    }
                    output.notes(result.flags(), "");
                });
            }
        }
    }

    private static String reasons(RunResult result) {
        return result.flags().isEmpty()
                ? "it has no Bruce-Vincent triple, which a plan measures by a step 'bruce-vincent'"
                : result.flags().stream().map(Flag::message).collect(Collectors.joining("; "));
    }

    private List<TransferenceResult> store(String sampleId, List<TransferenceResult> results) throws StoreException {
        try (Lab lab = openExisting()) {
            Optional<CellType> cell = Targets.find(lab, sampleId).cell().type();
            List<TransferenceResult> judged = results.stream()
                    .map(result -> BlockingElectrodes.judge(result, cell))
                    .toList();
            for (TransferenceResult result : judged) {
                lab.addCalculated(sampleId, result);
            }
            return judged;
        }
    }
}
