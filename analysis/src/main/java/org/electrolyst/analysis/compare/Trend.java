package org.electrolyst.analysis.compare;

import org.electrolyst.model.result.Estimate;

/**
 * A straight line of a quantity over a covariate.
 *
 * @param samples how many
 * @param center of the covariate, where level and slope are not correlated
 * @param level of the quantity at the center
 * @param slope per unit of the covariate; without uncertainty for two samples
 * @param scatter root of χ²/(n - 2) where errors are stated, else of the mean square deviation; 0 for two samples
 */
public record Trend(int samples, double center, Estimate level, Estimate slope, double scatter) {
    /** The line at a value of the covariate. */
    public double at(double covariate) {
        return level.value() + slope.value() * (covariate - center);
    }

    /** Whether the 95 % interval of the slope leaves out 0. */
    public boolean isSignificant() {
        return slope.lower95().isPresent()
                && (slope.lower95().getAsDouble() > 0 || slope.upper95().orElseThrow() < 0);
    }
}
