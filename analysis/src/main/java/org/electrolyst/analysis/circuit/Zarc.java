package org.electrolyst.analysis.circuit;

/**
 * Zarc: a resistor and a CPE in parallel by their time constant, Z = R/(1 + (jωτ)^n), with R in Ω and τ = (RQ)^(1/n) in
 * s. Cole and Cole, J. Chem. Phys. 9 (1941) 341, doi 10.1063/1.1750906.
 */
final class Zarc extends RelaxationLaw {
    Zarc() {
        super(
                "Zarc",
                FREE,
                1,
                new ElementNotes(
                        "depressed arc (Cole-Cole), by time constant",
                        "Z = R/(1 + (s tau)^n)",
                        "R",
                        "R/(s tau)^n: a CPE",
                        "Cole and Cole, J. Chem. Phys. 9 (1941) 341, doi 10.1063/1.1750906",
                        "impedance.py `Zarc(R, tau_k, gamma)`; pyimpspec `Zarc{R,tau,n}`; the same as p(R,CPE)"
                                + " with Q = tau^n/R"),
                ParameterSpec.exponent(".n", 0.1, 1));
    }
}
