package org.electrolyst.model.result;

import java.util.List;

/** The outcome of one analysis. Stored, printed as JSON and reported as it is. */
public sealed interface Result
        permits FitResult,
                ConductivityResult,
                ArrheniusResult,
                TransferenceResult,
                ValidationResult,
                DrtResult,
                DcResult,
                TransferencePool {
    /** File or id of the data it was computed from. */
    String source();

    /** What a reader must know about it. */
    List<Flag> flags();

    /** Whether a person must look before the numbers are used. */
    default boolean needsPerson() {
        return flags().stream().anyMatch(flag -> flag.level() == Flag.Level.NEEDS_PERSON);
    }
}
