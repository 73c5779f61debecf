package org.electrolyst.analysis.circuit;

/**
 * Wn: anomalous semi-infinite diffusion, Z = sqrt(2) σ/(jω)^n, with σ in Ω s^-n; W at n = 1/2. The same as a CPE of
 * Q = 1/(sqrt(2) σ). Bisquert and Compte, J. Electroanal. Chem. 499 (2001) 112, doi 10.1016/S0022-0728(00)00497-6.
 */
final class AnomalousWarburg extends PowerLaw {
    AnomalousWarburg() {
        super(
                "Wn",
                Kind.DIFFUSIVE,
                Size.IN_PROPORTION,
                new ElementNotes(
                        "semi-infinite anomalous diffusion",
                        "Z = sqrt(2) sigma/s^n",
                        "diverges, at -n 90°",
                        "0, at -n 90°",
                        "Bisquert and Compte, J. Electroanal. Chem. 499 (2001) 112, doi 10.1016/S0022-0728(00)00497-6",
                        "pyimpspec 5 `W{Y,n}`: Y = 1/(sqrt(2) sigma); elsewhere written as a CPE"),
                ParameterSpec.positive(".sigma", "Ω s^-n", 1e-12, 1e18),
                ParameterSpec.exponent(".n", 0.1, 0.9));
    }

    @Override
    void start(StartHint hint, double[] p, int at) {
        double n = hint.uniform(0.3, 0.7);
        p[at] = hint.resistanceOhm() / (Math.sqrt(2) * Math.pow(hint.timeConstantS(), n));
        p[at + 1] = n;
    }

    @Override
    double coefficient(double[] p, int at) {
        return p[at] * Math.sqrt(2);
    }

    @Override
    double exponent(double[] p, int at) {
        return -p[at + 1];
    }
}
