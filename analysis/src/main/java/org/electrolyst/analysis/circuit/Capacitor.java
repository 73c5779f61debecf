package org.electrolyst.analysis.circuit;

import java.util.List;

/** C: Z = 1/(jωC), with C in F. */
final class Capacitor extends PowerLaw {
    @Override
    public String symbol() {
        return "C";
    }

    @Override
    public Kind kind() {
        return Kind.CAPACITIVE;
    }

    @Override
    public List<ParameterSpec> parameters() {
        return List.of(ParameterSpec.positive("", "F", 1e-18, 1e6));
    }

    @Override
    void start(StartHint hint, double[] p, int at) {
        p[at] = hint.timeConstantS() / hint.resistanceOhm();
    }

    @Override
    double coefficient(double[] p, int at) {
        return 1 / p[at];
    }

    @Override
    double exponent(double[] p, int at) {
        return -1;
    }

    @Override
    boolean growsWithSize() {
        return false;
    }
}
