package org.electrolyst.analysis.validate;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.apache.commons.math3.distribution.FDistribution;
import org.electrolyst.analysis.linear.QrFactors;

/**
 * Whether real and imaginary parts obey the same relaxations. They are also fitted apart, each with strengths of its own:
 * what is left then is noise. If one common set of strengths leaves much more, the parts contradict one another, which is
 * what Kramers and Kronig forbid. An F-test of nested linear models.
 *
 * @param noise standard deviation of one part over the modulus; empty if there are too few points
 * @param contradiction root mean square by which the common strengths miss the data beyond noise, over the modulus
 * @param probability of a larger F if the parts do obey the same relaxations
 */
record Consistency(OptionalDouble noise, double contradiction, double probability) {
    private static final int FEWEST_DEGREES = 6;
    private static final double SIGNIFICANT = 1e-4;
    private static final double PERCENT = 100;

    /** {@code common}: the sum of squares that common strengths leave. */
    static Consistency of(Points points, TimeConstants timeConstants, double common, double[][] buffers) {
        RelaxationModel model = new RelaxationModel(points, timeConstants, buffers);
        int n = points.size;
        int order = model.order();
        double[][] columns = model.fill();
        double[] data = model.measured();
        int separateUnknowns = 2 * order + RelaxationModel.OTHER_TERMS;
        int degrees = 2 * points.used() - separateUnknowns;
        if (degrees < FEWEST_DEGREES) {
            return new Consistency(OptionalDouble.empty(), 0, 1);
        }
        double real = new QrFactors(RelaxationFit.upper(columns, 0, order + 1, n), order + 1, Arrays.copyOf(data, n))
                .leastSquares();
        double imaginary = new QrFactors(
                        RelaxationFit.lower(columns, 1, order + 2, n), order + 2, Arrays.copyOfRange(data, n, 2 * n))
                .leastSquares();
        double variance = (real + imaginary) / degrees;
        int commonDegrees = 2 * points.used() - model.columns();
        double excess = Math.max(0, common / commonDegrees - variance);
        double f = variance == 0 ? 0 : (common - real - imaginary) / (commonDegrees - degrees) / variance;
        double probability =
                f > 0 ? 1 - new FDistribution(null, commonDegrees - degrees, degrees).cumulativeProbability(f) : 1;
        return new Consistency(OptionalDouble.of(Math.sqrt(variance)), Math.sqrt(excess), probability);
    }

    OptionalDouble noisePercent() {
        return noise.isPresent() ? OptionalDouble.of(PERCENT * noise.getAsDouble()) : noise;
    }

    /** 0 unless it is significant. */
    double contradictionPercent() {
        return probability < SIGNIFICANT ? PERCENT * contradiction : 0;
    }
}
