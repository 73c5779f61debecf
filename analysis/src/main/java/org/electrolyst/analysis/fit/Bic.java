package org.electrolyst.analysis.fit;

import java.util.OptionalDouble;

/** Bayesian information criterion: Schwarz, Ann. Stat. 6 (1978) 461, doi 10.1214/aos/1176344136. */
final class Bic {
    private Bic() {}

    /** n ln(S/n) + p ln n, or S + p ln n where standard deviations are known; empty where it is not defined. */
    static OptionalDouble of(FitProblem problem, double sumOfSquares) {
        int n = problem.data();
        int p = problem.unknowns();
        if (problem.observations().absolute()) {
            return OptionalDouble.of(sumOfSquares + p * Math.log(n));
        }
        return sumOfSquares > 0 && n > p
                ? OptionalDouble.of(n * Math.log(sumOfSquares / n) + p * Math.log(n))
                : OptionalDouble.empty();
    }
}
