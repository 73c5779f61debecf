package org.electrolyst.analysis.circuit;

import java.util.Arrays;
import java.util.List;

/** R: Z = R, with R in Ω. */
final class Resistor implements Element {
    @Override
    public String symbol() {
        return "R";
    }

    @Override
    public List<ParameterSpec> parameters() {
        return List.of(ParameterSpec.positive("", "Ω", 1e-9, 1e18));
    }

    @Override
    public void evaluate(Frequencies f, double[] p, int at, ComplexSeries z, ComplexSeries[] dz) {
        Arrays.fill(z.re, p[at]);
        Arrays.fill(z.im, 0);
        Arrays.fill(dz[at].re, 1);
        Arrays.fill(dz[at].im, 0);
    }
}
