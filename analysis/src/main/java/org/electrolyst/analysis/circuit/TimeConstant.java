package org.electrolyst.analysis.circuit;

/**
 * K: a resistor and a capacitor in parallel by their time constant, Z = R/(1 + jωτ), with R in Ω and τ = RC in s.
 * Agarwal et al., J. Electrochem. Soc. 139 (1992) 1917, doi 10.1149/1.2069522.
 */
final class TimeConstant extends RelaxationLaw {
    TimeConstant() {
        super(
                "K",
                1,
                1,
                new ElementNotes(
                        "resistor and capacitor in parallel, by time constant",
                        "Z = R/(1 + s tau)",
                        "R",
                        "R/(s tau): a capacitor",
                        "Agarwal et al., J. Electrochem. Soc. 139 (1992) 1917, doi 10.1149/1.2069522",
                        "impedance.py `K(R, tau_k)`; pyimpspec `K{R,tau}`; the same as p(R,C) with C = tau/R"));
    }
}
