package org.electrolyst.model.run;

import java.time.Instant;
import java.util.OptionalDouble;

/**
 * A series of a measurement in the database.
 *
 * @param key which series of its run
 * @param startedAt when it began, laboratory time
 * @param points how many points are stored
 * @param complete whether it was ended, and every point that was measured is stored
 * @param ofLastEndedAttempt whether its attempt is the last of its step that came to an end
 * @param temperatureK mean temperature while it was measured, K; empty where nobody said
 * @param temperatureStandardUncertaintyK standard uncertainty of that mean, K
 */
public record SeriesRecord(
        SeriesKey key,
        Instant startedAt,
        long points,
        boolean complete,
        boolean ofLastEndedAttempt,
        OptionalDouble temperatureK,
        OptionalDouble temperatureStandardUncertaintyK) {

    /** Whether analysis may use it: it is complete, and no later attempt took its place. */
    public boolean forAnalysis() {
        return complete && ofLastEndedAttempt;
    }
}
