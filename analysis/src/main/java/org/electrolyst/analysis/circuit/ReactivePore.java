package org.electrolyst.analysis.circuit;

/**
 * TLMR: pores filled with electrolyte at whose walls charge is transferred, Z = sqrt(R Zs) coth(sqrt(R/Zs)) with Zs =
 * Rct/(1 + (jωτ)^n), R the resistance of the electrolyte in the pores and Rct that of all walls in Ω, τ in s; at low
 * frequency sqrt(R Rct) coth(sqrt(R/Rct)). Bisquert, Phys. Chem. Chem. Phys. 2 (2000) 4185, doi 10.1039/b001708f.
 * Computed as R coth(x)/x with x² = (R/Rct)(1 + (jωτ)^n).
 */
final class ReactivePore extends Element {
    ReactivePore() {
        super(
                "TLMR",
                Kind.DIFFUSIVE,
                new ElementNotes(
                        "pores with charge transfer at the walls (de Levie)",
                        "Z = R coth(x)/x, x = sqrt((R/Rct) (1 + (s tau)^n))",
                        "sqrt(R Rct) coth(sqrt(R/Rct))",
                        "sqrt(R Rct/(s tau)^n): a CPE of half the exponent",
                        "Bisquert, Phys. Chem. Chem. Phys. 2 (2000) 4185, doi 10.1039/b001708f",
                        "none; the wall's Q is tau^n/Rct"),
                ParameterSpec.positive(".R", "Ω", 1e-9, 1e18),
                ParameterSpec.positive(".Rct", "Ω", 1e-9, 1e18),
                ParameterSpec.positive(".tau", "s", 1e-15, 1e15),
                ParameterSpec.exponent(".n", 0.1, 1));
    }

    @Override
    void start(StartHint hint, double[] p, int at) {
        p[at] = hint.resistanceOhm() * Math.exp(hint.uniform(-4, 1));
        p[at + 1] = hint.resistanceOhm() * Math.exp(hint.uniform(-1, 1));
        p[at + 2] = hint.timeConstantS() * Math.exp(hint.uniform(-8, 2));
        p[at + 3] = hint.uniform(0.6, 1);
    }

    @Override
    void impedance(Frequencies f, double[] p, int at, ComplexSeries z) {
        double r = p[at];
        double ratio = r / p[at + 1];
        f.power.set(p[at + 2], p[at + 3]);
        for (int i = 0; i < f.size; i++) {
            f.power.at(f.lnOmega[i]);
            f.line.reflective(ratio * (1 + f.power.re), ratio * f.power.im);
            z.set(i, r * f.line.re, r * f.line.im);
        }
    }

    @Override
    void derivatives(Frequencies f, double[] p, int at, ComplexSeries z, ComplexSeries[] dz) {
        double r = p[at];
        double ratio = r / p[at + 1];
        double byTau = r * p[at + 3] / p[at + 2];
        PowerOfTime u = f.power;
        LineFunctions line = f.line;
        u.set(p[at + 2], p[at + 3]);
        for (int i = 0; i < f.size; i++) {
            u.at(f.lnOmega[i]);
            double real = 1 + u.re;
            line.reflective(ratio * real, ratio * u.im);
            dz[at].set(i, line.re + line.slopeRe, line.im + line.slopeIm);
            dz[at + 1].set(i, -ratio * line.slopeRe, -ratio * line.slopeIm);
            // slope times u/(1 + u)
            double square = real * real + u.im * u.im;
            double qRe = (u.re * real + u.im * u.im) / square;
            double qIm = u.im / square;
            double gRe = line.slopeRe * qRe - line.slopeIm * qIm;
            double gIm = line.slopeRe * qIm + line.slopeIm * qRe;
            dz[at + 2].set(i, byTau * gRe, byTau * gIm);
            dz[at + 3].set(
                    i, r * (gRe * u.lnRe - gIm * PowerOfTime.LN_IM), r * (gRe * PowerOfTime.LN_IM + gIm * u.lnRe));
        }
    }
}
