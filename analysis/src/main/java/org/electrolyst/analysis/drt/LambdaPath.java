package org.electrolyst.analysis.drt;

import java.util.Arrays;
import java.util.List;
import org.electrolyst.model.result.DrtResult;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/**
 * Solutions for λ from 10 down to 10⁻⁷ in half decades, each started from the one before, and what the three criteria make
 * of them.
 */
final class LambdaPath {
    static final double LARGEST = 10;
    private static final int STEPS = 17;
    private static final double RATIO = Math.sqrt(10);

    /** A score is itself known no better, so the smoothest solution within this share of the best is taken. */
    private static final double SAME_SCORE = 0.05;

    private final double[] lambda = new double[STEPS];
    private final double[] gcv = new double[STEPS];
    private final double[] reIm = new double[STEPS];
    private final double[] lnMisfit = new double[STEPS];
    private final double[] lnRoughness = new double[STEPS];

    LambdaPath(Regularization regularization, Cancel cancel) throws Cancelled {
        RelaxationProblem problem = regularization.problem();
        double[] both = new double[problem.unknowns()];
        double[] real = both.clone();
        double[] imaginary = both.clone();
        for (int k = 0; k < STEPS; k++) {
            lambda[k] = LARGEST * Math.pow(RATIO, -k);
            Regularization.Solution solution = regularization.solve(lambda[k], both, cancel);
            both = solution.x;
            real = regularization.solve(lambda[k], problem.real, real, cancel);
            imaginary = regularization.solve(lambda[k], problem.imaginary, imaginary, cancel);
            double misfit = regularization.misfit(both);
            gcv[k] = gcv(misfit, solution.effectiveUnknowns(), 2 * problem.points());
            reIm[k] = CrossPrediction.error(problem, real, imaginary);
            lnMisfit[k] = Math.log(misfit + Double.MIN_NORMAL);
            lnRoughness[k] = Math.log(regularization.roughness(both) + Double.MIN_NORMAL);
        }
    }

    static double gcv(double misfit, double effectiveUnknowns, int data) {
        double free = 1 - Math.min(effectiveUnknowns / data, 0.99);
        return misfit / (data * free * free);
    }

    /** What each criterion chooses. */
    List<DrtResult.Choice> choices() {
        return List.of(
                new DrtResult.Choice(LambdaCriterion.GCV.code(), lambda[lowest(gcv)]),
                new DrtResult.Choice(LambdaCriterion.L_CURVE.code(), lambda[corner()]),
                new DrtResult.Choice(LambdaCriterion.RE_IM.code(), lambda[lowest(reIm)]));
    }

    private static int lowest(double[] score) {
        double smallest = Arrays.stream(score).min().orElseThrow();
        int k = 0;
        while (score[k] > smallest * (1 + SAME_SCORE)) {
            k++;
        }
        return k;
    }

    /** Where the curve of ln roughness against ln misfit bends most. */
    private int corner() {
        int best = STEPS / 2;
        double largest = 0;
        for (int k = 1; k < STEPS - 1; k++) {
            double dx = 0.5 * (lnMisfit[k + 1] - lnMisfit[k - 1]);
            double dy = 0.5 * (lnRoughness[k + 1] - lnRoughness[k - 1]);
            double ddx = lnMisfit[k + 1] - 2 * lnMisfit[k] + lnMisfit[k - 1];
            double ddy = lnRoughness[k + 1] - 2 * lnRoughness[k] + lnRoughness[k - 1];
            double curvature = (ddx * dy - dx * ddy) / Math.pow(dx * dx + dy * dy, 1.5);
            if (curvature > largest) {
                largest = curvature;
                best = k;
            }
        }
        return best;
    }
}
