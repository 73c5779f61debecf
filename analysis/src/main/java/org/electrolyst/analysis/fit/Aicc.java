package org.electrolyst.analysis.fit;

import java.util.OptionalDouble;

/** Corrected Akaike criterion: Hurvich and Tsai, Biometrika 76 (1989) 297, doi 10.1093/biomet/76.2.297. */
final class Aicc {
    private Aicc() {}

    /** That of a fit: n ln(S/n) becomes S where standard deviations are known. */
    static OptionalDouble of(FitProblem problem, double sumOfSquares) {
        int n = problem.data();
        int p = problem.unknowns();
        if (problem.observations().absolute()) {
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
