package org.electrolyst.analysis.circuit;

import java.util.List;

/** L: Z = jωL, with L in H. */
final class Inductor extends PowerLaw {
    @Override
    public String symbol() {
        return "L";
    }

    @Override
    public Kind kind() {
        return Kind.INDUCTIVE;
    }

    @Override
    public List<ParameterSpec> parameters() {
        return List.of(ParameterSpec.positive("", "H", 1e-15, 1e6));
    }

    @Override
    void start(StartHint hint, double[] p, int at) {
        p[at] = hint.resistanceOhm() * hint.timeConstantS() * Math.exp(hint.uniform(-5, 0));
    }

    @Override
    double coefficient(double[] p, int at) {
        return p[at];
    }

    @Override
    double exponent(double[] p, int at) {
        return 1;
    }

    @Override
    boolean growsWithSize() {
        return true;
    }
}
