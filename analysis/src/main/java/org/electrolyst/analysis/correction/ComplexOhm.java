package org.electrolyst.analysis.correction;

import org.electrolyst.model.spectrum.ImpedanceSpectrum;

/**
 * An impedance, Ω.
 *
 * @param re Z'
 * @param im Z''
 */
record ComplexOhm(double re, double im) {
    static final ComplexOhm ZERO = new ComplexOhm(0, 0);

    static ComplexOhm of(ImpedanceSpectrum spectrum, int i) {
        return new ComplexOhm(spectrum.realOhm().at(i), spectrum.imaginaryOhm().at(i));
    }

    ComplexOhm minus(ComplexOhm other) {
        return new ComplexOhm(re - other.re, im - other.im);
    }

    ComplexOhm times(ComplexOhm other) {
        return new ComplexOhm(re * other.re - im * other.im, re * other.im + im * other.re);
    }

    /** The quotient; scaled by the larger part of the divisor, so that squares neither overflow nor vanish. */
    ComplexOhm over(ComplexOhm other) {
        double scale = Math.max(Math.abs(other.re), Math.abs(other.im));
        double c = other.re / scale;
        double d = other.im / scale;
        double square = c * c + d * d;
        return new ComplexOhm((re * c + im * d) / square / scale, (im * c - re * d) / square / scale);
    }

    double modulus() {
        return Math.hypot(re, im);
    }

    double phase() {
        return Math.atan2(im, re);
    }

    boolean isFinite() {
        return Double.isFinite(re) && Double.isFinite(im);
    }
}
