package org.electrolyst.model.run;

/**
 * Which series of a run.
 *
 * @param step the attempt that measured it
 * @param role what it is for
 * @param part number among those of the same role in the step, from 1: the repetition of a spectrum, or the branch (bias and
 *     polarity) of a Bruce-Vincent triple
 */
public record SeriesKey(StepKey step, SeriesRole role, int part) {
    public SeriesKey {
        if (part < 1) {
            throw new IllegalArgumentException("parts count from 1, not from " + part);
        }
    }
}
