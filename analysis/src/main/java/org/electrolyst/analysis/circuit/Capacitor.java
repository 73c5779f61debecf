package org.electrolyst.analysis.circuit;

import java.util.List;

/** C: Z = 1/(jωC), with C in F. */
final class Capacitor implements Element {
    @Override
    public String symbol() {
        return "C";
    }

    @Override
    public List<ParameterSpec> parameters() {
        return List.of(ParameterSpec.positive("", "F", 1e-18, 1e6));
    }

    @Override
    public void evaluate(Frequencies f, double[] p, int at, ComplexSeries z, ComplexSeries[] dz) {
        double c = p[at];
        for (int i = 0; i < f.size; i++) {
            double reactance = 1 / (f.omega[i] * c);
            z.set(i, 0, -reactance);
            dz[at].set(i, 0, reactance / c);
        }
    }
}
