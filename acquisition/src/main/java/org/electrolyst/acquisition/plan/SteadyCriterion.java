package org.electrolyst.acquisition.plan;

/**
 * When a current under constant voltage counts as steady: its long-time decay is identified, has lasted long enough and has
 * little left to go.
 *
 * @param modelError largest distance of the current from its fitted end value, relative to that; above 0, below 1
 * @param timeConstants how many of the slowest time constants must have passed; positive
 */
public record SteadyCriterion(double modelError, double timeConstants) {
    /** What holds for a Bruce-Vincent triple where a plan does not say. */
    public static final SteadyCriterion DEFAULT = new SteadyCriterion(0.005, 5);

    public SteadyCriterion {
        if (!(modelError > 0 && modelError < 1 && timeConstants > 0)) {
            throw new IllegalArgumentException(
                    "steady means within 0 % to 100 % after a positive number of time constants");
        }
    }
}
