package org.electrolyst.analysis.circuit;

/**
 * Wsn: Ws of anomalous diffusion, Z = Z0 tanh(x)/x with x = (jωτ)^n, Z0 in Ω and τ in s. The time constant stands
 * inside the power.
 */
final class AnomalousShort extends FiniteWarburg {
    AnomalousShort() {
        super(
                "Wsn",
                true,
                new ElementNotes(
                        "finite anomalous diffusion, transmitting end",
                        "Z = Z0 tanh(x)/x, x = (s tau)^n",
                        "Z0",
                        "Z0/(s tau)^n: a CPE",
                        "Bisquert and Compte, J. Electroanal. Chem. 499 (2001) 112, doi 10.1016/S0022-0728(00)00497-6",
                        "pyimpspec `Ws{Y,B,n}`: tanh((B s)^n)/(Y s)^n, B = tau, Y = tau/Z0^(1/n); ZView Ws-R ="
                                + " Z0, Ws-T = tau, Ws-P = n"));
    }

    @Override
    void shape(LineFunctions line, double re, double im) {
        line.transmissive(re, im);
    }
}
