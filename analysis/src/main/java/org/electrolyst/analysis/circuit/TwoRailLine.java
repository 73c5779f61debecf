package org.electrolyst.analysis.circuit;

/**
 * T: a porous electrode in which both the solid and the electrolyte resist, Z = A coth(x)/x + B/(x sinh(x)), x = sqrt(a
 * + jωb), with A = d(ρ1² + ρ2²)/(ρ1 + ρ2) and B = 2dρ1ρ2/(ρ1 + ρ2) in Ω for resistances ρ1, ρ2 of both rails by length
 * and the thickness d, a without unit (0 where the walls block) and b in s. Paasch, Micka and Gersdorf, Electrochim.
 * Acta 38 (1993) 2653, doi 10.1016/0013-4686(93)85083-B. The resistance dρ1ρ2/(ρ1 + ρ2) of both rails side by side is
 * not in it.
 */
final class TwoRailLine extends Element {
    TwoRailLine() {
        super(
                "T",
                Kind.DIFFUSIVE,
                new ElementNotes(
                        "porous electrode, line of two rails",
                        "Z = A coth(x)/x + B/(x sinh(x)), x = sqrt(a + s b)",
                        "A coth(sqrt(a))/sqrt(a) + B/(sqrt(a) sinh(sqrt(a)))",
                        "A/sqrt(s b): a Warburg",
                        "Paasch, Micka and Gersdorf, Electrochim. Acta 38 (1993) 2653, doi"
                                + " 10.1016/0013-4686(93)85083-B",
                        "impedance.py `T(A, B, a, b)`; Boukamp's `T` is another element: Wo"),
                ParameterSpec.positive(".A", "Ω", 1e-9, 1e18),
                ParameterSpec.positive(".B", "Ω", 1e-9, 1e18),
                ParameterSpec.positive(".a", "", 1e-12, 1e6),
                ParameterSpec.positive(".b", "s", 1e-15, 1e15));
    }

    @Override
    void start(StartHint hint, double[] p, int at) {
        p[at] = hint.resistanceOhm() * Math.exp(hint.uniform(-3, 1));
        p[at + 1] = p[at] * Math.exp(hint.uniform(-3, 0));
        p[at + 2] = Math.exp(hint.uniform(-5, 1));
        p[at + 3] = hint.timeConstantS() * Math.exp(hint.uniform(-8, 1));
    }

    @Override
    void impedance(Frequencies f, double[] p, int at, ComplexSeries z) {
        LineFunctions line = f.line;
        for (int i = 0; i < f.size; i++) {
            double w = f.omega[i] * p[at + 3];
            line.reflective(p[at + 2], w);
            double re = p[at] * line.re;
            double im = p[at] * line.im;
            line.through(p[at + 2], w);
            z.set(i, re + p[at + 1] * line.re, im + p[at + 1] * line.im);
        }
    }

    @Override
    void derivatives(Frequencies f, double[] p, int at, ComplexSeries z, ComplexSeries[] dz) {
        double a = p[at + 2];
        LineFunctions line = f.line;
        for (int i = 0; i < f.size; i++) {
            double w = f.omega[i] * p[at + 3];
            line.reflective(a, w);
            dz[at].set(i, line.re, line.im);
            double gRe = p[at] * line.slopeRe;
            double gIm = p[at] * line.slopeIm;
            line.through(a, w);
            dz[at + 1].set(i, line.re, line.im);
            gRe += p[at + 1] * line.slopeRe;
            gIm += p[at + 1] * line.slopeIm;
            // d(ln w)/da = 1/(a + jωb), and jω times that by b
            double square = a * a + w * w;
            double byA = (gRe * a + gIm * w) / square;
            double byAIm = (gIm * a - gRe * w) / square;
            dz[at + 2].set(i, byA, byAIm);
            dz[at + 3].set(i, -f.omega[i] * byAIm, f.omega[i] * byA);
        }
    }
}
