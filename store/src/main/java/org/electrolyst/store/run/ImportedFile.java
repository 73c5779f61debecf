package org.electrolyst.store.run;

import java.util.List;
import org.electrolyst.model.polarization.PolarizationCurve;
import org.electrolyst.model.result.Flag;
import org.electrolyst.store.blob.Sha256;

/** A file of another program and what was read from it. Its bytes are kept beside the numbers. Immutable. */
public final class ImportedFile {
    private final String name;
    private final byte[] content;
    private final String sha256;
    private final List<ImportedSpectrum> spectra;
    private final List<PolarizationCurve> curves;
    private final List<Flag> notes;

    /**
     * A file with at least one spectrum or curve.
     *
     * @param name as the user gave it
     * @param content its bytes; copied
     * @param spectra in the order of the file, which counts them from 1
     * @param curves in the order of the file, which counts them from 1
     * @param notes what the importer had to decide or leave out
     */
    public ImportedFile(
            String name,
            byte[] content,
            List<ImportedSpectrum> spectra,
            List<PolarizationCurve> curves,
            List<Flag> notes) {
        if (content.length == 0) {
            throw new IllegalArgumentException(name + " is empty");
        }
        if (spectra.isEmpty() && curves.isEmpty()) {
            throw new IllegalArgumentException(name + " holds neither a spectrum nor a curve");
        }
        this.name = name;
        this.content = content.clone();
        this.sha256 = Sha256.hex(content);
        this.spectra = List.copyOf(spectra);
        this.curves = List.copyOf(curves);
        this.notes = List.copyOf(notes);
    }

    public String name() {
        return name;
    }

    /** SHA-256 of the bytes, lower-case hexadecimal. */
    public String sha256() {
        return sha256;
    }

    public List<ImportedSpectrum> spectra() {
        return spectra;
    }

    public List<PolarizationCurve> curves() {
        return curves;
    }

    public List<Flag> notes() {
        return notes;
    }

    /** The bytes themselves; for the statement that stores them, which changes none. */
    byte[] content() {
        return content;
    }
}
