package org.electrolyst.analysis.arrhenius;

/**
 * The coefficients of a law for one given temperature, by weighted linear least squares (modified Gram-Schmidt), with the
 * variances that deviations of weight one would give them.
 */
final class ConditionalFit {
    private static final double DEPENDENT = 1e-12;

    private final double givenK;
    private final double[] coefficients;
    private final double[][] r;
    private final double chiSquared;

    ConditionalFit(LawShape shape, LawData data, double givenK) {
        this.givenK = givenK;
        int n = data.size();
        int p = shape.size();
        double[][] columns = new double[p][n];
        double[] left = new double[n];
        for (int i = 0; i < n; i++) {
            double root = Math.sqrt(data.weight(i));
            double[] basis = shape.basis(data.kelvin(i), givenK);
            for (int j = 0; j < p; j++) {
                columns[j][i] = root * basis[j];
            }
            left[i] = root * (data.y(i) - shape.offset(data.kelvin(i)));
        }
        r = new double[p][p];
        double[] projected = new double[p];
        for (int j = 0; j < p; j++) {
            double before = Math.sqrt(dot(columns[j], columns[j]));
            for (int k = 0; k < j; k++) {
                r[k][j] = dot(columns[k], columns[j]);
                subtract(columns[j], columns[k], r[k][j]);
            }
            r[j][j] = Math.sqrt(dot(columns[j], columns[j]));
            if (!(r[j][j] > DEPENDENT * before)) {
                throw new IllegalArgumentException("points at fewer temperatures than the law has parameters");
            }
            for (int i = 0; i < n; i++) {
                columns[j][i] /= r[j][j];
            }
            projected[j] = dot(columns[j], left);
            subtract(left, columns[j], projected[j]);
        }
        chiSquared = dot(left, left);
        coefficients = new double[p];
        for (int j = p - 1; j >= 0; j--) {
            double sum = projected[j];
            for (int k = j + 1; k < p; k++) {
                sum -= r[j][k] * coefficients[k];
            }
            coefficients[j] = sum / r[j][j];
        }
    }

    double givenK() {
        return givenK;
    }

    double chiSquared() {
        return chiSquared;
    }

    /** Σ direction_j c_j. */
    double value(double[] direction) {
        return dot(direction, coefficients);
    }

    /** Its variance where deviations have variance 1/weight. */
    double variance(double[] direction) {
        double sum = 0;
        double[] z = new double[direction.length];
        for (int j = 0; j < z.length; j++) {
            z[j] = direction[j];
            for (int k = 0; k < j; k++) {
                z[j] -= r[k][j] * z[k];
            }
            z[j] /= r[j][j];
            sum += z[j] * z[j];
        }
        return sum;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void subtract(double[] from, double[] direction, double factor) {
        for (int i = 0; i < from.length; i++) {
            from[i] -= factor * direction[i];
        }
    }
}
