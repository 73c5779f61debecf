package org.electrolyst.app.lab;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.electrolyst.acquisition.imports.ImportOptions;

/**
 * A file with what the user says of it.
 *
 * @param file where it lies
 * @param source its name as the user gave it
 * @param sampleId the sample it belongs to
 * @param options what goes before the words of the file
 * @param temperatureKOfSpectrum temperatures of single spectra, K, by their number in the file
 */
public record FileToImport(
        Path file,
        String source,
        Optional<String> sampleId,
        ImportOptions options,
        Map<Integer, Double> temperatureKOfSpectrum) {
    public FileToImport {
        temperatureKOfSpectrum = Map.copyOf(temperatureKOfSpectrum);
    }
}
