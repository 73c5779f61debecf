package org.electrolyst.analysis.circuit;

import java.util.List;

/** W: semi-infinite diffusion, Z = σ(1 - j)/sqrt(ω), with σ in Ω s^-1/2 (the A_W of impedance.py). */
final class Warburg implements Element {
    @Override
    public String symbol() {
        return "W";
    }

    @Override
    public List<ParameterSpec> parameters() {
        return List.of(ParameterSpec.positive(".sigma", "Ω s^-1/2", 1e-12, 1e18));
    }

    @Override
    public void evaluate(Frequencies f, double[] p, int at, ComplexSeries z, ComplexSeries[] dz) {
        for (int i = 0; i < f.size; i++) {
            double unit = 1 / Math.sqrt(f.omega[i]);
            z.set(i, p[at] * unit, -p[at] * unit);
            dz[at].set(i, unit, -unit);
        }
    }
}
