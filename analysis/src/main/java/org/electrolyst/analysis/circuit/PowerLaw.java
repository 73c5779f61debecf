package org.electrolyst.analysis.circuit;

import java.util.Arrays;

/**
 * What elements of the form Z = A s^m share, with A a constant times their first parameter or its reciprocal, and m a
 * constant or their second parameter with either sign. Such an element gives its admittance as easily as its impedance.
 */
abstract class PowerLaw extends Element {
    /** How A depends on the first parameter. */
    enum Size {
        IN_PROPORTION(1),
        INVERSELY(-1);

        private final int sign;

        Size(int sign) {
            this.sign = sign;
        }
    }

    private final Size size;

    PowerLaw(String symbol, Kind kind, Size size, ElementNotes notes, ParameterSpec... parameters) {
        super(symbol, kind, notes, parameters);
        this.size = size;
    }

    /** A, the modulus of Z at ω = 1/s. */
    abstract double coefficient(double[] p, int at);

    /** m, the slope of ln |Z| over ln ω. */
    abstract double exponent(double[] p, int at);

    @Override
    final void impedance(Frequencies f, double[] p, int at, ComplexSeries z) {
        power(f, coefficient(p, at), exponent(p, at), z);
    }

    final void admittance(Frequencies f, double[] p, int at, ComplexSeries y) {
        power(f, 1 / coefficient(p, at), -exponent(p, at), y);
    }

    @Override
    final void derivatives(Frequencies f, double[] p, int at, ComplexSeries z, ComplexSeries[] dz) {
        derivatives(f, p, at, z, 1, dz);
    }

    final void admittanceDerivatives(Frequencies f, double[] p, int at, ComplexSeries y, ComplexSeries[] dy) {
        derivatives(f, p, at, y, -1, dy);
    }

    /** dZ/dp = Z d(ln Z)/dp; for the admittance the logarithm changes sign. */
    private void derivatives(Frequencies f, double[] p, int at, ComplexSeries v, int sign, ComplexSeries[] dv) {
        dv[at].setScaled(v, sign * size.sign / p[at]);
        if (parameters().size() == 2) {
            // d(ln Z)/dm = ln s = ln ω + jπ/2
            double byExponent = sign * Math.signum(exponent(p, at));
            double quarter = byExponent * Math.PI / 2;
            ComplexSeries slope = dv[at + 1];
            for (int i = 0; i < f.size; i++) {
                double real = byExponent * f.lnOmega[i];
                slope.re[i] = v.re[i] * real - v.im[i] * quarter;
                slope.im[i] = v.re[i] * quarter + v.im[i] * real;
            }
        }
    }

    /** a s^m, principal branch: (jω)^m = ω^m (cos(mπ/2) + j sin(mπ/2)). */
    private static void power(Frequencies f, double a, double m, ComplexSeries out) {
        if (m == 0) {
            Arrays.fill(out.re, a);
            Arrays.fill(out.im, 0);
        } else if (m == 1) {
            Arrays.fill(out.re, 0);
            for (int i = 0; i < f.size; i++) {
                out.im[i] = a * f.omega[i];
            }
        } else if (m == -1) {
            Arrays.fill(out.re, 0);
            for (int i = 0; i < f.size; i++) {
                out.im[i] = -a / f.omega[i];
            }
        } else {
            double cos = a * Math.cos(m * Math.PI / 2);
            double sin = a * Math.sin(m * Math.PI / 2);
            for (int i = 0; i < f.size; i++) {
                double modulus = Math.exp(m * f.lnOmega[i]);
                out.re[i] = modulus * cos;
                out.im[i] = modulus * sin;
            }
        }
    }
}
