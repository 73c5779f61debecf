package org.electrolyst.model.run;

/**
 * One attempt at one step of a run.
 *
 * @param step number of the step in the order of execution, from 1
 * @param attempt from 1
 */
public record StepKey(int step, int attempt) {
    public StepKey {
        if (step < 1 || attempt < 1) {
            throw new IllegalArgumentException("steps and attempts count from 1, not " + step + " and " + attempt);
        }
    }
}
