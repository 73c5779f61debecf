package org.electrolyst.analysis.circuit;

import java.util.List;

/** L: Z = jωL, with L in H. */
final class Inductor implements Element {
    @Override
    public String symbol() {
        return "L";
    }

    @Override
    public List<ParameterSpec> parameters() {
        return List.of(ParameterSpec.positive("", "H", 1e-15, 1e6));
    }

    @Override
    public void evaluate(Frequencies f, double[] p, int at, ComplexSeries z, ComplexSeries[] dz) {
        for (int i = 0; i < f.size; i++) {
            z.set(i, 0, f.omega[i] * p[at]);
            dz[at].set(i, 0, f.omega[i]);
        }
    }
}
