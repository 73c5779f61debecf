package org.electrolyst.analysis.circuit;

/**
 * R: Z = R, with R in Ω.
 */
final class Resistor extends PowerLaw {
    Resistor() {
        super(
                "R",
                Kind.OHMIC,
                Size.IN_PROPORTION,
                new ElementNotes(
                        "resistor",
                        "Z = R",
                        "R",
                        "R",
                        "Ohm's law",
                        "impedance.py `R`; Boukamp `R`; pyimpspec `R{R}`; ZView R"),
                ParameterSpec.positive("", "Ω", 1e-9, 1e18));
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
}
