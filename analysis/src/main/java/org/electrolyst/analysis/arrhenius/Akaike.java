package org.electrolyst.analysis.arrhenius;

import java.util.OptionalDouble;

/** The corrected information criterion for least squares whose scatter is not known (Hurvich, Tsai, Biometrika 76 (1989) 297). */
final class Akaike {
    /** Of a logarithm: below it a deviation is rounding, and no law is better than another. */
    private static final double ROUNDING = 1e-9;

    private Akaike() {}

    /**
     * n ln(χ²/n) + 2K + 2K(K + 1)/(n - K - 1), K with the scatter itself.
     *
     * @param chiSquared sum of squared weighted deviations
     * @param weights of the deviations of the logarithm
     * @param parameters of the law
     * @return empty where too few points are left
     */
    static OptionalDouble aicc(double chiSquared, double[] weights, int parameters) {
        int n = weights.length;
        double k = parameters + 1.0;
        double left = n - k - 1;
        if (left <= 0) {
            return OptionalDouble.empty();
        }
        double least = 0;
        for (double w : weights) {
            least += w * ROUNDING * ROUNDING;
        }
        return OptionalDouble.of(n * Math.log(Math.max(chiSquared, least) / n) + 2 * k + 2 * k * (k + 1) / left);
    }
}
