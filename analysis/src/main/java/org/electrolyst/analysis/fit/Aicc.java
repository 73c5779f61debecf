package org.electrolyst.analysis.fit;

import java.util.OptionalDouble;

/** Corrected Akaike criterion: Hurvich and Tsai, Biometrika 76 (1989) 297, doi 10.1093/biomet/76.2.297. */
final class Aicc {
    private Aicc() {}

    /** That of a fit. */
    static OptionalDouble of(FitProblem problem, double sumOfSquares) {
        return of(
                sumOfSquares,
                problem.data(),
                problem.unknowns(),
                problem.observations().absolute());
    }

    /** That of a sum of squares, where n ln(S/n) becomes S if standard deviations are {@code known}. */
    static OptionalDouble of(double sumOfSquares, int n, int p, boolean known) {
        if (known) {
            return n - p - 1 > 0
                    ? OptionalDouble.of(sumOfSquares + 2 * p + 2.0 * p * (p + 1) / (n - p - 1))
                    : OptionalDouble.empty();
        }
        return of(sumOfSquares, n, p);
    }

    /** n ln(S/n) + 2p + 2p(p + 1)/(n - p - 1); empty where it is not defined. */
    static OptionalDouble of(double sumOfSquares, int n, int p) {
        return sumOfSquares > 0 && n - p - 1 > 0
                ? OptionalDouble.of(n * Math.log(sumOfSquares / n) + 2 * p + 2.0 * p * (p + 1) / (n - p - 1))
                : OptionalDouble.empty();
    }
}
