package org.electrolyst.analysis.drt;

import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/**
 * Minimises |residuals|² + λ|γ⁽ᵈ⁾|² over non-negative unknowns. The residuals are relative to |Z|, γ is in median moduli
 * and differentiated by ln τ, so λ is a pure number that does not change with the size of the cell. Confined to one
 * thread.
 */
final class Regularization {
    /** Beyond an arc γ falls as τ⁻ⁿ with the arc's exponent, at most 1. */
    private static final double FLANK = 1;

    private final RelaxationProblem problem;
    private final double[][] penalty;
    private final Wing wing;

    /** A spectrum on time constants from a decade below its window to this many decades above it. */
    static Regularization of(ImpedanceSpectrum spectrum, DrtSettings settings, double decadesBeyondSlowEnd) {
        double decade = Math.log(10);
        double fastest = -Math.log(2 * Math.PI * spectrum.frequencyHz().max());
        double slowest = -Math.log(2 * Math.PI * spectrum.frequencyHz().min());
        TauGrid grid =
                TauGrid.covering(fastest - decade, slowest + decadesBeyondSlowEnd * decade, settings.pointsPerDecade());
        BasisFunction basis = new BasisFunction(settings.basis(), grid.step());
        RelaxationProblem problem = new RelaxationProblem(spectrum, grid, basis);
        Wing none = new Wing(problem.unknowns(), problem.unknowns(), 0);
        return new Regularization(problem, penalty(problem, basis, settings.derivative()), none);
    }

    private Regularization(RelaxationProblem problem, double[][] penalty, Wing wing) {
        this.problem = problem;
        this.penalty = penalty;
        this.wing = wing;
    }

    /** Beyond both ends of the grid the distribution is zero, which its derivatives feel. */
    private static double[][] penalty(RelaxationProblem problem, BasisFunction basis, int derivative) {
        int n = problem.unknowns();
        int first = RelaxationProblem.FIRST_RELAXATION;
        double[][] penalty = new double[n][n];
        for (int distance = 0; distance < n - first; distance++) {
            double overlap = basis.overlap(distance, derivative);
            for (int k = first; k + distance < n; k++) {
                penalty[k][k + distance] = overlap;
                penalty[k + distance][k] = overlap;
            }
        }
        return penalty;
    }

    /** The same with a tail of this exponent. */
    Regularization withTail(double exponent) {
        return new Regularization(problem.withTail(exponent), penalty, wing);
    }

    /** The same with only the first {@code timeConstants} free; beyond them the distribution falls like a flank. */
    Regularization upTo(int timeConstants) {
        int unknowns = problem.unknowns();
        double ratio = Math.exp(-FLANK * problem.grid().step());
        return new Regularization(
                problem, penalty, new Wing(RelaxationProblem.FIRST_RELAXATION + timeConstants, unknowns, ratio));
    }

    RelaxationProblem problem() {
        return problem;
    }

    /** The solution from Z' and Z'' together. */
    Solution solve(double lambda, double[] start, Cancel cancel) throws Cancelled {
        int n = problem.unknowns();
        double[][] both = new double[n][n];
        double[] rightSide = new double[n];
        for (int j = 0; j < n; j++) {
            for (int k = 0; k < n; k++) {
                both[j][k] = problem.real.normal[j][k] + problem.imaginary.normal[j][k];
            }
            rightSide[j] = problem.real.rightSide[j] + problem.imaginary.rightSide[j];
        }
        return solve(lambda, both, rightSide, start, cancel);
    }

    /** The solution from one part alone. */
    double[] solve(double lambda, PartialFit part, double[] start, Cancel cancel) throws Cancelled {
        return solve(lambda, part.normal, part.rightSide, start, cancel).x;
    }

    private Solution solve(double lambda, double[][] normal, double[] rightSide, double[] start, Cancel cancel)
            throws Cancelled {
        int n = rightSide.length;
        double[][] hessian = new double[n][n];
        for (int j = 0; j < n; j++) {
            for (int k = 0; k < n; k++) {
                hessian[j][k] = normal[j][k] + lambda * penalty[j][k];
            }
        }
        Nnls solver = new Nnls(wing.reduced(hessian), wing.reduced(rightSide));
        double[] x = wing.expanded(solver.solve(wing.restricted(start), cancel));
        return new Solution(lambda, x, wing.reduced(normal), solver.passive());
    }

    /** Sum of squared residuals of x over both parts. */
    double misfit(double[] x) {
        double[] re = problem.real.residuals(x);
        double[] im = problem.imaginary.residuals(x);
        return PartialFit.dot(re, re) + PartialFit.dot(im, im);
    }

    /** |γ⁽ᵈ⁾|² of x. */
    double roughness(double[] x) {
        double sum = 0;
        for (int j = 0; j < x.length; j++) {
            if (x[j] != 0) {
                sum += x[j] * PartialFit.dot(x, penalty[j]);
            }
        }
        return sum;
    }

    /** The minimum at one λ. */
    static final class Solution {
        final double lambda;
        final double[] x;
        private final double[][] normal;
        private final PassiveSet passive;

        Solution(double lambda, double[] x, double[][] normal, PassiveSet passive) {
            this.lambda = lambda;
            this.x = x;
            this.normal = normal;
            this.passive = passive;
        }

        /** How many unknowns the data determine: the trace of the matrix that takes data to their prediction. */
        double effectiveUnknowns() {
            return passive.traceOfInverseTimes(normal);
        }
    }
}
