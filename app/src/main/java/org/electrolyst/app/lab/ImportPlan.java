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
import org.electrolyst.model.sample.Sample;
import org.electrolyst.store.StoreException;

/** Which files are imported, for which samples, at which temperatures. */
public final class ImportPlan {
    private final List<FileToImport> files;
    private final List<ManifestEntry> entries;

    private ImportPlan(List<FileToImport> files, List<ManifestEntry> entries) {
        this.files = List.copyOf(files);
        this.entries = List.copyOf(entries);
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
        List<ManifestEntry> entries = ((Manifest.Entries) read).entries();
        Map<Path, List<ManifestEntry>> byFile = new LinkedHashMap<>();
        entries.forEach(
                e -> byFile.computeIfAbsent(e.file(), f -> new ArrayList<>()).add(e));
        List<FileToImport> files = new ArrayList<>();
        byFile.forEach((file, rows) -> files.add(file(manifest, file, rows, imaginary)));
        return new ImportPlan(files, entries);
    }

    private static FileToImport file(Path manifest, Path file, List<ManifestEntry> rows, ImaginaryColumn imaginary) {
        Optional<String> sample = rows.get(0).sample();
        ImportOptions options = ImportOptions.defaults().withImaginary(imaginary);
        Map<Integer, Double> temperatures = new HashMap<>();
        for (ManifestEntry row : rows) {
            if (!row.sample().equals(sample)) {
                throw Failure.failed(
                        "manifest",
                        "the spectra of one file belong to one sample, but this line names another than line "
                                + rows.get(0).line(),
                        manifest + ":" + row.line());
            }
            if (row.temperature().isPresent()) {
                double kelvin = row.temperature().get().si();
                if (row.spectrum().isPresent()) {
                    temperatures.put(row.spectrum().getAsInt(), kelvin);
                } else {
                    options = options.withTemperatureK(kelvin);
                }
            }
        }
        return new FileToImport(file, file.toString(), sample, options, temperatures);
    }

    /** The samples that the manifest names, with what it says of their cells over what is known. */
    public List<Sample> samples(Lab lab) throws StoreException {
        Map<String, Sample> samples = new LinkedHashMap<>();
        for (ManifestEntry entry : entries) {
            if (entry.sample().isEmpty()) {
                continue;
            }
            String id = entry.sample().get();
            Sample known = samples.containsKey(id)
                    ? samples.getOrDefault(id, unknown(id))
                    : lab.store().sample(id).orElse(unknown(id));
            samples.put(id, with(entry, known));
        }
        return List.copyOf(samples.values());
    }

    private static Sample unknown(String id) {
        return new Sample(id, Optional.empty(), Cell.unknown());
    }

    private static Sample with(ManifestEntry entry, Sample known) {
        Cell cell = known.cell();
        Optional<CellGeometry> geometry =
                entry.thickness().isPresent() && entry.diameter().isPresent()
                        ? Optional.of(CellGeometry.ofDisc(
                                entry.thickness().get(), entry.diameter().get()))
                        : cell.geometry();
        return new Sample(
                known.id(),
                known.material(),
                new Cell(entry.cell().isPresent() ? entry.cell() : cell.type(), geometry, cell.relativeDensity()));
    }
}
