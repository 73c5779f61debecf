package org.electrolyst.model.run;

import java.time.Instant;
import java.util.Optional;
import org.electrolyst.model.result.Result;

/**
 * A result in the database. Results are never altered; a later analysis adds another.
 *
 * @param id its identity
 * @param sampleId the sample it describes, if one is known
 * @param run the run whose data it was computed from, if they lie in the database
 * @param spectrum the spectrum it was computed from, if it was one
 * @param recipeSha256 hash of the recipe that made it, lower-case hexadecimal
 * @param recipe the recipe as canonical JSON
 * @param softwareVersion version of the program that made it
 * @param computedAt when
 * @param result the numbers
 */
public record StoredResult(
        RecordId id,
        Optional<String> sampleId,
        Optional<RecordId> run,
        Optional<RecordId> spectrum,
        String recipeSha256,
        String recipe,
        String softwareVersion,
        Instant computedAt,
        Result result) {}
