package org.electrolyst.analysis.circuit;

/**
 * Gf: Gerischer on a fractal, Z = R/sqrt(1 + (jωτ)^a), with R in Ω and τ in s. The exponent inside; with the exponent
 * outside, R/(1 + jωτ)^b, it is HN at a = 1. Itself HN at b = 1/2. Gerischer in solid electrolytes: Boukamp and
 * Bouwmeester, Solid State Ionics 157 (2003) 29, doi 10.1016/S0167-2738(02)00185-6.
 */
final class FractalGerischer extends RelaxationLaw {
    FractalGerischer() {
        super(
                "Gf",
                FREE,
                0.5,
                new ElementNotes(
                        "diffusion with reaction on a fractal",
                        "Z = R/sqrt(1 + (s tau)^a)",
                        "R",
                        "R/(s tau)^(a/2): a CPE",
                        "HN at b = 1/2; Gerischer: Boukamp and Bouwmeester, Solid State Ionics 157 (2003) 29,"
                                + " doi 10.1016/S0167-2738(02)00185-6",
                        "none; the kind with the exponent outside, pyimpspec `Ga{R,tau,n}`, is HN at a = 1, b = n"),
                ParameterSpec.exponent(".a", 0.1, 1));
    }
}
