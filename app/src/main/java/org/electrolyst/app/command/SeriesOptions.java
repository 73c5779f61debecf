package org.electrolyst.app.command;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.electrolyst.acquisition.imports.ImportError;
import org.electrolyst.acquisition.imports.ImportOptions.ImaginaryColumn;
import org.electrolyst.analysis.recipe.Recipe;
import org.electrolyst.analysis.series.RunAnalysis;
import org.electrolyst.analysis.series.RunResult;
import org.electrolyst.app.lab.ImportPlan;
import org.electrolyst.app.lab.SeriesFiles;
import org.electrolyst.app.output.Failure;
import org.electrolyst.app.output.Output;
import org.electrolyst.app.output.Terminal;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.sample.Cell;
import org.electrolyst.model.sample.CellGeometry;
import org.electrolyst.model.sample.CellType;
import org.electrolyst.model.sample.Sample;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;
import org.electrolyst.store.StoreException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A series of spectra of one cell that lie in files, and the cell. */
final class SeriesOptions {
    @Mixin
    private final GeometryOptions geometry = new GeometryOptions();

    @Option(
            names = "--cell",
            paramLabel = "TYPE",
            description = "Electrodes of the cell of files, such as 'Li|electrolyte|Li' or 'SS|electrolyte|SS'.")
    private Optional<String> cell = Optional.empty();

    @Option(
            names = "--temperature-from-name",
            paramLabel = "REGEX",
            description =
                    "Where the names of files hold the temperature in °C: '(\\d+)deg' (default: what is in them).")
    private Optional<String> temperatureFromName = Optional.empty();

    @Option(
            names = "--manifest",
            paramLabel = "FILE",
            description = "A table that names the files of one cell, with their temperatures and the size of the cell.")
    private Optional<String> manifest = Optional.empty();

    /** Whether anything is said that only spectra in files need. */
    boolean isStated() {
        return !geometry.isEmpty() || cell.isPresent() || temperatureFromName.isPresent() || manifest.isPresent();
    }

    /** Whether the files are named elsewhere. */
    boolean hasManifest() {
        return manifest.isPresent();
    }

    GeometryOptions geometry() {
        return geometry;
    }

    /**
     * Analyses the spectra of all files as one series. Files that cannot be read are told, and the others count.
     *
     * @param files their names; none with a manifest
     * @param temperature of all of them, if it is stated
     * @return empty where no file could be read
     */
    Optional<Analysed> analyse(
            List<String> files,
            Recipe recipe,
            Optional<Quantity> temperature,
            OptionalDouble relativeDensity,
            Terminal terminal,
            Output output)
            throws StoreException, Cancelled {
        if (manifest.isPresent() == !files.isEmpty()) {
            throw Failure.usage("give either files or --manifest, which names them");
        }
        if (Stream.of(temperature, temperatureFromName, manifest)
                        .filter(Optional::isPresent)
                        .count()
                > 1) {
            throw Failure.usage("give one of --temperature, --temperature-from-name and --manifest");
        }
        ImportPlan plan = manifest.isPresent()
                ? ImportPlan.ofManifest(terminal.file(manifest.get()), ImaginaryColumn.DETECT)
                : ImportPlan.ofFiles(
                        files,
                        terminal::file,
                        Optional.empty(),
                        temperature,
                        temperatureFromName,
                        ImaginaryColumn.DETECT);
        Cell measured = cell(plan, relativeDensity);
        SeriesFiles series = SeriesFiles.read(plan.files());
        series.failures().forEach((file, error) -> tell(file, error, output));
        if (series.run().spectra().isEmpty()) {
            return Optional.empty();
        }
        RunResult result = new RunAnalysis(recipe).analyse(series.run(), measured, new Cancel());
        return Optional.of(new Analysed(series.run().source(), measured, result));
    }

    private static void tell(String file, ImportError error, Output output) {
        output.failure(file, error.code(), error.message(), error.where());
    }

    /** What the manifest says, with the options on top. */
    private Cell cell(ImportPlan plan, OptionalDouble relativeDensity) throws StoreException {
        List<Sample> samples = plan.samples(id -> Optional.empty());
        if (samples.size() > 1) {
            throw Failure.usage("the manifest names " + samples.size()
                    + " samples, and a series is of one cell; give each its own manifest, or import them");
        }
        Cell known = samples.isEmpty() ? Cell.unknown() : samples.get(0).cell();
        Optional<CellGeometry> size =
                geometry.isEmpty() ? known.geometry() : Optional.of(geometry.geometry(known.geometry()));
        if (size.isEmpty()) {
            throw Failure.usage(
                    "spectra in files need the size of their cell: give --thickness, and --diameter or" + " --area");
        }
        return new Cell(cell.map(SeriesOptions::electrodes).or(known::type), size, relativeDensity);
    }

    private static CellType electrodes(String text) {
        try {
            return CellType.parse(text);
        } catch (IllegalArgumentException e) {
            throw Failure.usage("--cell: " + e.getMessage());
        }
    }

    /** What came of the files. */
    record Analysed(String source, Cell cell, RunResult result) {}
}
