package org.electrolyst.analysis.circuit;

/**
 * The functions tanh(x)/x and coth(x)/x at x = sqrt(jωτ), with their derivatives by τ, for both kinds of finite diffusion.
 * Large |x| cannot overflow because only exp(-2x) is formed; small |x| use the series, where the closed form cancels.
 */
final class FiniteDiffusion {
    private static final double SERIES_BELOW = 1e-3;

    private double re;
    private double im;
    private double slopeRe;
    private double slopeIm;

    double re() {
        return re;
    }

    double im() {
        return im;
    }

    /** Real part of the derivative by ln τ. */
    double slopeRe() {
        return slopeRe;
    }

    /** Imaginary part of the derivative by ln τ. */
    double slopeIm() {
        return slopeIm;
    }

    /** tanh(x)/x; its derivative by ln τ is (sech²x - tanh(x)/x)/2. */
    void transmissive(double omegaTau) {
        if (omegaTau < SERIES_BELOW) {
            // x² = jωτ; tanh(x)/x = 1 - x²/3 + 2x⁴/15 - 17x⁶/315
            double a = omegaTau;
            set(1 - 2 * a * a / 15, -a / 3 + 17 * a * a * a / 315);
            slope(-4 * a * a / 15, -a / 3 + 17 * a * a * a / 105);
            return;
        }
        hyperbolic(omegaTau);
        double tRe = re;
        double tIm = im;
        divideByX(omegaTau);
        // sech² = 1 - tanh²
        slope((1 - (tRe * tRe - tIm * tIm) - re) / 2, (-2 * tRe * tIm - im) / 2);
    }

    /** coth(x)/x; its derivative by ln τ is -(csch²x + coth(x)/x)/2. */
    void reflective(double omegaTau) {
        if (omegaTau < SERIES_BELOW) {
            // coth(x)/x = 1/x² + 1/3 - x²/45 + 2x⁴/945 - x⁶/4725
            double a = omegaTau;
            set(1.0 / 3 - 2 * a * a / 945, -1 / a - a / 45 + a * a * a / 4725);
            slope(-4 * a * a / 945, 1 / a - a / 45 + a * a * a / 1575);
            return;
        }
        hyperbolic(omegaTau);
        double square = re * re + im * im;
        double cRe = re / square;
        double cIm = -im / square;
        set(cRe, cIm);
        divideByX(omegaTau);
        // csch² = coth² - 1
        slope(-((cRe * cRe - cIm * cIm) - 1 + re) / 2, -(2 * cRe * cIm + im) / 2);
    }

    /** tanh x = (1 - e^-2x)/(1 + e^-2x) at x = sqrt(ωτ/2)(1 + j). */
    private void hyperbolic(double omegaTau) {
        double a = 2 * Math.sqrt(omegaTau / 2);
        double decay = Math.exp(-a);
        double eRe = decay * Math.cos(a);
        double eIm = -decay * Math.sin(a);
        double nRe = 1 - eRe;
        double nIm = -eIm;
        double dRe = 1 + eRe;
        double dIm = eIm;
        double square = dRe * dRe + dIm * dIm;
        set((nRe * dRe + nIm * dIm) / square, (nIm * dRe - nRe * dIm) / square);
    }

    /** 1/x = (1 - j)/sqrt(2ωτ). */
    private void divideByX(double omegaTau) {
        double s = 1 / Math.sqrt(2 * omegaTau);
        set((re + im) * s, (im - re) * s);
    }

    private void set(double real, double imaginary) {
        re = real;
        im = imaginary;
    }

    private void slope(double real, double imaginary) {
        slopeRe = real;
        slopeIm = imaginary;
    }
}
