package org.electrolyst.analysis.circuit;

import java.util.List;

/**
 * Ws: finite diffusion towards a transmitting boundary, Z = Z0 tanh(x)/x with x = sqrt(jωτ), Z0 in Ω and τ = l²/D in s;
 * at low frequency Z0. The convention of impedance.py.
 */
final class WarburgShort implements Element {
    @Override
    public String symbol() {
        return "Ws";
    }

    @Override
    public List<ParameterSpec> parameters() {
        return List.of(
                ParameterSpec.positive(".Z0", "Ω", 1e-9, 1e18), ParameterSpec.positive(".tau", "s", 1e-15, 1e15));
    }

    @Override
    public void evaluate(Frequencies f, double[] p, int at, ComplexSeries z, ComplexSeries[] dz) {
        double z0 = p[at];
        double tau = p[at + 1];
        FiniteDiffusion shape = new FiniteDiffusion();
        for (int i = 0; i < f.size; i++) {
            shape.transmissive(f.omega[i] * tau);
            z.set(i, z0 * shape.re(), z0 * shape.im());
            dz[at].set(i, shape.re(), shape.im());
            dz[at + 1].set(i, z0 * shape.slopeRe() / tau, z0 * shape.slopeIm() / tau);
        }
    }
}
