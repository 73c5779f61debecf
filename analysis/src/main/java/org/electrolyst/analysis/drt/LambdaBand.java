package org.electrolyst.analysis.drt;

import java.util.ArrayList;
import java.util.List;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.result.DrtResult;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/** What becomes of a distribution over a band of lambda, in half decades. */
final class LambdaBand {
    /** A peak is the same one if its time constant stays within this many decades. */
    private static final double SAME_PEAK = 0.25 * Math.log(10);

    private final RelaxationProblem problem;
    private final double[] chosen;
    private final List<double[]> solutions = new ArrayList<>();

    LambdaBand(Regularization regularization, DrtResult.Band band, double[] chosen, Cancel cancel) throws Cancelled {
        problem = regularization.problem();
        this.chosen = chosen;
        int intervals = (int) Math.max(1, Math.round(2 * Math.log10(band.upper() / band.lower())));
        double[] start = chosen;
        for (int k = 0; k <= intervals; k++) {
            double lambda = band.upper() * Math.pow(band.lower() / band.upper(), (double) k / intervals);
            start = regularization.solve(lambda, start, cancel).x;
            solutions.add(start);
        }
    }

    DrtResult.Band polarizationResistanceOhm() {
        double own = problem.polarizationResistanceOhm(chosen);
        double lower = own;
        double upper = own;
        for (double[] x : solutions) {
            lower = Math.min(lower, problem.polarizationResistanceOhm(x));
            upper = Math.max(upper, problem.polarizationResistanceOhm(x));
        }
        return new DrtResult.Band(lower, upper);
    }

    DrtResult.Curve curve() {
        double[] gamma = problem.gammaOhm(chosen);
        double[] lower = gamma.clone();
        double[] upper = gamma.clone();
        for (double[] x : solutions) {
            double[] other = problem.gammaOhm(x);
            for (int k = 0; k < gamma.length; k++) {
                lower[k] = Math.min(lower[k], other[k]);
                upper[k] = Math.max(upper[k], other[k]);
            }
        }
        return new DrtResult.Curve(
                DoubleVector.generate(gamma.length, problem.grid()::tauS),
                DoubleVector.of(gamma),
                DoubleVector.of(lower),
                DoubleVector.of(upper));
    }

    /** Share of the solutions that have a peak of at least a tenth of its area near this one. */
    double survival(PeakReading.Found peak) {
        long surviving = solutions.stream()
                .filter(x -> new PeakReading(problem.grid(), problem.gammaOhm(x))
                        .peaks(0.1 * peak.area()).stream()
                                .anyMatch(other -> Math.abs(other.lnTau() - peak.lnTau()) < SAME_PEAK))
                .count();
        return (double) surviving / solutions.size();
    }
}
