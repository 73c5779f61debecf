package org.electrolyst.app.lab;

import java.util.List;
import org.electrolyst.acquisition.imports.ImportError;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.run.RecordId;

/** What came of importing one file. */
public sealed interface FileImport {
    /** The file as the user named it. */
    String source();

    /**
     * It is in the database now.
     *
     * @param format what it was recognised as
     * @param run the run it belongs to
     * @param spectra the identities of its spectra
     * @param curves the identities of its polarization curves
     * @param notes what was decided or left out
     */
    record Stored(
            String source, String format, RecordId run, List<RecordId> spectra, List<RecordId> curves, List<Flag> notes)
            implements FileImport {
        public Stored {
            spectra = List.copyOf(spectra);
            curves = List.copyOf(curves);
            notes = List.copyOf(notes);
        }
    }

    /**
     * Its content was in the database before.
     *
     * @param run the run that holds it
     * @param otherTemperature whether another temperature is stored than is stated now; what is stored stays
     */
    record AlreadyThere(String source, RecordId run, boolean otherTemperature) implements FileImport {}

    /** It could not be read; nothing of it was stored. */
    record Failed(String source, ImportError error) implements FileImport {}
}
