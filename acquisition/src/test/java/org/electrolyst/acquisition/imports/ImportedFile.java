package org.electrolyst.acquisition.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.electrolyst.acquisition.imports.ImportOutcome.Imported;
import org.electrolyst.acquisition.imports.ImportOutcome.Refused;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;

/** A file that a test writes and imports. */
record ImportedFile(Path folder) {
    /** A capacitive spectrum of four points as rows f, Z', Z''. */
    static final String ROWS = "1000,10,-2\n100,15.5,-7.25\n10,28,-9\n1,36,-4\n";

    ImportOutcome outcome(byte[] bytes, ImportOptions options) {
        try {
            return new Importer().read(Files.write(folder.resolve("measured.dat"), bytes), options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ImportOutcome outcome(String text) {
        return outcome(text.getBytes(StandardCharsets.UTF_8), ImportOptions.defaults());
    }

    Imported read(byte[] bytes, ImportOptions options) {
        ImportOutcome outcome = outcome(bytes, options);
        assertThat(outcome).isInstanceOf(Imported.class);
        return (Imported) outcome;
    }

    Imported read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8), ImportOptions.defaults());
    }

    ImpedanceSpectrum spectrum(String text) {
        Imported imported = read(text);
        assertThat(imported.spectra()).hasSize(1);
        return imported.spectra().get(0).spectrum();
    }

    /** The refusal of {@code text}; {@code place} is line, or line and column. */
    ImportError refused(String text, String code, String place) {
        ImportOutcome outcome = outcome(text);
        assertThat(outcome).isInstanceOf(Refused.class);
        ImportError error = ((Refused) outcome).error();
        assertThat(error.code()).isEqualTo(code);
        assertThat(error.where()).isEqualTo(folder.resolve("measured.dat") + (place.isEmpty() ? "" : ":" + place));
        assertThat(error.message()).contains("nothing was read");
        return error;
    }

    static List<String> codes(Imported imported) {
        return imported.notes().stream().map(Flag::code).toList();
    }

    static void assertPoints(ImpedanceSpectrum spectrum, double[]... points) {
        assertThat(spectrum.size()).isEqualTo(points.length);
        for (int i = 0; i < points.length; i++) {
            assertThat(new double[] {
                        spectrum.frequencyHz().at(i),
                        spectrum.realOhm().at(i),
                        spectrum.imaginaryOhm().at(i)
                    })
                    .containsExactly(points[i]);
        }
    }

    /** Asserts the points of {@link #ROWS}. */
    static void assertRows(ImpedanceSpectrum spectrum) {
        assertPoints(
                spectrum,
                new double[] {1000, 10, -2},
                new double[] {100, 15.5, -7.25},
                new double[] {10, 28, -9},
                new double[] {1, 36, -4});
    }
}
