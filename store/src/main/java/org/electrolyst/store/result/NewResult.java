package org.electrolyst.store.result;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.electrolyst.model.result.Result;
import org.electrolyst.model.run.RecordId;

/**
 * A result to be stored.
 *
 * @param sampleId the sample it describes, if one is known; its newest version is what the result refers to
 * @param run the run whose data it was computed from, if they lie in the database
 * @param spectrum the spectrum of that run it was computed from, if it was one
 * @param recipe how it was made, as canonical JSON with defaults filled in; its hash is stored with it
 * @param softwareVersion version of the program that made it
 * @param computedAt when
 * @param result the numbers
 */
public record NewResult(
        Optional<String> sampleId,
        Optional<RecordId> run,
        Optional<RecordId> spectrum,
        String recipe,
        String softwareVersion,
        Instant computedAt,
        Result result) {
    public NewResult {
        run.ifPresent(id -> require(id, RecordId.Kind.RUN));
        spectrum.ifPresent(id -> require(id, RecordId.Kind.SPECTRUM));
        if (spectrum.isPresent() && run.isEmpty()) {
            throw new IllegalArgumentException("a result of " + spectrum.get() + " must name the run of it");
        }
    }

    private static void require(RecordId id, RecordId.Kind kind) {
        if (id.kind() != kind) {
            throw new IllegalArgumentException(id + " names no " + kind.name().toLowerCase(Locale.ROOT));
        }
    }
}
