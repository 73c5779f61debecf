package org.electrolyst.analysis;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;

/** Measured spectra kept beside the project. Tests that need them are skipped where they are absent. */
public final class SharedData {
    private static final Path FOLDER = Path.of("../../shared/data");
    private static final Pattern ROW = Pattern.compile("\\s*[-+.0-9][-+.0-9eE,\\s]*");

    private SharedData() {}

    /** A file, after making sure that it is there. */
    public static Path file(String name) {
        Path file = FOLDER.resolve(name);
        assumeTrue(Files.exists(file), () -> file + " is not there; the test of measured data is skipped");
        return file;
    }

    /** The rows of a text file that hold nothing but numbers. */
    public static List<double[]> rows(String name) {
        try {
            return Files.readAllLines(file(name), StandardCharsets.ISO_8859_1).stream()
                    .filter(line -> ROW.matcher(line).matches())
                    .map(line -> Pattern.compile("[,\\s]+")
                            .splitAsStream(line.strip())
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The spectrum in columns of a file, counted from 0; capacitive Z'' is negative in all files used. */
    public static ImpedanceSpectrum spectrum(String name, int frequency, int real, int imaginary) {
        List<double[]> rows =
                rows(name).stream().filter(row -> row.length > imaginary).toList();
        return new ImpedanceSpectrum(
                DoubleVector.generate(rows.size(), i -> rows.get(i)[frequency]),
                DoubleVector.generate(rows.size(), i -> rows.get(i)[real]),
                DoubleVector.generate(rows.size(), i -> rows.get(i)[imaginary]));
    }
}
