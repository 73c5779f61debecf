package org.electrolyst.analysis.circuit;

/**
 * G: diffusion with a reaction of first order, Z = R/sqrt(1 + jωτ), with R in Ω and τ = 1/k in s. Gerischer, Z. Phys.
 * Chem. 198 (1951) 286, doi 10.1515/zpch-1951-19824; in this form Lu, Kreller and Adler, J. Electrochem. Soc. 156
 * (2009) B513, doi 10.1149/1.3079337.
 */
final class Gerischer extends RelaxationLaw {
    Gerischer() {
        super(
                "G",
                1,
                0.5,
                new ElementNotes(
                        "diffusion with reaction (Gerischer)",
                        "Z = R/sqrt(1 + s tau)",
                        "R",
                        "R/sqrt(s tau): a Warburg",
                        "Lu, Kreller and Adler, J. Electrochem. Soc. 156 (2009) B513, doi 10.1149/1.3079337",
                        "impedance.py `G(R_G, t_G)`; Boukamp `G`, pyimpspec `G{Y,k,n}` at n = 1/2: Y ="
                                + " sqrt(tau)/R, k = 1/tau"));
    }
}
