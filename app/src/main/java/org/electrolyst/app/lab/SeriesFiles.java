package org.electrolyst.app.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.electrolyst.acquisition.imports.ImportError;
import org.electrolyst.acquisition.imports.ImportOutcome;
import org.electrolyst.acquisition.imports.ImportedSpectrum;
import org.electrolyst.acquisition.imports.Importer;
import org.electrolyst.analysis.series.MeasuredRun;
import org.electrolyst.analysis.series.MeasuredSpectrum;
import org.electrolyst.model.result.DataSource;

/**
 * The spectra of one cell in files of other programs, as one series. Nothing is stored.
 *
 * @param run the spectra in the order of the files, named after them
 * @param failures what was wrong, by the file as the user named it
 */
public record SeriesFiles(MeasuredRun run, Map<String, ImportError> failures) {
    /** Reads the files; those that cannot be read are left out. */
    public static SeriesFiles read(List<FileToImport> files) {
        Importer importer = new Importer();
        List<MeasuredSpectrum> spectra = new ArrayList<>();
        Map<String, ImportError> failures = new LinkedHashMap<>();
        for (FileToImport file : files) {
            ImportOutcome outcome = importer.read(file.file(), file.options());
            if (outcome instanceof ImportOutcome.Refused refused) {
                failures.put(file.source(), refused.error());
                continue;
            }
            List<ImportedSpectrum> read = ((ImportOutcome.Imported) outcome).spectra();
            if (read.isEmpty()) {
                failures.put(
                        file.source(),
                        new ImportError("noSpectra", "the file holds no impedance spectrum", file.source()));
            }
            read.forEach(spectrum -> spectra.add(measured(file, spectrum)));
        }
        String first = files.get(0).source();
        String label = files.size() == 1 ? first : first + " and " + (files.size() - 1) + " more";
        return new SeriesFiles(new MeasuredRun(label, spectra, List.of()), failures);
    }

    private static MeasuredSpectrum measured(FileToImport file, ImportedSpectrum spectrum) {
        double stated = file.temperatureKOfSpectrum().getOrDefault(spectrum.number(), 0.0);
        return new MeasuredSpectrum(
                new DataSource(file.source(), spectrum.number()),
                spectrum.spectrum(),
                stated > 0 ? OptionalDouble.of(stated) : spectrum.conditions().temperatureK());
    }
}
