package org.electrolyst.analysis.circuit;

/**
 * C: Z = 1/(jωC), with C in F.
 */
final class Capacitor extends PowerLaw {
    Capacitor() {
        super(
                "C",
                Kind.CAPACITIVE,
                Size.INVERSELY,
                new ElementNotes(
                        "capacitor",
                        "Z = 1/(s C)",
                        "1/(s C): diverges",
                        "0",
                        "definition",
                        "impedance.py `C`; Boukamp `C`; pyimpspec `C{C}`; ZView C"),
                ParameterSpec.positive("", "F", 1e-18, 1e6));
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
}
