package org.electrolyst.analysis.circuit;

import java.util.List;

/**
 * CPE: Z = 1/(Q (jω)^n), with Q in S s^n and 0 < n <= 1; n = 1 is a capacitor. The principal branch is
 * (jω)^n = ω^n (cos(nπ/2) + j sin(nπ/2)). Boukamp, Solid State Ionics 20 (1986) 31, doi 10.1016/0167-2738(86)90031-7.
 */
final class ConstantPhase implements Element {
    /** Below this it is a resistor, and the time constant (RQ)^(1/n) leaves the range of numbers. */
    private static final double SMALLEST_EXPONENT = 0.1;

    @Override
    public String symbol() {
        return "CPE";
    }

    @Override
    public List<ParameterSpec> parameters() {
        return List.of(
                ParameterSpec.positive(".Q", "S s^n", 1e-18, 1e6), ParameterSpec.exponent(".n", SMALLEST_EXPONENT, 1));
    }

    @Override
    public void evaluate(Frequencies f, double[] p, int at, ComplexSeries z, ComplexSeries[] dz) {
        double q = p[at];
        double n = p[at + 1];
        double cos = Math.cos(n * Math.PI / 2);
        double sin = Math.sin(n * Math.PI / 2);
        for (int i = 0; i < f.size; i++) {
            double modulus = Math.exp(-n * f.lnOmega[i]) / q;
            double re = modulus * cos;
            double im = -modulus * sin;
            z.set(i, re, im);
            dz[at].set(i, -re / q, -im / q);
            // dZ/dn = -Z ln(jω), ln(jω) = ln ω + jπ/2
            dz[at + 1].set(i, -re, -im);
            dz[at + 1].multiply(i, f.lnOmega[i], Math.PI / 2);
        }
    }
}
