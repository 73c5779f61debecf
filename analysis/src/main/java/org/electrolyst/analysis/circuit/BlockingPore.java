package org.electrolyst.analysis.circuit;

/**
 * TLMQ: pores filled with electrolyte whose walls block, Z = sqrt(R Zs) coth(sqrt(R/Zs)) with Zs = 1/(Q (jω)^n), R the
 * resistance of the electrolyte in the pores in Ω and Q that of all walls in S s^n; at low frequency R/3 + 1/(Q
 * (jω)^n). De Levie, Electrochim. Acta 8 (1963) 751, doi 10.1016/0013-4686(63)80042-0; Landesfeind et al., J.
 * Electrochem. Soc. 163 (2016) A1373, doi 10.1149/2.1141607jes, equation 11. Computed as R coth(x)/x with x² = R Q
 * (jω)^n.
 */
final class BlockingPore extends Element {
    BlockingPore() {
        super(
                "TLMQ",
                Kind.DIFFUSIVE,
                new ElementNotes(
                        "pores with blocking walls (de Levie)",
                        "Z = R coth(x)/x, x = sqrt(R Q s^n)",
                        "R/3 + 1/(Q s^n): diverges as a CPE",
                        "sqrt(R/(Q s^n)): a CPE of half the exponent",
                        "Landesfeind et al., J. Electrochem. Soc. 163 (2016) A1373, doi 10.1149/2.1141607jes,"
                                + " equation 11",
                        "impedance.py `TLMQ(R_ion, Qs, gamma)`"),
                ParameterSpec.positive(".R", "Ω", 1e-9, 1e18),
                ParameterSpec.positive(".Q", "S s^n", 1e-18, 1e6),
                ParameterSpec.exponent(".n", 0.1, 1));
    }

    @Override
    void start(StartHint hint, double[] p, int at) {
        double n = hint.uniform(0.6, 1);
        p[at] = hint.resistanceOhm() * Math.exp(hint.uniform(-5, 1));
        p[at + 1] = Math.pow(hint.timeConstantS(), n) / hint.resistanceOhm();
        p[at + 2] = n;
    }

    @Override
    void impedance(Frequencies f, double[] p, int at, ComplexSeries z) {
        double r = p[at];
        double size = r * p[at + 1];
        f.power.set(1, p[at + 2]);
        for (int i = 0; i < f.size; i++) {
            f.power.at(f.lnOmega[i]);
            f.line.reflective(size * f.power.re, size * f.power.im);
            z.set(i, r * f.line.re, r * f.line.im);
        }
    }

    @Override
    void derivatives(Frequencies f, double[] p, int at, ComplexSeries z, ComplexSeries[] dz) {
        double r = p[at];
        double size = r * p[at + 1];
        double byQ = r / p[at + 1];
        PowerOfTime power = f.power;
        LineFunctions line = f.line;
        power.set(1, p[at + 2]);
        for (int i = 0; i < f.size; i++) {
            power.at(f.lnOmega[i]);
            line.reflective(size * power.re, size * power.im);
            dz[at].set(i, line.re + line.slopeRe, line.im + line.slopeIm);
            dz[at + 1].set(i, byQ * line.slopeRe, byQ * line.slopeIm);
            dz[at + 2].set(
                    i,
                    r * (line.slopeRe * power.lnRe - line.slopeIm * PowerOfTime.LN_IM),
                    r * (line.slopeRe * PowerOfTime.LN_IM + line.slopeIm * power.lnRe));
        }
    }
}
