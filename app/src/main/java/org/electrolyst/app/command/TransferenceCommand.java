package org.electrolyst.app.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.electrolyst.analysis.series.RunResult;
import org.electrolyst.analysis.transference.BlockingElectrodes;
import org.electrolyst.analysis.transference.BruceVincent;
import org.electrolyst.analysis.transference.ElectronicLeakage;
import org.electrolyst.analysis.transference.TransferencePooling;
import org.electrolyst.app.lab.Lab;
import org.electrolyst.app.lab.TableProblem;
import org.electrolyst.app.lab.Target;
import org.electrolyst.app.lab.TransferenceTable;
import org.electrolyst.app.output.Failure;
import org.electrolyst.app.output.Output;
import org.electrolyst.app.output.Terminal;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.result.TransferenceInputs;
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
    @Option(
            names = "--voltage",
            paramLabel = "V",
            converter = QuantityConverter.Voltage.class,
            description = "Measured cell voltage of the step minus open circuit.")
    private Optional<Quantity> voltage = Optional.empty();

    @Option(
            names = "--initial-current",
            paramLabel = "I",
            converter = QuantityConverter.Current.class,
            description = "Current before any salt gradient.")
    private Optional<Quantity> initialCurrent = Optional.empty();

    @Option(
            names = "--steady-current",
            paramLabel = "I",
            converter = QuantityConverter.Current.class,
            description = "Steady current.")
    private Optional<Quantity> steadyCurrent = Optional.empty();

    @Option(
            names = "--initial-resistance",
            paramLabel = "R",
            converter = QuantityConverter.Resistance.class,
            description = "Resistance of both interfaces together before the step.")
    private Optional<Quantity> initialResistance = Optional.empty();

    @Option(
            names = "--steady-resistance",
            paramLabel = "R",
            converter = QuantityConverter.Resistance.class,
            description = "The same at steady state.")
    private Optional<Quantity> steadyResistance = Optional.empty();

    @Option(
            names = "--bulk-resistance",
            paramLabel = "R",
            converter = QuantityConverter.Resistance.class,
            description = "Resistance between the interfaces by impedance before the step; for the ohmic form.")
    private Optional<Quantity> bulkResistance = Optional.empty();

    @Option(
            names = "--steady-bulk-resistance",
            paramLabel = "R",
            converter = QuantityConverter.Resistance.class,
            description = "The same at steady state; for the form with a changing electrolyte.")
    private Optional<Quantity> steadyBulkResistance = Optional.empty();

    @Option(
            names = "--u-voltage",
            paramLabel = "V",
            converter = QuantityConverter.Voltage.class,
            description = "Standard uncertainty of the voltage.")
    private Optional<Quantity> uVoltage = Optional.empty();

    @Option(
            names = "--u-initial-current",
            paramLabel = "I",
            converter = QuantityConverter.Current.class,
            description = "Standard uncertainty of the initial current.")
    private Optional<Quantity> uInitialCurrent = Optional.empty();

    @Option(
            names = "--u-steady-current",
            paramLabel = "I",
            converter = QuantityConverter.Current.class,
            description = "Standard uncertainty of the steady current.")
    private Optional<Quantity> uSteadyCurrent = Optional.empty();

    @Option(
            names = "--u-initial-resistance",
            paramLabel = "R",
            converter = QuantityConverter.Resistance.class,
            description = "Standard uncertainty of the initial resistance.")
    private Optional<Quantity> uInitialResistance = Optional.empty();

    @Option(
            names = "--u-steady-resistance",
            paramLabel = "R",
            converter = QuantityConverter.Resistance.class,
            description = "Standard uncertainty of the steady resistance.")
    private Optional<Quantity> uSteadyResistance = Optional.empty();

    @Option(
            names = "--u-bulk-resistance",
            paramLabel = "R",
            converter = QuantityConverter.Resistance.class,
            description = "Standard uncertainty of the bulk resistance.")
    private Optional<Quantity> uBulkResistance = Optional.empty();

    @Option(
            names = "--u-steady-bulk-resistance",
            paramLabel = "R",
            converter = QuantityConverter.Resistance.class,
            description = "Standard uncertainty of the steady bulk resistance.")
    private Optional<Quantity> uSteadyBulkResistance = Optional.empty();

    @Option(
            names = "--leak-current",
            paramLabel = "I",
            converter = QuantityConverter.Current.class,
            description =
                    "Electronic current at the same voltage, between blocking electrodes; subtracted unless it is negligible.")
    private Optional<Quantity> leakCurrent = Optional.empty();

    @Option(
            names = "--u-leak-current",
            paramLabel = "I",
            converter = QuantityConverter.Current.class,
            description = "Standard uncertainty of the leak current.")
    private Optional<Quantity> uLeakCurrent = Optional.empty();

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
            if (isAnyNumberTyped()) {
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
            results = List.of(calculate(inputs()));
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
        if (isAnyNumberTyped() || table.isPresent() || sample.isPresent() || pool) {
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

    private TransferenceResult calculate(TransferenceInputs inputs) {
        String source = "calculator";
        try {
            return with(leakCurrent, uLeakCurrent)
                    .map(leak -> ElectronicLeakage.evaluate(source, inputs, leak))
                    .orElseGet(() -> BruceVincent.evaluate(source, inputs));
        } catch (IllegalArgumentException e) {
            throw Failure.usage(String.valueOf(e.getMessage()));
        }
    }

    private TransferenceInputs inputs() {
        return new TransferenceInputs(
                Optional.empty(),
                required("--voltage", voltage, uVoltage),
                required("--initial-current", initialCurrent, uInitialCurrent),
                required("--steady-current", steadyCurrent, uSteadyCurrent),
                required("--initial-resistance", initialResistance, uInitialResistance),
                required("--steady-resistance", steadyResistance, uSteadyResistance),
                with(bulkResistance, uBulkResistance),
                with(steadyBulkResistance, uSteadyBulkResistance));
    }

    private static Quantity required(String name, Optional<Quantity> value, Optional<Quantity> uncertainty) {
        return with(value, uncertainty)
                .orElseThrow(() -> Failure.usage("missing option " + name + "; see: electrolyst transference --help"));
    }

    private boolean isAnyNumberTyped() {
        return Stream.of(
                        voltage,
                        initialCurrent,
                        steadyCurrent,
                        initialResistance,
                        steadyResistance,
                        bulkResistance,
                        steadyBulkResistance,
                        leakCurrent)
                .anyMatch(Optional::isPresent);
    }

    private static Optional<Quantity> with(Optional<Quantity> value, Optional<Quantity> uncertainty) {
        if (value.isEmpty() && uncertainty.isPresent()) {
            throw Failure.usage("an uncertainty of " + uncertainty.get() + " is given without its value");
        }
        if (uncertainty.map(u -> u.si() < 0).orElse(false)) {
            throw Failure.usage("an uncertainty cannot be negative");
        }
        return value.map(v -> uncertainty.isPresent()
                ? v.withStandardUncertainty(uncertainty.get().si())
                : v);
    }
}
