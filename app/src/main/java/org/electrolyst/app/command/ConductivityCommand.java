package org.electrolyst.app.command;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.electrolyst.analysis.conductivity.ConductivityAnalysis;
import org.electrolyst.analysis.conductivity.KnownMaterial;
import org.electrolyst.analysis.recipe.Recipe;
import org.electrolyst.analysis.series.SeriesResult;
import org.electrolyst.app.lab.Lab;
import org.electrolyst.app.lab.SpectrumSources;
import org.electrolyst.app.lab.Target;
import org.electrolyst.app.output.Failure;
import org.electrolyst.app.output.Output;
import org.electrolyst.app.output.Terminal;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.result.ConductivityResult;
import org.electrolyst.model.sample.Cell;
import org.electrolyst.model.sample.CellGeometry;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;
import org.electrolyst.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Conductivities of stored spectra, of files, or of a resistance. */
@Command(
        name = "conductivity",
        description =
                "Conductivity of samples and runs of the database, of spectra in files, which are one series and need"
                        + " the size of their cell, or, as a calculator, of a resistance. Stores nothing; analyze does.",
        footer = {
            "",
            "Examples:",
            "  electrolyst conductivity P03",
            "  electrolyst conductivity pellet-25deg.txt --temperature '25 °C' --thickness '0.60 mm' --diameter '10 mm'",
            "  electrolyst conductivity --resistance '224.7 Ω ± 0.9 Ω' --thickness '0.60 mm ± 0.01 mm' --diameter '10 mm'"
        })
final class ConductivityCommand extends DatabaseCommand {
    @Mixin
    private final RecipeOptions recipe = new RecipeOptions();

    @Mixin
    private final SeriesOptions series = new SeriesOptions();

    @Mixin
    private final MaterialOptions material = new MaterialOptions();

    @Option(
            names = "--resistance",
            paramLabel = "R",
            converter = QuantityConverter.Resistance.class,
            description = "Calculate from this resistance, with --thickness and --diameter or --area.")
    private Optional<Quantity> resistance = Optional.empty();

    @Option(
            names = "--temperature",
            paramLabel = "T",
            converter = QuantityConverter.Temperature.class,
            description = "Temperature of --resistance or of all files, such as '25 °C'.")
    private Optional<Quantity> temperature = Optional.empty();

    @Option(
            names = "--relative-density",
            paramLabel = "PERCENT",
            converter = QuantityConverter.Fraction.class,
            description = "With --resistance or files: density over that of a pore-free body, such as '75 %%'.")
    private Optional<Quantity> relativeDensity = Optional.empty();

    @Parameters(arity = "0..*", paramLabel = "FILE_OR_ID", description = "Files, samples or runs.")
    private List<String> arguments = List.of();

    ConductivityCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    void run(Output output) throws StoreException, Cancelled {
        boolean named = !arguments.isEmpty() || series.hasManifest();
        if (resistance.isPresent() == named) {
            throw Failure.usage("give either files, samples and runs, or --resistance with --thickness and --diameter");
        }
        if (resistance.isPresent()) {
            output.result(calculate(resistance.get()));
            return;
        }
        KnownMaterial known = material.known();
        if (series.hasManifest() || SpectrumSources.areAllFiles(arguments, terminal()::file)) {
            files(known, output);
            return;
        }
        if (series.isStated() || temperature.isPresent() || relativeDensity.isPresent()) {
            throw Failure.usage(
                    "--thickness, --diameter, --area, --cell, --temperature and --relative-density go with files or"
                            + " --resistance; a sample has its own, see: electrolyst sample --help");
        }
        try (Lab lab = openForReading()) {
            for (String argument : arguments) {
                output.item(argument, () -> analysed(lab, argument, known).forEach(output::result));
            }
        }
    }

    private void files(KnownMaterial known, Output output) throws StoreException, Cancelled {
        Optional<SeriesOptions.Analysed> analysed = series.analyse(
                arguments,
                recipe.recipe(Recipe.defaults(), terminal()),
                temperature,
                number(relativeDensity),
                terminal(),
                output);
        analysed.ifPresent(found -> output.results(conductivities(found.result().series(), found.cell(), known)));
    }

    private List<ConductivityResult> analysed(Lab lab, String argument, KnownMaterial known)
            throws StoreException, Cancelled {
        Target target = Targets.withSpectra(lab, argument);
        Recipe chosen = recipe.recipe(lab.plannedRecipe(target), terminal());
        return conductivities(lab.preview(target, chosen, new Cancel()).series(), target.cell(), known);
    }

    /** With what follows from the options. */
    private static List<ConductivityResult> conductivities(SeriesResult analysed, Cell cell, KnownMaterial known) {
        return IntStream.range(0, analysed.fits().size())
                .mapToObj(i -> ConductivityAnalysis.of(
                        analysed.fits().get(i),
                        cell,
                        analysed.conductivities().get(i).temperatureK(),
                        known))
                .toList();
    }

    private ConductivityResult calculate(Quantity r) {
        CellGeometry size = series.geometry()
                .geometry()
                .orElseThrow(() -> Failure.usage("--resistance needs --thickness and --diameter or --area"));
        KnownMaterial known = material.known();
        try {
            return ConductivityAnalysis.ofResistance(
                    "calculator",
                    r,
                    new Cell(Optional.empty(), Optional.of(size), number(relativeDensity)),
                    number(temperature),
                    known);
        } catch (IllegalArgumentException e) {
            throw Failure.usage(String.valueOf(e.getMessage()));
        }
    }

    private static OptionalDouble number(Optional<Quantity> quantity) {
        return quantity.map(q -> OptionalDouble.of(q.si())).orElseGet(OptionalDouble::empty);
    }
}
