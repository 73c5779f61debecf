package org.electrolyst.analysis.circuit;

import java.util.List;

/** R: Z = R, with R in Ω. */
final class Resistor extends PowerLaw {
    @Override
    public String symbol() {
        return "R";
    }

    @Override
    public Kind kind() {
        return Kind.OHMIC;
    }

    @Override
    public List<ParameterSpec> parameters() {
        return List.of(ParameterSpec.positive("", "Ω", 1e-9, 1e18));
    }

    @Override
    void start(StartHint hint, double[] p, int at) {
        p[at] = hint.resistanceOhm();
    }

    @Override
    double coefficient(double[] p, int at) {
        return p[at];
    }

    @Override
    double exponent(double[] p, int at) {
        return 0;
    }

    @Override
    boolean growsWithSize() {
        return true;
    }
}
