package org.electrolyst.acquisition.imports;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.electrolyst.acquisition.imports.ImportOutcome.Imported;
import org.electrolyst.acquisition.imports.ImportOutcome.Refused;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;

/**
 * Reads files of measured spectra of other programs, recognised by their content: Gamry DTA, BioLogic EC-Lab text, ZPlot
 * and ZView, and delimited text of any kind. A file is read whole or refused with file, line and reason. Stateless; safe
 * for use by several threads.
 */
public final class Importer {
    private static final int HEAD_LINES = 30;
    private static final String AGAIN = "Check the name and try again.";

    /** Reads one file. Trouble with the file itself is a refusal too. */
    public ImportOutcome read(Path file, ImportOptions options) {
        try {
            if (Files.isDirectory(file)) {
                throw Unreadable.file("directory", "this is a folder, not a file", "Name the files in it.");
            }
            return imported(file, options);
        } catch (Unreadable e) {
            return new Refused(e.in(file));
        } catch (NoSuchFileException e) {
            return refused(file, "notFound", "there is no such file", AGAIN);
        } catch (AccessDeniedException e) {
            return refused(file, "notPermitted", "there is no permission to read it", "Change its permissions.");
        } catch (IOException e) {
            return refused(
                    file, "readFailed", "reading failed: " + e.getMessage(), "Try again, or copy it to another disk.");
        }
    }

    private static Refused refused(Path file, String code, String what, String mend) {
        return new Refused(Unreadable.file(code, what, mend).in(file));
    }

    private static Imported imported(Path file, ImportOptions options) throws IOException, Unreadable {
        Charset charset = TextEncoding.of(file);
        List<String> head = LineReader.head(file, charset, HEAD_LINES);
        if (head.isEmpty()) {
            throw Unreadable.file("empty", "the file is empty", "Export it again.");
        }
        OtherFormats.refuseText(head);
        ForeignFormat format = Formats.of(head);
        try (LineReader lines = LineReader.open(file, charset)) {
            Harvest harvest = format.read(lines, options);
            if (harvest.isEmpty()) {
                throw Unreadable.file(
                        "noTable",
                        "the file holds no impedance spectrum and no polarization curve",
                        "Export the measured points as text.");
            }
            return new Imported(format.name(), spectra(harvest, options), harvest.curves(), harvest.notes());
        }
    }

    private static List<ImportedSpectrum> spectra(Harvest harvest, ImportOptions options) {
        SignConvention sign = SignConvention.of(harvest, options.imaginary());
        List<ImportedSpectrum> spectra = new ArrayList<>();
        for (RawSpectrum raw : harvest.spectra()) {
            OptionalDouble temperature =
                    options.temperatureK().isPresent() ? options.temperatureK() : raw.temperatureK();
            spectra.add(new ImportedSpectrum(
                    spectra.size() + 1, spectrum(raw, sign.factor(raw)), harvest.conditions(temperature), raw.title()));
        }
        return spectra;
    }

    private static ImpedanceSpectrum spectrum(RawSpectrum raw, double sign) {
        return new ImpedanceSpectrum(
                raw.frequencyHz().toVector(),
                raw.realOhm().toVector(),
                DoubleVector.generate(raw.size(), i -> sign * raw.imaginaryOhm().at(i)));
    }
}
