package org.electrolyst.analysis.circuit;

/**
 * Ws: finite diffusion towards a transmitting boundary, Z = Z0 tanh(x)/x with x = sqrt(jωτ), Z0 in Ω and τ = l²/D in s;
 * at low frequency Z0. The convention of impedance.py.
 */
final class WarburgShort extends FiniteWarburg {
    WarburgShort() {
        super(
                "Ws",
                false,
                new ElementNotes(
                        "finite diffusion, transmitting end",
                        "Z = Z0 tanh(x)/x, x = sqrt(s tau)",
                        "Z0",
                        "Z0/sqrt(s tau): a Warburg",
                        "Franceschetti et al., J. Electrochem. Soc. 138 (1991) 1368, doi 10.1149/1.2085788",
                        "impedance.py `Ws(Z0, tau)`; Boukamp `O`, Y0 = sqrt(tau)/Z0, B = sqrt(tau); pyimpspec"
                                + " `Ws{Y,B,n}` at n = 1/2, Y = tau/Z0^2, B = tau; ZView Ws-R = Z0, Ws-T = tau, Ws-P = 0.5"));
    }

    @Override
    void shape(LineFunctions line, double re, double im) {
        line.transmissive(re, im);
    }
}
