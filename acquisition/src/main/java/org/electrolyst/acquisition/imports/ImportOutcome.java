package org.electrolyst.acquisition.imports;

import java.util.List;
import org.electrolyst.model.result.Flag;

/** What came of reading one file: all of its data, or a reason. Never part of a table. */
public sealed interface ImportOutcome {
    /**
     * The file was read.
     *
     * @param format the format it was recognised as, such as {@code Gamry DTA}
     * @param spectra in the order of the file, numbered from 1
     * @param curves in the order of the file, numbered from 1
     * @param notes what was decided, converted or left out
     */
    record Imported(String format, List<ImportedSpectrum> spectra, List<ImportedCurve> curves, List<Flag> notes)
            implements ImportOutcome {
        public Imported {
            spectra = List.copyOf(spectra);
            curves = List.copyOf(curves);
            notes = List.copyOf(notes);
        }
    }

    /** The file was not read. */
    record Refused(ImportError error) implements ImportOutcome {}
}
