package org.electrolyst.analysis.circuit;

/**
 * CPE: Z = 1/(Q (jω)^n), with Q in S s^n and 0 < n <= 1; n = 1 is a capacitor. The principal branch is
 * (jω)^n = ω^n (cos(nπ/2) + j sin(nπ/2)). Boukamp, Solid State Ionics 20 (1986) 31, doi 10.1016/0167-2738(86)90031-7.
 */
final class ConstantPhase extends PowerLaw {
    /** Below this it is a resistor, and the time constant (RQ)^(1/n) leaves the range of numbers. */
    private static final double SMALLEST_EXPONENT = 0.1;

    ConstantPhase() {
        super(
                "CPE",
                Kind.CAPACITIVE,
                Size.INVERSELY,
                new ElementNotes(
                        "constant phase element",
                        "Z = 1/(Q s^n)",
                        "1/(Q s^n): diverges; a capacitor C = Q at n = 1",
                        "0",
                        "Boukamp, Solid State Ionics 20 (1986) 31, doi 10.1016/0167-2738(86)90031-7",
                        "impedance.py `CPE(Q, alpha)`; Boukamp `Q`; pyimpspec `Q{Y,n}`; ZView CPE-T = Q, CPE-P = n"),
                ParameterSpec.positive(".Q", "S s^n", 1e-18, 1e6),
                ParameterSpec.exponent(".n", SMALLEST_EXPONENT, 1));
    }

    @Override
    void start(StartHint hint, double[] p, int at) {
        double n = hint.uniform(0.5, 1);
        p[at] = Math.pow(hint.timeConstantS(), n) / hint.resistanceOhm();
        p[at + 1] = n;
    }

    @Override
    double coefficient(double[] p, int at) {
        return 1 / p[at];
    }

    @Override
    double exponent(double[] p, int at) {
        return -p[at + 1];
    }
}
