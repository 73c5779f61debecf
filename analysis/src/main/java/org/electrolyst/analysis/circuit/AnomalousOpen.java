package org.electrolyst.analysis.circuit;

/**
 * Won: Wo of anomalous diffusion, Z = Z0 coth(x)/x with x = (jωτ)^n, Z0 in Ω and τ in s. The time constant stands
 * inside the power.
 */
final class AnomalousOpen extends FiniteWarburg {
    AnomalousOpen() {
        super(
                "Won",
                true,
                new ElementNotes(
                        "finite anomalous diffusion, reflecting end",
                        "Z = Z0 coth(x)/x, x = (s tau)^n",
                        "Z0/3 + Z0/(s tau)^(2n): diverges as a CPE",
                        "Z0/(s tau)^n: a CPE",
                        "Bisquert and Compte, J. Electroanal. Chem. 499 (2001) 112, doi 10.1016/S0022-0728(00)00497-6",
                        "pyimpspec `Wo{Y,B,n}`: coth((B s)^n)/(Y s)^n, B = tau, Y = tau/Z0^(1/n); ZView Wo-R ="
                                + " Z0, Wo-T = tau, Wo-P = n"));
    }

    @Override
    void shape(LineFunctions line, double re, double im) {
        line.reflective(re, im);
    }
}
