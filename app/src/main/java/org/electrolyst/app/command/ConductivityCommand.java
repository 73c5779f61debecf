package org.electrolyst.app.command;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.electrolyst.analysis.conductivity.ConductivityAnalysis;
import org.electrolyst.analysis.series.RunResult;
import org.electrolyst.app.lab.Lab;
import org.electrolyst.app.lab.Target;
import org.electrolyst.app.output.Failure;
import org.electrolyst.app.output.Output;
import org.electrolyst.app.output.Terminal;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.result.ConductivityResult;
import org.electrolyst.model.result.DataSource;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.result.TransportQuantity;
import org.electrolyst.model.sample.CellGeometry;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;
import org.electrolyst.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Conductivities of stored spectra, or of a resistance. */
@Command(
        name = "conductivity",
        description = "Conductivity of samples and runs of the database, or, as a calculator, of a resistance.",
        footer = {
            "",
            "Examples:",
            "  electrolyst conductivity P03",
            "  electrolyst conductivity --resistance '224.7 Ω ± 0.9 Ω' --thickness '0.60 mm ± 0.01 mm' --diameter '10 mm'"
        })
final class ConductivityCommand extends DatabaseCommand {
    @Mixin
    private final RecipeOptions recipe = new RecipeOptions();

    @Mixin
    private final GeometryOptions geometry = new GeometryOptions();

    @Option(
            names = "--resistance",
            paramLabel = "R",
            converter = QuantityConverter.Resistance.class,
            description = "Calculate from this resistance, with --thickness and --diameter or --area.")
    private Optional<Quantity> resistance = Optional.empty();

    @Parameters(arity = "0..*", paramLabel = "RUN_OR_SAMPLE", description = "What to evaluate.")
    private List<String> arguments = List.of();

    ConductivityCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    void run(Output output) throws StoreException, Cancelled {
        if (resistance.isPresent() == !arguments.isEmpty()) {
            throw Failure.usage("give either samples and runs, or --resistance with --thickness and --diameter");
        }
        if (resistance.isPresent()) {
            output.result(calculate(resistance.get()));
            return;
        }
        try (Lab lab = openExisting()) {
            for (String argument : arguments) {
                output.item(
                        argument,
                        () -> analysed(lab, argument).series().conductivities().forEach(output::result));
            }
        }
    }

    private RunResult analysed(Lab lab, String argument) throws StoreException, Cancelled {
        Target target = Targets.withSpectra(lab, argument);
        return lab.analyse(target, recipe.recipe(lab.plannedRecipe(target)), new Cancel());
    }

    private ConductivityResult calculate(Quantity r) {
        CellGeometry cell = geometry.geometry()
                .orElseThrow(() -> Failure.usage("--resistance needs --thickness and --diameter or --area"));
        if (!(r.si() > 0)) {
            throw Failure.usage("a resistance must be positive, not " + r);
        }
        List<Flag> flags = cell.relativeUncertainty().isPresent()
                ? List.of()
                : List.of(Flag.warning(
                        "geometryUncertaintyMissing",
                        "thickness and area state no uncertainties; add them as '0.60 mm ± 0.01 mm'"));
        return new ConductivityResult(
                new DataSource("calculator", 1),
                OptionalDouble.empty(),
                List.of(ConductivityAnalysis.conductivity(
                        TransportQuantity.TOTAL, r.si(), r.standardUncertainty(), cell)),
                flags);
    }
}
