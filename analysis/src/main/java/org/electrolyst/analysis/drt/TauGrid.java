package org.electrolyst.analysis.drt;

/**
 * Time constants equally spaced in ln τ.
 *
 * @param lnFirst ln of the shortest one, τ in s
 * @param step between neighbours in ln τ, positive
 * @param size how many, at least 1
 */
record TauGrid(double lnFirst, double step, int size) {
    /** From {@code lnFrom} to at least {@code lnTo} with this many points per decade. */
    static TauGrid covering(double lnFrom, double lnTo, int pointsPerDecade) {
        double step = Math.log(10) / pointsPerDecade;
        return new TauGrid(lnFrom, step, 1 + (int) Math.ceil((lnTo - lnFrom) / step - 1e-9));
    }

    double lnTau(int k) {
        return lnFirst + k * step;
    }

    double tauS(int k) {
        return Math.exp(lnTau(k));
    }
}
