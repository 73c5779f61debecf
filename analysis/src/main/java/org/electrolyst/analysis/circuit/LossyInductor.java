package org.electrolyst.analysis.circuit;

/**
 * La: Z = L (jω)^n, with L in Ω s^n and 0 < n <= 1; n = 1 is an inductor. The L outside the power, as the documentation
 * of impedance.py has it; its code computes (L jω)^n, and so its L is the 1/n-th power of this one.
 */
final class LossyInductor extends PowerLaw {
    LossyInductor() {
        super(
                "La",
                Kind.INDUCTIVE,
                Size.IN_PROPORTION,
                new ElementNotes(
                        "lossy inductor",
                        "Z = L s^n",
                        "0",
                        "L s^n: diverges; an inductor at n = 1",
                        "BioLogic Application Note 42 (2019)",
                        "impedance.py `La(L, alpha)`, whose code computes (L s)^alpha: L here = its L^alpha;"
                                + " pyimpspec `La{L,n}`"),
                ParameterSpec.positive(".L", "Ω s^n", 1e-15, 1e6),
                ParameterSpec.exponent(".n", 0.1, 1));
    }

    @Override
    void start(StartHint hint, double[] p, int at) {
        double n = hint.uniform(0.6, 1);
        p[at] = hint.resistanceOhm() * Math.pow(hint.timeConstantS(), n) * Math.exp(hint.uniform(-5, 0));
        p[at + 1] = n;
    }

    @Override
    double coefficient(double[] p, int at) {
        return p[at];
    }

    @Override
    double exponent(double[] p, int at) {
        return p[at + 1];
    }
}
