package org.electrolyst.model.run;

import java.time.Instant;
import java.util.Optional;
import org.electrolyst.model.result.Flag;

/**
 * Something that happened during a run.
 *
 * @param at laboratory time
 * @param step the attempt it happened in, if in one
 * @param flag how serious, a stable code, and words for people
 */
public record RunEvent(Instant at, Optional<StepKey> step, Flag flag) {}
