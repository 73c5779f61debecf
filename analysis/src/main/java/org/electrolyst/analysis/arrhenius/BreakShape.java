package org.electrolyst.analysis.arrhenius;

import static org.electrolyst.model.reference.PhysicalConstants.BOLTZMANN_EV_PER_K;

import org.electrolyst.model.result.ArrheniusLaw.Kind;

/** Two lines in 1/T that meet at the given temperature; coefficients: level there, energy above, energy below. */
final class BreakShape implements LawShape {
    /** Points at least on either side. */
    static final int FEWEST = 3;

    @Override
    public Kind kind() {
        return Kind.BREAK;
    }

    @Override
    public int size() {
        return 3;
    }

    @Override
    public double lowestK(LawData data) {
        double[] kelvin = data.differentK();
        return kelvin[Math.min(FEWEST, kelvin.length) - 1];
    }

    @Override
    public double highestK(LawData data) {
        double[] kelvin = data.differentK();
        return kelvin[Math.max(0, kelvin.length - FEWEST)];
    }

    @Override
    public double offset(double kelvin) {
        return 0;
    }

    @Override
    public double[] basis(double kelvin, double breakK) {
        double d = (1 / kelvin - 1 / breakK) / BOLTZMANN_EV_PER_K;
        return new double[] {1, -Math.min(d, 0), -Math.max(d, 0)};
    }

    @Override
    public double energyOffset(double kelvin) {
        return 0;
    }

    @Override
    public double[] energyBasis(double kelvin, double breakK) {
        boolean above = kelvin > breakK;
        return new double[] {0, above ? 1 : 0, above ? 0 : 1};
    }

    @Override
    public double[] prefactorBasis(double kelvin, double breakK) {
        double x = 1 / (BOLTZMANN_EV_PER_K * breakK);
        boolean above = kelvin > breakK;
        return new double[] {1, above ? x : 0, above ? 0 : x};
    }
}
