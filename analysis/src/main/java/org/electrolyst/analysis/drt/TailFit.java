package org.electrolyst.analysis.drt;

import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/**
 * Shares a spectrum between its distribution and its tail. Where the tail's impedance is large, noise leaves room for slow
 * relaxations that nothing asks for, and the tail's exponent gives way to them; so the distribution gets only as many time
 * constants, counted from the fast end, as it takes to predict the data as well as with all.
 */
final class TailFit {
    static final double SMALLEST_EXPONENT = 0.3;

    /** A moderate penalty, on which the share hardly depends. */
    private static final double LAMBDA = 1e-3;

    private static final double EXPONENT_TOLERANCE = 1e-4;
    private static final int COARSE_STEPS = 7;

    /** Scores within this factor are equal: one unknown more or less changes them by about one over the data. */
    private static final double AS_GOOD = 1.03;

    private static final double NEARBY = 0.05;
    private static final int NODES = 3;

    private final Regularization all;
    private final Cancel cancel;

    /** A distribution with its tail, and the score of its prediction, the smaller the better. */
    record Found(Regularization regularization, double exponent, double score) {}

    TailFit(Regularization all, Cancel cancel) {
        this.all = all;
        this.cancel = cancel;
    }

    /** The score of the problem as it is. */
    double score() throws Cancelled {
        return score(all, new double[all.problem().unknowns()]);
    }

    /** The tail with an exponent between these, beside the fewest time constants that do as well as all. */
    Found shortest(double smallestExponent, double largestExponent) throws Cancelled {
        Found best = fit(all, smallestExponent, largestExponent, COARSE_STEPS);
        double enoughScore = AS_GOOD * best.score();
        int tooFew = 0;
        int enough = all.problem().grid().size();
        while (enough - tooFew > NODES) {
            int middle = (enough + tooFew) / 2;
            Found shorter = fit(
                    all.upTo(middle),
                    Math.max(smallestExponent, best.exponent() - NEARBY),
                    Math.min(largestExponent, best.exponent() + NEARBY),
                    2);
            if (shorter.score() <= enoughScore) {
                best = shorter;
                enough = middle;
            } else {
                tooFew = middle;
            }
        }
        return best;
    }

    /** The exponent that makes misfit and penalty smallest: coarse steps, then parabolas around the best of them. */
    private Found fit(Regularization without, double from, double to, int coarseSteps) throws Cancelled {
        double[] x = new double[without.problem().unknowns()];
        double exponent = to;
        if (to > from) {
            Parabolas.Cost cost = n -> cost(without.withTail(n), x);
            double spacing = (to - from) / coarseSteps;
            double lowest = Double.POSITIVE_INFINITY;
            for (int k = 0; k <= coarseSteps; k++) {
                double n = to - k * spacing;
                double atN = cost.at(n);
                if (atN < lowest) {
                    lowest = atN;
                    exponent = n;
                }
            }
            exponent = new Parabolas(cost, EXPONENT_TOLERANCE)
                    .minimum(Math.max(from, exponent - spacing), exponent, Math.min(to, exponent + spacing), lowest);
        }
        Regularization with = without.withTail(exponent);
        return new Found(with, exponent, score(with, x));
    }

    /** Leaves the solution in {@code x}, from which the next one starts. */
    private double cost(Regularization with, double[] x) throws Cancelled {
        System.arraycopy(with.solve(LAMBDA, x, cancel).x, 0, x, 0, x.length);
        return with.misfit(x) + LAMBDA * with.roughness(x);
    }

    private double score(Regularization regularization, double[] start) throws Cancelled {
        Regularization.Solution solution = regularization.solve(LAMBDA, start, cancel);
        return LambdaPath.gcv(
                regularization.misfit(solution.x),
                solution.effectiveUnknowns(),
                2 * regularization.problem().points());
    }
}
