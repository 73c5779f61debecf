package org.electrolyst.app.command;

import static org.electrolyst.model.reference.PhysicalConstants.ZERO_CELSIUS_K;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.electrolyst.acquisition.imports.ImportOptions;
import org.electrolyst.analysis.arrhenius.ArrheniusAnalysis;
import org.electrolyst.analysis.arrhenius.ArrheniusWeights;
import org.electrolyst.analysis.recipe.Recipe;
import org.electrolyst.analysis.series.SeriesResult;
import org.electrolyst.app.lab.DemoDay;
import org.electrolyst.app.lab.FileImport;
import org.electrolyst.app.lab.FileToImport;
import org.electrolyst.app.lab.ImportJob;
import org.electrolyst.app.lab.Lab;
import org.electrolyst.app.lab.ReportJob;
import org.electrolyst.app.lab.TableProblem;
import org.electrolyst.app.lab.Target;
import org.electrolyst.app.lab.TransferenceTable;
import org.electrolyst.app.output.Failure;
import org.electrolyst.app.output.Output;
import org.electrolyst.app.output.ResultText;
import org.electrolyst.app.output.Terminal;
import org.electrolyst.app.output.TextTable;
import org.electrolyst.fixtures.materials.SimulatedMaterial;
import org.electrolyst.fixtures.materials.SimulatedMaterials;
import org.electrolyst.model.result.ArrheniusResult;
import org.electrolyst.model.result.Estimate;
import org.electrolyst.model.result.FitResult;
import org.electrolyst.model.result.TransferenceResult;
import org.electrolyst.model.result.TransportQuantity;
import org.electrolyst.model.run.StoredSpectrum;
import org.electrolyst.model.sample.Cell;
import org.electrolyst.model.sample.CellType;
import org.electrolyst.model.sample.Sample;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;
import org.electrolyst.reports.plot.ArrheniusPlot;
import org.electrolyst.reports.plot.NyquistPlot;
import org.electrolyst.reports.plot.PlottedSpectrum;
import org.electrolyst.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows the whole chain on a simulated pellet. */
@Command(
        name = "demo",
        description =
                "A laboratory day on paper: spectra of a simulated pellet at seven temperatures and a Bruce-Vincent"
                        + " experiment are written as files, imported, fitted and reported; put in and recovered are compared.",
        footer = {"", "Example:", "  electrolyst demo --out demo --material MOF-688 --seed 1"})
final class DemoCommand extends TerminalCommand {
    @Option(names = "--out", paramLabel = "DIR", description = "Folder to write to (default: electrolyst-demo).")
    private String out = "electrolyst-demo";

    @Option(names = "--material", paramLabel = "NAME", description = "What the pellet is made of (default: MOF-688).")
    private String material = "MOF-688";

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the noise (default: 1).")
    private long seed = 1;

    DemoCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    void run(Output output) throws StoreException, Cancelled {
        SimulatedMaterial simulated = SimulatedMaterials.find(material)
                .orElseThrow(() -> Failure.usage("there is no simulated material '" + material + "'; known: "
                        + SimulatedMaterials.all().stream()
                                .map(SimulatedMaterial::name)
                                .collect(Collectors.joining(", "))));
        DemoDay day = new DemoDay(simulated, seed);
        Path folder = terminal().file(out);
        try {
            Files.createDirectories(folder);
            try (Lab lab = Lab.open(folder.resolve("electrolyst.db"), terminal().time())) {
                measureAndReport(day, folder, lab, output);
            }
        } catch (IOException e) {
            throw Failure.failed("notWritten", "the demo cannot write: " + e.getMessage(), folder.toString());
        }
    }

    private void measureAndReport(DemoDay day, Path folder, Lab lab, Output output)
            throws IOException, StoreException, Cancelled {
        String id = "demo-" + day.cell().material().name() + "-" + seed;
        output.say("1. A " + day.cell().material().name() + " pellet: spectra at "
                + DemoDay.TEMPERATURES_C.size() + " temperatures between steel, a Bruce-Vincent experiment at "
                + DemoDay.TRIPLE_C + " °C between lithium, with noise");
        List<Path> files = day.writeSpectra(folder.resolve(id));
        Path triple = folder.resolve(id).resolve("bruce-vincent.csv");
        day.writeTriple(triple);

        output.say("2. The files go into the database");
        lab.store()
                .saveSample(
                        new Sample(
                                id,
                                Optional.of(day.cell().material().name()),
                                new Cell(
                                        Optional.of(new CellType("SS", "SS")),
                                        Optional.of(day.cell().geometry()),
                                        OptionalDouble.empty())),
                        terminal().time().now());
        importFiles(lab, id, files);

        output.say("3. Fits of one circuit to all spectra, conductivities, activation energies, transference number");
        Target target = Targets.withSpectra(lab, id);
        SeriesResult series = lab.analyse(target, Recipe.defaults(), new Cancel());
        TransferenceResult transference = transference(triple);
        lab.addCalculated(id, transference);

        output.say("4. Report and pictures");
        Path report = new ReportJob(lab).write(List.of(Targets.find(lab, id)), folder.resolve(id + ".xlsx"));
        Path nyquist = NyquistPlot.png(
                plotted(target, series.fits()),
                day.cell().material().name() + " (simulated)",
                folder.resolve(id + "-nyquist.png"));
        Path arrhenius = ArrheniusPlot.png(
                series.arrhenius(),
                day.cell().material().name() + " (simulated)",
                folder.resolve(id + "-arrhenius.png"));

        output.say("");
        compare(day, series, transference, output);
        output.say("");
        for (Path written : List.of(folder.resolve("electrolyst.db"), report, nyquist, arrhenius)) {
            output.say("wrote " + terminal().shown(written));
        }
        output.done(false);
    }

    private void importFiles(Lab lab, String id, List<Path> files) throws StoreException {
        List<FileToImport> imports = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            Path file = files.get(i);
            imports.add(new FileToImport(
                    file,
                    file.toString(),
                    Optional.of(id),
                    ImportOptions.defaults().withTemperatureK(DemoDay.TEMPERATURES_C.get(i) + ZERO_CELSIUS_K),
                    Map.of()));
        }
        for (FileImport outcome : new ImportJob(lab).run(imports)) {
            if (outcome instanceof FileImport.Failed failed) {
                throw Failure.failed(
                        failed.error().code(),
                        failed.error().message(),
                        failed.error().where());
            }
        }
    }

    private static TransferenceResult transference(Path triple) {
        try {
            return TransferenceTable.evaluate(String.valueOf(triple.getFileName()), triple)
                    .get(0);
        } catch (TableProblem e) {
            throw Failure.failed(e.code(), String.valueOf(e.getMessage()), e.where());
        }
    }

    private static List<PlottedSpectrum> plotted(Target target, List<FitResult> fits) {
        List<PlottedSpectrum> plotted = new ArrayList<>();
        for (int i = 0; i < fits.size(); i++) {
            StoredSpectrum stored = target.spectra().get(i);
            String label = stored.conditions().temperatureK().isPresent()
                    ? ResultText.celsius(stored.conditions().temperatureK().getAsDouble())
                    : stored.id().toString();
            plotted.add(
                    new PlottedSpectrum(label, stored.spectrum(), fits.get(i).curve()));
        }
        return plotted;
    }

    /** What was put in against what came out. */
    private void compare(DemoDay day, SeriesResult series, TransferenceResult transference, Output output) {
        TextTable table = new TextTable("quantity", "put in", "recovered", "95 % interval", "inside");
        for (ArrheniusResult found : series.arrhenius()) {
            ArrheniusResult exact = exact(day, found);
            String name = found.quantity().code();
            compare(
                    table,
                    output,
                    "activation energy, " + name,
                    "eV",
                    exact.activationEnergyEv().value(),
                    found.activationEnergyEv());
            compare(
                    table,
                    output,
                    "conductivity at 25 °C, " + name,
                    "S/cm",
                    exact.conductivity25CSPerM().times(0.01).value(),
                    found.conductivity25CSPerM().times(0.01));
        }
        transference
                .transference()
                .ifPresent(t -> compare(table, output, "transference number", "", day.transferenceNumber(), t));
        if (!output.isJson()) {
            table.print(terminal().out(), "");
        }
    }

    /** The line through the exact conductivities at the same temperatures. */
    private static ArrheniusResult exact(DemoDay day, ArrheniusResult found) {
        List<ArrheniusResult.Point> points = DemoDay.TEMPERATURES_C.stream()
                .map(celsius -> celsius + ZERO_CELSIUS_K)
                .map(kelvin -> new ArrheniusResult.Point(
                        kelvin, conductivity(day, found.quantity(), kelvin), OptionalDouble.empty()))
                .toList();
        return new ArrheniusAnalysis(found.form(), ArrheniusWeights.NONE)
                .fit("put in", found.quantity(), points)
                .orElseThrow();
    }

    private static double conductivity(DemoDay day, TransportQuantity quantity, double kelvin) {
        double cellConstant = day.cell().geometry().cellConstantPerM();
        return switch (quantity) {
            case BULK -> cellConstant / day.cell().bulkResistanceOhm(kelvin);
            case GRAIN_BOUNDARY -> cellConstant / day.cell().grainBoundaryResistanceOhm(kelvin);
            case TOTAL -> cellConstant / day.cell().totalElectrolyteResistanceOhm(kelvin);
        };
    }

    private static void compare(
            TextTable table, Output output, String quantity, String unit, double putIn, Estimate recovered) {
        boolean known = recovered.lower95().isPresent() && recovered.upper95().isPresent();
        boolean inside = known
                && putIn >= recovered.lower95().getAsDouble()
                && putIn <= recovered.upper95().getAsDouble();
        table.row(
                quantity,
                ResultText.with(putIn, OptionalDouble.empty(), unit),
                ResultText.with(recovered.value(), recovered.standardUncertainty(), unit),
                known
                        ? ResultText.with(recovered.lower95().getAsDouble(), OptionalDouble.empty(), "") + " to "
                                + ResultText.with(recovered.upper95().getAsDouble(), OptionalDouble.empty(), unit)
                        : "not stated",
                known ? (inside ? "yes" : "no") : "-");
        if (output.isJson()) {
            ObjectNode node = JsonNodeFactory.instance.objectNode();
            node.put("quantity", quantity).put("unit", unit).put("putIn", putIn).put("recovered", recovered.value());
            node.put("insideInterval", inside);
            output.line(node);
        }
    }
}
