package org.electrolyst.analysis.validate;

import java.util.Arrays;
import org.electrolyst.analysis.linear.QrFactors;
import org.electrolyst.analysis.validate.ValidationSettings.Part;
import org.electrolyst.model.quantity.DoubleVector;

/**
 * A relaxation model fitted to points by linear least squares with weights 1/|D|.
 *
 * @param timeConstants of the relaxations
 * @param mu sign ratio of the strengths
 * @param sumOfSquares of the weighted residuals of the parts that were fitted
 * @param degreesOfFreedom real data fitted minus coefficients
 * @param model D/|D| of the model at every point: real parts, then imaginary parts
 */
record RelaxationFit(
        TimeConstants timeConstants, double mu, double sumOfSquares, int degreesOfFreedom, DoubleVector model) {

    /** Fits real and imaginary parts together. */
    static RelaxationFit complex(Points points, TimeConstants timeConstants, double[][] buffers) {
        RelaxationModel model = new RelaxationModel(points, timeConstants, buffers);
        QrFactors factors = new QrFactors(model.fill(), model.columns(), model.measured());
        double[] coefficients = factors.solve();
        return new RelaxationFit(
                timeConstants,
                model.mu(coefficients),
                factors.leastSquares(),
                2 * points.used() - model.columns(),
                DoubleVector.of(model.evaluate(coefficients)));
    }

    static RelaxationFit of(Points points, TimeConstants timeConstants, double[][] buffers, Part part) {
        return switch (part) {
            case COMPLEX -> complex(points, timeConstants, buffers);
            case REAL -> real(points, timeConstants, buffers);
            case IMAGINARY -> imaginary(points, timeConstants, buffers);
        };
    }

    /** Relaxations from the real part; s and 1/s, which have none, from what then is left of the imaginary part. */
    private static RelaxationFit real(Points points, TimeConstants timeConstants, double[][] buffers) {
        RelaxationModel model = new RelaxationModel(points, timeConstants, buffers);
        int n = points.size;
        int order = model.order();
        double[][] columns = model.fill();
        double[] data = model.measured();
        QrFactors factors = new QrFactors(upper(columns, 0, order + 1, n), order + 1, Arrays.copyOf(data, n));
        double[] coefficients = Arrays.copyOf(factors.solve(), order + RelaxationModel.OTHER_TERMS);
        double[] predicted = model.evaluate(coefficients);
        double[] rest = new double[n];
        for (int i = 0; i < n; i++) {
            rest[i] = points.isUsed(i) ? points.imaginary[i] - predicted[n + i] : 0;
        }
        double[] others = new QrFactors(lower(columns, order + 1, 2, n), 2, rest).solve();
        System.arraycopy(others, 0, coefficients, order + 1, 2);
        return new RelaxationFit(
                timeConstants,
                model.mu(coefficients),
                factors.leastSquares(),
                points.used() - order - 1,
                DoubleVector.of(model.evaluate(coefficients)));
    }

    /** Relaxations, s and 1/s from the imaginary part; the constant from what then is left of the real part. */
    private static RelaxationFit imaginary(Points points, TimeConstants timeConstants, double[][] buffers) {
        RelaxationModel model = new RelaxationModel(points, timeConstants, buffers);
        int n = points.size;
        int unknowns = model.columns() - 1;
        double[][] columns = model.fill();
        double[] data = model.measured();
        QrFactors factors = new QrFactors(lower(columns, 1, unknowns, n), unknowns, Arrays.copyOfRange(data, n, 2 * n));
        double[] coefficients = new double[model.columns()];
        System.arraycopy(factors.solve(), 0, coefficients, 1, unknowns);
        double[] predicted = model.evaluate(coefficients);
        double product = 0;
        double square = 0;
        for (int i = 0; i < n; i++) {
            if (points.isUsed(i)) {
                product += points.weight[i] * (points.real[i] - predicted[i]);
                square += points.weight[i] * points.weight[i];
            }
        }
        coefficients[0] = product / square;
        return new RelaxationFit(
                timeConstants,
                model.mu(coefficients),
                factors.leastSquares(),
                points.used() - unknowns,
                DoubleVector.of(model.evaluate(coefficients)));
    }

    /** Real halves of {@code count} columns. */
    static double[][] upper(double[][] columns, int from, int count, int n) {
        double[][] halves = new double[count][];
        for (int k = 0; k < count; k++) {
            halves[k] = Arrays.copyOf(columns[from + k], n);
        }
        return halves;
    }

    /** Imaginary halves of {@code count} columns. */
    static double[][] lower(double[][] columns, int from, int count, int n) {
        double[][] halves = new double[count][];
        for (int k = 0; k < count; k++) {
            halves[k] = Arrays.copyOfRange(columns[from + k], n, 2 * n);
        }
        return halves;
    }

    /** Sum of squares per degree of freedom: the variance of one real datum over |D|². */
    double variance() {
        return degreesOfFreedom > 0 ? sumOfSquares / degreesOfFreedom : sumOfSquares;
    }
}
