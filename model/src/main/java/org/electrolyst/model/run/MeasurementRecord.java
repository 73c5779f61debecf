package org.electrolyst.model.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where the data of a measurement come from, and how it went.
 *
 * @param run its run
 * @param plan as it was read
 * @param planSha256 hash of the bytes of the plan, lower-case hexadecimal
 * @param softwareVersion version of the program that measured
 * @param instruments that took part
 * @param state where it stands
 * @param end what was said at its end; empty while it runs, or where its process ended without a word
 */
public record MeasurementRecord(
        RecordId run,
        PlanFile plan,
        String planSha256,
        String softwareVersion,
        List<InstrumentRecord> instruments,
        RunState state,
        Optional<End> end) {
    /**
     * The end of a measurement.
     *
     * @param at laboratory time
     * @param message why, for people
     */
    public record End(Instant at, String message) {}

    public MeasurementRecord {
        instruments = List.copyOf(instruments);
    }
}
