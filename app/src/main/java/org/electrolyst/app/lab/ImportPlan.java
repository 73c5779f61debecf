package org.electrolyst.app.lab;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.electrolyst.acquisition.imports.ImportError;
import org.electrolyst.acquisition.imports.ImportOptions;
import org.electrolyst.acquisition.imports.ImportOptions.ImaginaryColumn;
import org.electrolyst.acquisition.imports.Manifest;
import org.electrolyst.acquisition.imports.ManifestEntry;
import org.electrolyst.acquisition.imports.TemperatureFromName;
import org.electrolyst.app.output.Failure;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.sample.Cell;
import org.electrolyst.model.sample.CellGeometry;
import org.electrolyst.model.sample.CellType;
import org.electrolyst.model.sample.Sample;
import org.electrolyst.store.StoreException;

/** Which files are imported, for which samples, at which temperatures. */
public final class ImportPlan {
    private final List<FileToImport> files;
    private final List<Row> rows;

    /** What a manifest says, and where. */
    private record Row(ManifestEntry entry, String where) {
        boolean tellsOfTheSample() {
            return tellsOfTheGeometry() || entry.cell().isPresent();
        }

        boolean tellsOfTheGeometry() {
            return entry.thickness().isPresent() || entry.diameter().isPresent();
        }

        Failure failure(String what) {
            return Failure.failed("manifest", what, where);
        }
    }

    private ImportPlan(List<FileToImport> files, List<Row> rows) {
        this.files = List.copyOf(files);
        this.rows = List.copyOf(rows);
    }

    public List<FileToImport> files() {
        return files;
    }

    /** Files of one sample, with one temperature or one in each name. */
    public static ImportPlan ofFiles(
            List<String> names,
            Function<String, Path> locate,
            Optional<String> sampleId,
            Optional<Quantity> temperature,
            Optional<String> temperatureFromName,
            ImaginaryColumn imaginary) {
        Optional<TemperatureFromName> fromName = temperatureFromName.map(ImportPlan::expression);
        List<FileToImport> files = new ArrayList<>();
        for (String name : names) {
            Path path = locate.apply(name);
            ImportOptions options = ImportOptions.defaults().withImaginary(imaginary);
            if (temperature.isPresent()) {
                options = options.withTemperatureK(temperature.get().si());
            }
            if (fromName.isPresent()) {
                options = options.withTemperatureK(kelvin(fromName.get(), path));
            }
            files.add(new FileToImport(path, name, sampleId, options, Map.of()));
        }
        return new ImportPlan(files, List.of());
    }

    private static TemperatureFromName expression(String regex) {
        try {
            return TemperatureFromName.of(regex);
        } catch (IllegalArgumentException e) {
            throw Failure.usage("--temperature-from-name: " + e.getMessage());
        }
    }

    private static double kelvin(TemperatureFromName fromName, Path path) {
        TemperatureFromName.Reading reading = fromName.read(path);
        if (reading instanceof TemperatureFromName.Reading.Unclear unclear) {
            ImportError error = unclear.error();
            throw Failure.usage(error.where() + ": " + error.message());
        }
        return ((TemperatureFromName.Reading.Temperature) reading).kelvin();
    }

    /** What a manifest says. Every problem of it is told at once. */
    public static ImportPlan ofManifest(Path manifest, ImaginaryColumn imaginary) {
        Manifest read = Manifest.read(manifest);
        if (read instanceof Manifest.Refused refused) {
            throw Failure.failed(
                    "manifest",
                    refused.errors().stream()
                            .map(e -> e.where() + ": " + e.message())
                            .collect(Collectors.joining(System.lineSeparator() + "electrolyst: ")),
                    "");
        }
        List<Row> rows = ((Manifest.Entries) read)
                .entries().stream()
                        .map(entry -> new Row(entry, manifest + ":" + entry.line()))
                        .toList();
        Map<Path, List<Row>> byFile = new LinkedHashMap<>();
        rows.forEach(row -> byFile.computeIfAbsent(row.entry().file(), f -> new ArrayList<>())
                .add(row));
        List<FileToImport> files = new ArrayList<>();
        byFile.forEach((file, ofFile) -> files.add(file(file, ofFile, imaginary)));
        return new ImportPlan(files, rows);
    }

    private static FileToImport file(Path file, List<Row> rows, ImaginaryColumn imaginary) {
        ManifestEntry first = rows.get(0).entry();
        ImportOptions options = ImportOptions.defaults().withImaginary(imaginary);
        Map<Integer, Double> temperatures = new HashMap<>();
        for (Row row : rows) {
            ManifestEntry entry = row.entry();
            if (!entry.sample().equals(first.sample())) {
                throw row.failure("the spectra of one file belong to one sample, but this line names another than line "
                        + first.line());
            }
            if (entry.sample().isEmpty() && row.tellsOfTheSample()) {
                throw row.failure("thickness, diameter and cell belong to a sample; name it in the column sample");
            }
            if (entry.temperature().isPresent()) {
                double kelvin = entry.temperature().get().si();
                if (entry.spectrum().isPresent()) {
                    temperatures.put(entry.spectrum().getAsInt(), kelvin);
                } else {
                    options = options.withTemperatureK(kelvin);
                }
            }
        }
        return new FileToImport(file, file.toString(), first.sample(), options, temperatures);
    }

    /** Samples that are known already. */
    @FunctionalInterface
    public interface KnownSamples {
        Optional<Sample> find(String id) throws StoreException;
    }

    /** The samples that the manifest names, with what it says of their cells over what is known. */
    public List<Sample> samples(KnownSamples store) throws StoreException {
        Map<String, Sample> samples = new LinkedHashMap<>();
        for (Row row : rows) {
            if (row.entry().sample().isEmpty()) {
                continue;
            }
            String id = row.entry().sample().get();
            Sample known = samples.containsKey(id)
                    ? samples.getOrDefault(id, unknown(id))
                    : store.find(id).orElse(unknown(id));
            samples.put(id, with(row, known));
        }
        return List.copyOf(samples.values());
    }

    private static Sample unknown(String id) {
        return new Sample(id, Optional.empty(), Cell.unknown());
    }

    private static Sample with(Row row, Sample known) {
        Cell cell = known.cell();
        Optional<CellType> type = row.entry().cell();
        return new Sample(
                known.id(),
                known.material(),
                new Cell(
                        type.isPresent() ? type : cell.type(),
                        row.tellsOfTheGeometry() ? Optional.of(geometry(row, cell.geometry())) : cell.geometry(),
                        cell.relativeDensity()));
    }

    /** What the row says of the geometry, over what is known. */
    private static CellGeometry geometry(Row row, Optional<CellGeometry> known) {
        Quantity thickness = row.entry()
                .thickness()
                .or(() -> known.map(CellGeometry::thickness))
                .orElseThrow(() -> row.failure("the diameter needs the thickness with it; nothing was imported"));
        return row.entry()
                .diameter()
                .map(diameter -> CellGeometry.ofDisc(thickness, diameter))
                .or(() -> known.map(geometry -> new CellGeometry(thickness, geometry.electrodeArea())))
                .orElseThrow(() -> row.failure("the thickness needs the diameter with it; nothing was imported"));
    }
}
