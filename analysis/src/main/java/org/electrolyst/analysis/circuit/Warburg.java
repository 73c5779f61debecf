package org.electrolyst.analysis.circuit;

import java.util.List;

/** W: semi-infinite diffusion, Z = σ(1 - j)/sqrt(ω), with σ in Ω s^-1/2 (the A_W of impedance.py). */
final class Warburg extends PowerLaw {
    @Override
    public String symbol() {
        return "W";
    }

    @Override
    public Kind kind() {
        return Kind.DIFFUSIVE;
    }

    @Override
    public List<ParameterSpec> parameters() {
        return List.of(ParameterSpec.positive(".sigma", "Ω s^-1/2", 1e-12, 1e18));
    }

    @Override
    void start(StartHint hint, double[] p, int at) {
        p[at] = hint.resistanceOhm() / Math.sqrt(2 * hint.timeConstantS());
    }

    @Override
    double coefficient(double[] p, int at) {
        return p[at] * Math.sqrt(2);
    }

    @Override
    double exponent(double[] p, int at) {
        return -0.5;
    }

    @Override
    boolean growsWithSize() {
        return true;
    }
}
