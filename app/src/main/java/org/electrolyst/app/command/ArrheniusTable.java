package org.electrolyst.app.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.electrolyst.analysis.arrhenius.ArrheniusAnalysis;
import org.electrolyst.analysis.arrhenius.HeatingAndCooling;
import org.electrolyst.analysis.compare.Compensation;
import org.electrolyst.analysis.recipe.Recipe;
import org.electrolyst.app.lab.ConductivityTable;
import org.electrolyst.app.lab.TableProblem;
import org.electrolyst.app.output.Output;
import org.electrolyst.model.result.ArrheniusResult;
import org.electrolyst.model.result.TransportQuantity;

/** Activation energies of tables of conductivities: one for each sample, and whether they are a family. */
final class ArrheniusTable {
    private final Recipe recipe;
    private final Output output;

    ArrheniusTable(Recipe recipe, Output output) {
        this.recipe = recipe;
        this.output = output;
    }

    /** Prints what the table in {@code file}, which the user calls {@code argument}, tells of its conductivities. */
    void evaluate(String argument, Path file, TransportQuantity wanted) {
        try {
            ConductivityTable table = ConductivityTable.read(file);
            table.problems()
                    .forEach(row -> output.failure(
                            argument, row.code(), row.getMessage() + "; this row is left out", row.where()));
            List<ArrheniusResult> family = new ArrayList<>();
            for (ConductivityTable.Series series : table.series()) {
                String source = series.sample().isEmpty() ? argument : argument + ", " + series.sample();
                Optional<ArrheniusResult> result = fit(source, wanted, series);
                result.ifPresentOrElse(output::result, () -> tooFew(source, wanted));
                result.ifPresent(family::add);
            }
            if (family.size() > 1) {
                Compensation.of(family).ifPresent(compensation -> print(argument, compensation));
            }
        } catch (TableProblem e) {
            output.failure(argument, e.code(), String.valueOf(e.getMessage()), e.where());
        }
    }

    /** What the samples of one table tell as a family. */
    private void print(String argument, Compensation compensation) {
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
        return new ArrheniusAnalysis(recipe.form(), recipe.weights(), recipe.laws())
                .fit(source, wanted, series.points(), series.temperatureUncertaintyK())
                .map(result -> HeatingAndCooling.add(result, series.points(), series.orderIsKnown()));
    }

    private void tooFew(String source, TransportQuantity quantity) {
        output.failure(
                source,
                "tooFewTemperatures",
                "the " + quantity.code() + " conductivity is not known at two temperatures or more",
                source);
    }
}
