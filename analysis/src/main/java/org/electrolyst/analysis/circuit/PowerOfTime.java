package org.electrolyst.analysis.circuit;

/** u = (jωτ)^m, principal branch, with the logarithm of jωτ. A register: {@link #at} overwrites the results. */
final class PowerOfTime {
    static final double LN_IM = Math.PI / 2;

    double re;
    double im;
    /** Real part of ln(jωτ); the imaginary part is {@link #LN_IM}. */
    double lnRe;

    private double exponent;
    private double lnTau;
    private double cos;
    private double sin;

    void set(double tau, double m) {
        exponent = m;
        lnTau = Math.log(tau);
        // Exactly 0 for jωτ itself: beside the 1/(jωτ) of a line, 1e-16 of it is a resistance.
        cos = m == 1 ? 0 : Math.cos(m * Math.PI / 2);
        sin = Math.sin(m * Math.PI / 2);
    }

    void at(double lnOmega) {
        lnRe = lnOmega + lnTau;
        double modulus = Math.exp(exponent * lnRe);
        re = modulus * cos;
        im = modulus * sin;
    }
}
