package org.electrolyst.analysis.arrhenius;

import java.util.OptionalDouble;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * What deviations from a straight line mean where the covariance of the points is known: chance, a law that bends, or more
 * scatter than is known of. A law bends if, at the 5 % level, the line contradicts the errors, a parabola does not, and its
 * square is needed.
 */
final class KnownErrors {
    private static final double AGREEMENT = 0.95;
    /** A parabola through three temperatures leaves nothing to judge it by, and through four next to nothing. */
    private static final int FEWEST_TEMPERATURES = 5;

    /** Of the range, between abscissas of different temperatures. */
    private static final double DIFFERENT = 0.02;

    /** Of points that obey the law of the line by construction. */
    static final KnownErrors OF_A_LAW = new KnownErrors();

    private final int n;
    private final double chiSquared;
    /** Second derivative of y by x of the parabola where the law bends. */
    private final OptionalDouble bend;

    private KnownErrors() {
        n = 0;
        chiSquared = 0;
        bend = OptionalDouble.empty();
    }

    /**
     * Judges deviations.
     *
     * @param x abscissas, in order
     * @param deviations of y from the line
     * @param covariance of y
     */
    KnownErrors(double[] x, double[] deviations, double[][] covariance) {
        n = x.length;
        RealVector e = new ArrayRealVector(deviations);
        RealMatrix inverse = new SingularValueDecomposition(new Array2DRowRealMatrix(covariance))
                .getSolver()
                .getInverse();
        chiSquared = n > 2 ? e.dotProduct(inverse.operate(e)) : 0;
        bend = agrees() || temperatures(x) < FEWEST_TEMPERATURES ? OptionalDouble.empty() : bend(x, e, inverse);
    }

    /** How many different ones there are. */
    private static int temperatures(double[] x) {
        double least = DIFFERENT * Math.abs(x[x.length - 1] - x[0]);
        int count = 1;
        double last = x[0];
        for (double value : x) {
            if (Math.abs(value - last) > least) {
                count++;
                last = value;
            }
        }
        return count;
    }

    private static boolean agrees(double chiSquared, int degreesOfFreedom) {
        return chiSquared <= new ChiSquaredDistribution(null, degreesOfFreedom).inverseCumulativeProbability(AGREEMENT);
    }

    private static OptionalDouble bend(double[] x, RealVector e, RealMatrix inverse) {
        double middle = (x[0] + x[x.length - 1]) / 2;
        double half = (x[x.length - 1] - x[0]) / 2;
        RealMatrix powers = new Array2DRowRealMatrix(x.length, 3);
        for (int i = 0; i < x.length; i++) {
            double d = (x[i] - middle) / half;
            powers.setRow(i, new double[] {1, d, d * d});
        }
        RealMatrix weighted = powers.transpose().multiply(inverse);
        RealMatrix variance = new SingularValueDecomposition(weighted.multiply(powers))
                .getSolver()
                .getInverse();
        RealVector parabola = variance.operate(weighted.operate(e));
        RealVector left = e.subtract(powers.operate(parabola));
        double square = parabola.getEntry(2);
        boolean bends = !agrees(square * square / variance.getEntry(2, 2), 1);
        return bends && agrees(left.dotProduct(inverse.operate(left)), x.length - 3)
                ? OptionalDouble.of(2 * square / (half * half))
                : OptionalDouble.empty();
    }

    /** Whether the line agrees with the errors. */
    boolean agrees() {
        return n <= 2 || agrees(chiSquared, n - 2);
    }

    /** d²y/dx² where the errors are believed and the law bends. */
    OptionalDouble bend() {
        return bend;
    }

    /** Whether the errors explain the deviations, by themselves or with a law that bends. */
    boolean areBelieved() {
        return agrees() || bend.isPresent();
    }

    /** By how much the variances have to grow. */
    double scale() {
        return areBelieved() ? 1 : chiSquared / (n - 2);
    }
}
