package org.electrolyst.analysis.circuit;

/**
 * W: semi-infinite diffusion, Z = σ(1 - j)/sqrt(ω), with σ in Ω s^-1/2 (the A_W of impedance.py). An admittance Y0 of
 * Z = 1/(Y0 sqrt(s)) is 1/(sqrt(2) σ).
 */
final class Warburg extends PowerLaw {
    Warburg() {
        super(
                "W",
                Kind.DIFFUSIVE,
                Size.IN_PROPORTION,
                new ElementNotes(
                        "semi-infinite diffusion (Warburg)",
                        "Z = sigma (1 - j)/sqrt(ω) = sqrt(2) sigma/sqrt(s)",
                        "diverges, at -45°",
                        "0, at -45°",
                        "Warburg, Ann. Phys. 303 (1899) 493, doi 10.1002/andp.18993030302",
                        "impedance.py `W(A_W)`, A_W = sigma; Boukamp `W`, pyimpspec `W{Y}`: Y = 1/(sqrt(2)"
                                + " sigma); ZView W: A_W"),
                ParameterSpec.positive(".sigma", "Ω s^-1/2", 1e-12, 1e18));
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
}
