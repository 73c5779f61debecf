package org.electrolyst.analysis.circuit;

/**
 * Wo: finite diffusion towards a reflecting boundary, Z = Z0 coth(x)/x with x = sqrt(jωτ), Z0 in Ω and τ = l²/D in s;
 * at low frequency Z0/3 + Z0/(jωτ). The convention of impedance.py.
 */
final class WarburgOpen extends FiniteWarburg {
    @Override
    public String symbol() {
        return "Wo";
    }

    @Override
    void shape(FiniteDiffusion diffusion, double omegaTau) {
        diffusion.reflective(omegaTau);
    }
}
