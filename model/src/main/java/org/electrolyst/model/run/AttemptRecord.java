package org.electrolyst.model.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An attempt at a step in the database.
 *
 * @param key which
 * @param beganAt laboratory time
 * @param end how it ended; empty where it did not, or not yet
 * @param series what was measured, in the order it was begun
 */
public record AttemptRecord(StepKey key, Instant beganAt, Optional<End> end, List<SeriesRecord> series) {
    /**
     * The end of an attempt.
     *
     * @param at laboratory time
     * @param outcome how
     */
    public record End(Instant at, StepOutcome outcome) {}

    public AttemptRecord {
        series = List.copyOf(series);
    }
}
