package org.electrolyst.analysis.circuit;

/**
 * Gs: diffusion with a reaction in a layer of finite thickness, Z = R/(sqrt(1 + jωτ) tanh(φ sqrt(1 + jωτ))), with R in
 * Ω, τ = 1/k in s and φ the thickness over the depth of reaction. Green, Liu and Adler, Solid State Ionics 179 (2008)
 * 647, doi 10.1016/j.ssi.2008.04.024. Computed as Rφ coth(x)/x with x² = φ²(1 + jωτ).
 */
final class FiniteGerischer extends Element {
    FiniteGerischer() {
        super(
                "Gs",
                Kind.ARC,
                new ElementNotes(
                        "diffusion with reaction in a layer of finite thickness",
                        "Z = R/(y tanh(phi y)), y = sqrt(1 + s tau)",
                        "R/tanh(phi)",
                        "R/sqrt(s tau): a Warburg",
                        "Green, Liu and Adler, Solid State Ionics 179 (2008) 647, doi 10.1016/j.ssi.2008.04.024",
                        "impedance.py `Gs(R_G, t_G, phi)`"),
                ParameterSpec.positive(".R", "Ω", 1e-9, 1e18),
                ParameterSpec.positive(".tau", "s", 1e-15, 1e15),
                ParameterSpec.positive(".phi", "", 1e-6, 1e3));
    }

    @Override
    void start(StartHint hint, double[] p, int at) {
        double phi = Math.exp(hint.uniform(-2, 2));
        p[at] = hint.resistanceOhm() * Math.tanh(phi);
        p[at + 1] = hint.timeConstantS();
        p[at + 2] = phi;
    }

    @Override
    void impedance(Frequencies f, double[] p, int at, ComplexSeries z) {
        double phi = p[at + 2];
        double size = p[at] * phi;
        double square = phi * phi;
        for (int i = 0; i < f.size; i++) {
            f.line.reflective(square, square * f.omega[i] * p[at + 1]);
            z.set(i, size * f.line.re, size * f.line.im);
        }
    }

    @Override
    void derivatives(Frequencies f, double[] p, int at, ComplexSeries z, ComplexSeries[] dz) {
        double phi = p[at + 2];
        double square = phi * phi;
        LineFunctions line = f.line;
        dz[at].setScaled(z, 1 / p[at]);
        for (int i = 0; i < f.size; i++) {
            double v = f.omega[i] * p[at + 1];
            line.reflective(square, square * v);
            // d(ln w)/dτ = jω/(1 + jωτ)
            double size = p[at] * phi * f.omega[i] / (1 + v * v);
            dz[at + 1].set(i, size * (line.slopeRe * v - line.slopeIm), size * (line.slopeRe + line.slopeIm * v));
            dz[at + 2].set(i, p[at] * (line.re + 2 * line.slopeRe), p[at] * (line.im + 2 * line.slopeIm));
        }
    }
}
