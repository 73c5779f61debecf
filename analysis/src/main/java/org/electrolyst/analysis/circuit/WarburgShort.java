package org.electrolyst.analysis.circuit;

/**
 * Ws: finite diffusion towards a transmitting boundary, Z = Z0 tanh(x)/x with x = sqrt(jωτ), Z0 in Ω and τ = l²/D in s;
 * at low frequency Z0. The convention of impedance.py.
 */
final class WarburgShort extends FiniteWarburg {
    @Override
    public String symbol() {
        return "Ws";
    }

    @Override
    void shape(FiniteDiffusion diffusion, double omegaTau) {
        diffusion.transmissive(omegaTau);
    }
}
