package org.electrolyst.analysis.validate;

import java.util.Arrays;
import org.electrolyst.analysis.validate.ValidationSettings.Part;

/**
 * Single points that do not belong to a spectrum. A point is left out if the fit without it is better than chance allows for
 * the worst of so many points. The ends of the spectrum are not judged: what is wrong there may be a trend.
 */
final class Outliers {
    /** Candidates lie this many robust standard deviations off. */
    private static final double CANDIDATE = 4;

    /** To leave out one point, two data, must lower the sum of squares by this many variances, and 2 ln n for n points. */
    private static final double WORTH_LEAVING_OUT = 27;

    /** A residual below this is no outlier however small the noise: 0.1 %. */
    private static final double SMALLEST = 1e-3;

    private static final int POINTS_PER_OUTLIER = 12;
    private static final int MOST = 5;
    private static final int ENDS = 2;
    /** The median of the modulus of two independent normal numbers. */
    private static final double RAYLEIGH_MEDIAN = 1.1774;

    private Outliers() {}

    /** Leaves outliers of the points out, one after the other, and returns the fit to the rest. */
    static RelaxationFit leaveOut(Points points, RelaxationFit first, Part part, double[][] buffers) {
        RelaxationFit fit = first;
        double worth = WORTH_LEAVING_OUT + 2 * Math.log(points.size);
        for (int k = 0; k < Math.min(MOST, points.size / POINTS_PER_OUTLIER); k++) {
            int candidate = candidate(points, fit);
            if (candidate < 0) {
                return fit;
            }
            double weight = points.weight[candidate];
            points.leaveOut(candidate);
            RelaxationFit without = RelaxationFit.of(points, fit.timeConstants(), buffers, part);
            if (fit.sumOfSquares() - without.sumOfSquares() < worth * without.variance()) {
                points.weight[candidate] = weight;
                return fit;
            }
            fit = without;
        }
        return fit;
    }

    /** The point farthest off, if it is far enough; else -1. */
    private static int candidate(Points points, RelaxationFit fit) {
        double[] distance = new double[points.size];
        for (int i = 0; i < points.size; i++) {
            distance[i] = points.isUsed(i)
                    ? Math.hypot(
                            points.real[i] - fit.model().at(i),
                            points.imaginary[i] - fit.model().at(points.size + i))
                    : 0;
        }
        double[] sorted = Arrays.stream(distance).sorted().toArray();
        double limit = Math.max(SMALLEST, CANDIDATE * sorted[sorted.length / 2] / RAYLEIGH_MEDIAN);
        int worst = -1;
        for (int i = ENDS; i < points.size - ENDS; i++) {
            if (distance[i] > limit && (worst < 0 || distance[i] > distance[worst])) {
                worst = i;
            }
        }
        return worst;
    }
}
