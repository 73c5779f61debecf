package org.electrolyst.analysis.circuit;

/**
 * HN: a depressed and skewed arc, Z = R/(1 + (jωτ)^a)^b, with R in Ω and τ in s; b = 1 is Zarc, a = 1 the arc of Cole
 * and Davidson, a = 1 with b = 1/2 Gerischer. The relaxation function of Havriliak and Negami, Polymer 8 (1967) 161,
 * doi 10.1016/0032-3861(67)90021-3, written for the impedance.
 */
final class HavriliakNegami extends RelaxationLaw {
    HavriliakNegami() {
        super(
                "HN",
                FREE,
                FREE,
                new ElementNotes(
                        "depressed and skewed arc (Havriliak-Negami)",
                        "Z = R/(1 + (s tau)^a)^b",
                        "R",
                        "R/(s tau)^(ab): a CPE",
                        "Havriliak and Negami, Polymer 8 (1967) 161, doi 10.1016/0032-3861(67)90021-3",
                        "pyimpspec `Ha{R,tau,a,b}`; its `H{dC,tau,a,b}` is the form for a capacitance, another"
                                + " function"),
                ParameterSpec.exponent(".a", 0.1, 1),
                ParameterSpec.exponent(".b", 0.1, 1));
    }
}
