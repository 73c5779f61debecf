package org.electrolyst.analysis.compare;

import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.distribution.TDistribution;
import org.electrolyst.model.result.Estimate;

/**
 * A straight line with errors of both coordinates: weights 1/(u_y² + slope² u_x²), iterated (Orear, Am. J. Phys. 50 (1982)
 * 912, doi 10.1119/1.12972), centred at the weighted mean, variances times max(1, χ²/(n - 2)), Student's t. Unless all
 * points state an error of y, all weigh the same and the errors come from the scatter.
 */
final class TrendFit {
    private static final int FEWEST = 2;
    private static final int ROUNDS = 10;

    /** One point; an uncertainty of 0 is none. */
    record XY(double x, double ux, double y, double uy) {}

    private TrendFit() {}

    /** Empty with fewer than two different abscissas. */
    static Optional<Trend> of(List<XY> points) {
        if (points.stream().mapToDouble(XY::x).distinct().count() < FEWEST) {
            return Optional.empty();
        }
        boolean stated = points.stream().allMatch(p -> p.uy() > 0);
        Line line = Line.through(points, stated, 0);
        for (int round = 0; stated && round < ROUNDS; round++) {
            line = Line.through(points, true, line.slope);
        }
        return Optional.of(line.trend(points.size(), stated));
    }

    /** The sums of a weighted line. */
    private record Line(double x, double y, double slope, double sumW, double sxx, double chiSquared) {
        static Line through(List<XY> points, boolean stated, double slopeForWeights) {
            double sumW = 0;
            double x = 0;
            double y = 0;
            for (XY p : points) {
                double w = weight(p, stated, slopeForWeights);
                sumW += w;
                x += w * p.x();
                y += w * p.y();
            }
            x /= sumW;
            y /= sumW;
            double sxx = 0;
            double sxy = 0;
            for (XY p : points) {
                double w = weight(p, stated, slopeForWeights);
                sxx += w * (p.x() - x) * (p.x() - x);
                sxy += w * (p.x() - x) * (p.y() - y);
            }
            double slope = sxy / sxx;
            double chiSquared = 0;
            for (XY p : points) {
                double e = p.y() - y - slope * (p.x() - x);
                chiSquared += weight(p, stated, slopeForWeights) * e * e;
            }
            return new Line(x, y, slope, sumW, sxx, chiSquared);
        }

        private static double weight(XY p, boolean stated, double slope) {
            return stated ? 1 / (p.uy() * p.uy() + slope * slope * p.ux() * p.ux()) : 1;
        }

        Trend trend(int n, boolean stated) {
            if (n <= FEWEST) {
                return new Trend(n, x, Estimate.withoutUncertainty(y), Estimate.withoutUncertainty(slope), 0);
            }
            double scatter = chiSquared / (n - 2);
            double scale = stated ? Math.max(1, scatter) : scatter;
            double t = new TDistribution(null, n - 2.0).inverseCumulativeProbability(0.975);
            return new Trend(
                    n,
                    x,
                    Estimate.symmetric(y, Math.sqrt(scale / sumW), t),
                    Estimate.symmetric(slope, Math.sqrt(scale / sxx), t),
                    Math.sqrt(scatter));
        }
    }
}
