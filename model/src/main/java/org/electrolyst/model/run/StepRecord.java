package org.electrolyst.model.run;

import java.util.List;

/**
 * A step of a measurement in the database.
 *
 * @param planned what the plan asks for
 * @param attempts at it, first to last; none where the run did not get there
 */
public record StepRecord(PlannedStep planned, List<AttemptRecord> attempts) {
    public StepRecord {
        attempts = List.copyOf(attempts);
    }
}
