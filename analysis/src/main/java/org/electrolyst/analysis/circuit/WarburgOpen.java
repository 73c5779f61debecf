package org.electrolyst.analysis.circuit;

/**
 * Wo: finite diffusion towards a reflecting boundary, Z = Z0 coth(x)/x with x = sqrt(jωτ), Z0 in Ω and τ = l²/D in s;
 * at low frequency Z0/3 + Z0/(jωτ). The convention of impedance.py.
 */
final class WarburgOpen extends FiniteWarburg {
    WarburgOpen() {
        super(
                "Wo",
                false,
                new ElementNotes(
                        "finite diffusion, reflecting end",
                        "Z = Z0 coth(x)/x, x = sqrt(s tau)",
                        "Z0/3 + Z0/(s tau): diverges as a capacitor",
                        "Z0/sqrt(s tau): a Warburg",
                        "Franceschetti et al., J. Electrochem. Soc. 138 (1991) 1368, doi 10.1149/1.2085788",
                        "impedance.py `Wo(Z0, tau)`; Boukamp `T`, Y0 = sqrt(tau)/Z0, B = sqrt(tau); pyimpspec"
                                + " `Wo{Y,B,n}` at n = 1/2, Y = tau/Z0^2, B = tau; ZView Wo-R = Z0, Wo-T = tau, Wo-P = 0.5"));
    }

    @Override
    void shape(LineFunctions line, double re, double im) {
        line.reflective(re, im);
    }
}
