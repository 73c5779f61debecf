package org.electrolyst.model.run;

import java.time.Instant;
import java.util.Optional;

/**
 * One line about a run.
 *
 * @param id its identity
 * @param kind how its data came about
 * @param sampleId the sample it belongs to, if one was named
 * @param state where it stands; an import is finished
 * @param startedAt when it began
 * @param description what it is, in the user's or the importer's words
 * @param spectra how many spectra it holds
 * @param curves how many polarization curves it holds
 * @param results how many results were computed from it
 */
public record RunSummary(
        RecordId id,
        Kind kind,
        Optional<String> sampleId,
        RunState state,
        Instant startedAt,
        String description,
        int spectra,
        int curves,
        int results) {

    /** How the data of a run came about. */
    public enum Kind {
        /** Read from files of other programs. */
        IMPORT,
        /** Measured by this program. */
        MEASUREMENT
    }
}
