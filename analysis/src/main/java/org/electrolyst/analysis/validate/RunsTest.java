package org.electrolyst.analysis.validate;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.electrolyst.model.result.ValidationResult.Residual;

/**
 * Whether residuals of either sign follow one another along the frequency (Wald and Wolfowitz, Ann. Math. Statist. 11 (1940)
 * 147, doi 10.1214/aoms/1177731909).
 */
final class RunsTest {
    private RunsTest() {}

    /**
     * How far the number of runs lies from that of random signs, in standard deviations: the lower of those of Z' and Z''.
     * 0 where all signs are equal, which least squares does not leave unless there is nothing to see.
     */
    static double deviation(List<Residual> residuals) {
        return Math.min(deviation(residuals, Residual::realPercent), deviation(residuals, Residual::imaginaryPercent));
    }

    private static double deviation(List<Residual> residuals, ToDoubleFunction<Residual> part) {
        int positive = 0;
        int runs = 1;
        for (int i = 0; i < residuals.size(); i++) {
            boolean sign = part.applyAsDouble(residuals.get(i)) > 0;
            positive += sign ? 1 : 0;
            if (i > 0 && sign != part.applyAsDouble(residuals.get(i - 1)) > 0) {
                runs++;
            }
        }
        double n = residuals.size();
        double pairs = 2.0 * positive * (n - positive);
        double variance = pairs * (pairs - n) / (n * n * (n - 1));
        return variance > 0 ? (runs - 1 - pairs / n) / Math.sqrt(variance) : 0;
    }
}
