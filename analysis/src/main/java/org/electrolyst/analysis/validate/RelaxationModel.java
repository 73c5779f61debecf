package org.electrolyst.analysis.validate;

/**
 * The immittance D = a + sum of b_k/(1+sτ_k) + c s/ω_max + d ω_min/s as columns of a linear problem, each row divided by |D|. For
 * an impedance these are a resistor, RC elements, an inductor and a capacitor in series; for an admittance their duals in
 * parallel, with 1/(1+sτ) = 1 - sτ/(1+sτ). (Boukamp, J. Electrochem. Soc. 142 (1995) 1885, doi 10.1149/1.2044210.)
 */
final class RelaxationModel {
    /** Terms beside the relaxations. */
    static final int OTHER_TERMS = 3;

    private final Points points;
    private final double[] tau;
    private final double[][] buffers;

    /** {@code buffers}: at least order + {@value #OTHER_TERMS} + 1 arrays of twice as many numbers as points. */
    RelaxationModel(Points points, TimeConstants timeConstants, double[][] buffers) {
        this.points = points;
        this.tau = timeConstants.of(points);
        this.buffers = buffers;
    }

    int order() {
        return tau.length;
    }

    /** Number of columns of the complex problem. */
    int columns() {
        return tau.length + OTHER_TERMS;
    }

    /**
     * The columns, overwriting the buffers: the constant, the relaxations, s and 1/s; real parts of all points first,
     * then imaginary parts.
     */
    double[][] fill() {
        int n = points.size;
        for (int i = 0; i < n; i++) {
            double weight = points.weight[i];
            buffers[0][i] = weight;
            buffers[0][n + i] = 0;
            buffers[tau.length + 1][i] = 0;
            buffers[tau.length + 1][n + i] = weight * points.omega[i] / points.highestOmega();
            buffers[tau.length + 2][i] = 0;
            buffers[tau.length + 2][n + i] = -weight * points.lowestOmega() / points.omega[i];
        }
        for (int k = 0; k < tau.length; k++) {
            double[] column = buffers[k + 1];
            for (int i = 0; i < n; i++) {
                double x = points.omega[i] * tau[k];
                double real = points.weight[i] / (1 + x * x);
                column[i] = real;
                column[n + i] = -x * real;
            }
        }
        return buffers;
    }

    /** The data as the right-hand side that belongs to the columns. */
    double[] measured() {
        int n = points.size;
        double[] b = new double[2 * n];
        for (int i = 0; i < n; i++) {
            if (points.isUsed(i)) {
                b[i] = points.real[i];
                b[n + i] = points.imaginary[i];
            }
        }
        return b;
    }

    /** D/|D| of these coefficients at every point, those left out included: real parts, then imaginary parts. */
    double[] evaluate(double[] coefficients) {
        int n = points.size;
        double[] d = new double[2 * n];
        for (int i = 0; i < n; i++) {
            double real = coefficients[0];
            double imaginary = coefficients[tau.length + 1] * points.omega[i] / points.highestOmega()
                    - coefficients[tau.length + 2] * points.lowestOmega() / points.omega[i];
            for (int k = 0; k < tau.length; k++) {
                double x = points.omega[i] * tau[k];
                double part = coefficients[k + 1] / (1 + x * x);
                real += part;
                imaginary -= x * part;
            }
            double modulus = points.isAdmittance() ? 1 / points.modulusOhm(i) : points.modulusOhm(i);
            d[i] = real / modulus;
            d[n + i] = imaginary / modulus;
        }
        return d;
    }

    /**
     * 1 minus the ratio of all negative to all positive relaxation strengths: near 1 for a physical relaxation spectrum,
     * falling where noise is fitted (Schönleber 2014, equation 21, which some programs print upside down).
     */
    double mu(double[] coefficients) {
        double positive = 0;
        double negative = 0;
        for (int k = 1; k <= tau.length; k++) {
            double strength = points.isAdmittance() ? -coefficients[k] : coefficients[k];
            positive += Math.max(0, strength);
            negative += Math.max(0, -strength);
        }
        if (positive == 0) {
            return negative == 0 ? 1 : -1;
        }
        return Math.max(-1, 1 - negative / positive);
    }
}
