package org.electrolyst.app.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.electrolyst.analysis.arrhenius.ArrheniusAnalysis;
import org.electrolyst.analysis.arrhenius.HeatingAndCooling;
import org.electrolyst.analysis.compare.Compensation;
import org.electrolyst.analysis.recipe.Recipe;
import org.electrolyst.analysis.series.SeriesResult;
import org.electrolyst.app.lab.ConductivityTable;
import org.electrolyst.app.lab.Lab;
import org.electrolyst.app.lab.TableProblem;
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

/** Activation energies of stored series, or of a table. */
@Command(
        name = "arrhenius",
        description = "Activation energy of samples and runs of the database, or of tables with the columns"
                + " temperature_C (or temperature_K), conductivity_S_per_cm and, if known, u_conductivity_S_per_cm,"
                + " u_temperature_K, order and sample.",
        footer = {
            "",
            "Examples:",
            "  electrolyst arrhenius P03 --quantity bulk --weights none",
            "  electrolyst arrhenius conductivities.csv --form sigma"
        })
final class ArrheniusCommand extends DatabaseCommand {
    @Mixin
    private final RecipeOptions options = new RecipeOptions();

    @Option(
            names = "--quantity",
            paramLabel = "NAME",
            description = "bulk, grain-boundary or total (default: all that are known; total for a table).")
    private Optional<String> quantity = Optional.empty();

    @Parameters(arity = "1..*", paramLabel = "FILE_OR_ID", description = "Tables, samples or runs.")
    private List<String> arguments = List.of();

    ArrheniusCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    void run(Output output) throws StoreException, Cancelled {
        Optional<TransportQuantity> wanted = quantity();
        for (String argument : arguments) {
            if (Files.exists(terminal().file(argument))) {
                table(argument, wanted.orElse(TransportQuantity.TOTAL), output);
            } else {
                output.item(argument, () -> stored(argument, wanted, output));
            }
        }
    }

    private void table(String argument, TransportQuantity wanted, Output output) {
        try {
            ConductivityTable table = ConductivityTable.read(terminal().file(argument));
            table.problems()
                    .forEach(row -> output.failure(
                            argument, row.code(), row.getMessage() + "; this row is left out", row.where()));
            List<ArrheniusResult> family = new ArrayList<>();
            for (ConductivityTable.Series series : table.series()) {
                String source = series.sample().isEmpty() ? argument : argument + ", " + series.sample();
                Optional<ArrheniusResult> result = fit(source, wanted, series);
                result.ifPresentOrElse(output::result, () -> tooFew(source, wanted, output));
                result.ifPresent(family::add);
            }
            if (family.size() > 1) {
                Compensation.of(family).ifPresent(compensation -> print(argument, compensation, output));
            }
        } catch (TableProblem e) {
            output.failure(argument, e.code(), String.valueOf(e.getMessage()), e.where());
        }
    }

    /** What the samples of one table tell as a family. */
    private static void print(String argument, Compensation compensation, Output output) {
        output.say("compensation of " + compensation.samples() + " samples: " + compensation.reason());
        if (output.isJson()) {
            ObjectNode found = JsonNodeFactory.instance.objectNode();
            found.put("samples", compensation.samples())
                    .put("verdict", compensation.verdict().code())
                    .put("centerTemperatureK", compensation.centerK())
                    .put("slopePerEv", compensation.rawSlopePerEv().value());
            put(found, "slopePerEvLower95", compensation.rawSlopePerEv().lower95());
            put(found, "slopePerEvUpper95", compensation.rawSlopePerEv().upper95());
            put(found, "meyerNeldelEnergyEv", compensation.meyerNeldelEnergyEv());
            found.put("reason", compensation.reason());
            ObjectNode line = JsonNodeFactory.instance.objectNode();
            line.put("source", argument).set("compensation", found);
            output.line(line);
        }
    }

    private static void put(ObjectNode node, String key, OptionalDouble value) {
        if (value.isPresent()) {
            node.put(key, value.getAsDouble());
        } else {
            node.putNull(key);
        }
    }

    private Optional<ArrheniusResult> fit(String source, TransportQuantity wanted, ConductivityTable.Series series) {
        Recipe recipe = options.recipe(Recipe.defaults(), terminal());
        return new ArrheniusAnalysis(recipe.form(), recipe.weights(), recipe.laws())
                .fit(source, wanted, series.points(), series.temperatureUncertaintyK())
                .map(result -> HeatingAndCooling.add(result, series.points(), series.orderIsKnown()));
    }

    private void stored(String argument, Optional<TransportQuantity> wanted, Output output)
            throws StoreException, Cancelled {
        SeriesResult series;
        try (Lab lab = openExisting()) {
            Target target = Targets.withSpectra(lab, argument);
            series = lab.analyse(target, options.recipe(lab.plannedRecipe(target), terminal()), new Cancel())
                    .series();
        }
        if (wanted.isPresent()) {
            series.arrhenius(wanted.get())
                    .ifPresentOrElse(output::result, () -> tooFew(argument, wanted.get(), output));
        } else if (series.arrhenius().isEmpty()) {
            tooFew(argument, TransportQuantity.TOTAL, output);
        } else {
            series.arrhenius().forEach(output::result);
        }
    }

    private static void tooFew(String argument, TransportQuantity quantity, Output output) {
        output.failure(
                argument,
                "tooFewTemperatures",
                "the " + quantity.code()
                        + " conductivity is not known at two temperatures or more; spectra need a temperature"
                        + " (import --temperature), the sample its geometry, and the quantity an arc of its own",
                argument);
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
