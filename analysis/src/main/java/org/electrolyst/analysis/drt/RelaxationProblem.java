package org.electrolyst.analysis.drt;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;

/**
 * A spectrum as a sum of R∞, sL, a tail 1/(Q sⁿ) and basis functions of ln τ, divided by the measured modulus: linear in
 * its unknowns, none of which is negative. Unknowns are scaled: the distribution and R∞ by the median modulus. Immutable
 * once built; safe for one thread.
 */
final class RelaxationProblem {
    static final int SERIES_RESISTANCE = 0;
    static final int INDUCTANCE = 1;
    static final int TAIL = 2;
    static final int FIRST_RELAXATION = 3;

    private final double[] omega;
    private final double[] modulusOhm;
    private final double referenceOhm;
    private final double inductanceScale;
    private final double tailScale;
    private final OptionalDouble tailExponent;
    private final TauGrid grid;
    private final BasisFunction basis;
    private final double[][] realColumns;
    private final double[][] imaginaryColumns;
    final PartialFit real;
    final PartialFit imaginary;

    RelaxationProblem(ImpedanceSpectrum spectrum, TauGrid grid, BasisFunction basis) {
        this.grid = grid;
        this.basis = basis;
        tailExponent = OptionalDouble.empty();
        tailScale = 1;
        int points = spectrum.size();
        omega = new double[points];
        modulusOhm = new double[points];
        double[] realData = new double[points];
        double[] imaginaryData = new double[points];
        for (int i = 0; i < points; i++) {
            omega[i] = 2 * Math.PI * spectrum.frequencyHz().at(i);
            modulusOhm[i] = spectrum.modulusOhm(i);
            realData[i] = spectrum.realOhm().at(i) / modulusOhm[i];
            imaginaryData[i] = spectrum.imaginaryOhm().at(i) / modulusOhm[i];
        }
        double[] sorted = modulusOhm.clone();
        Arrays.sort(sorted);
        referenceOhm = sorted[points / 2];
        int unknowns = FIRST_RELAXATION + grid.size();
        realColumns = new double[unknowns][points];
        imaginaryColumns = new double[unknowns][points];
        double largest = 0;
        for (int i = 0; i < points; i++) {
            largest = Math.max(largest, omega[i] / modulusOhm[i]);
        }
        inductanceScale = 1 / largest;
        double[] parts = new double[2];
        for (int i = 0; i < points; i++) {
            double relative = referenceOhm / modulusOhm[i];
            realColumns[SERIES_RESISTANCE][i] = relative;
            imaginaryColumns[INDUCTANCE][i] = inductanceScale * omega[i] / modulusOhm[i];
            for (int k = 0; k < grid.size(); k++) {
                basis.relaxation(omega[i] * grid.tauS(k), parts);
                realColumns[FIRST_RELAXATION + k][i] = relative * parts[0];
                imaginaryColumns[FIRST_RELAXATION + k][i] = relative * parts[1];
            }
        }
        real = new PartialFit(realColumns, realData);
        imaginary = new PartialFit(imaginaryColumns, imaginaryData);
    }

    private RelaxationProblem(RelaxationProblem without, double exponent) {
        omega = without.omega;
        modulusOhm = without.modulusOhm;
        referenceOhm = without.referenceOhm;
        inductanceScale = without.inductanceScale;
        grid = without.grid;
        basis = without.basis;
        tailExponent = OptionalDouble.of(exponent);
        int points = omega.length;
        double[] re = new double[points];
        double[] im = new double[points];
        double largest = 0;
        for (int i = 0; i < points; i++) {
            largest = Math.max(largest, Math.pow(omega[i], -exponent) / modulusOhm[i]);
        }
        tailScale = 1 / largest;
        double cos = exponent == 1 ? 0 : Math.cos(0.5 * Math.PI * exponent);
        double sin = Math.sin(0.5 * Math.PI * exponent);
        for (int i = 0; i < points; i++) {
            double size = tailScale * Math.pow(omega[i], -exponent) / modulusOhm[i];
            re[i] = size * cos;
            im[i] = -size * sin;
        }
        realColumns = without.realColumns.clone();
        imaginaryColumns = without.imaginaryColumns.clone();
        realColumns[TAIL] = re;
        imaginaryColumns[TAIL] = im;
        real = new PartialFit(without.real, TAIL, realColumns);
        imaginary = new PartialFit(without.imaginary, TAIL, imaginaryColumns);
    }

    /** The same spectrum with a tail of this exponent, above 0 and at most 1. */
    RelaxationProblem withTail(double exponent) {
        return new RelaxationProblem(this, exponent);
    }

    int points() {
        return omega.length;
    }

    int unknowns() {
        return realColumns.length;
    }

    TauGrid grid() {
        return grid;
    }

    OptionalDouble tailExponent() {
        return tailExponent;
    }

    double seriesResistanceOhm(double[] x) {
        return x[SERIES_RESISTANCE] * referenceOhm;
    }

    double inductanceH(double[] x) {
        return x[INDUCTANCE] * inductanceScale;
    }

    /** 1/Q of the tail, Ω s^-n. */
    double tailOhm(double[] x) {
        return x[TAIL] * tailScale;
    }

    /** ∫γ d ln τ, Ω. */
    double polarizationResistanceOhm(double[] x) {
        double sum = 0;
        for (int k = FIRST_RELAXATION; k < x.length; k++) {
            sum += x[k];
        }
        return sum * basis.area() * referenceOhm;
    }

    /** γ at the points of the grid, Ω. */
    double[] gammaOhm(double[] x) {
        double[] gamma = new double[grid.size()];
        for (int k = 0; k < gamma.length; k++) {
            for (int j = Math.max(0, k - basis.reach()); j <= Math.min(gamma.length - 1, k + basis.reach()); j++) {
                gamma[k] += x[FIRST_RELAXATION + j] * basis.value(k - j);
            }
            gamma[k] *= referenceOhm;
        }
        return gamma;
    }

    /** The impedance of x, in the order of the spectrum. */
    double[][] impedanceOhm(double[] x) {
        double[] re = real.residuals(x);
        double[] im = imaginary.residuals(x);
        for (int i = 0; i < re.length; i++) {
            re[i] = (real.data[i] - re[i]) * modulusOhm[i];
            im[i] = (imaginary.data[i] - im[i]) * modulusOhm[i];
        }
        return new double[][] {re, im};
    }
}
