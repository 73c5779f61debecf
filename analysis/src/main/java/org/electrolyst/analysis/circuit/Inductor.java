package org.electrolyst.analysis.circuit;

/**
 * L: Z = jωL, with L in H.
 */
final class Inductor extends PowerLaw {
    Inductor() {
        super(
                "L",
                Kind.INDUCTIVE,
                Size.IN_PROPORTION,
                new ElementNotes(
                        "inductor",
                        "Z = s L",
                        "0",
                        "s L: diverges",
                        "definition",
                        "impedance.py `L`; Boukamp `L`; pyimpspec `L{L}`; ZView L"),
                ParameterSpec.positive("", "H", 1e-15, 1e6));
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
}
