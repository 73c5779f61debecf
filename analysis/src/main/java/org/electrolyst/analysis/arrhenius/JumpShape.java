package org.electrolyst.analysis.arrhenius;

import static org.electrolyst.model.reference.PhysicalConstants.BOLTZMANN_EV_PER_K;

import org.electrolyst.model.result.ArrheniusLaw.Kind;

/** Two lines in 1/T, above and below the given temperature; coefficients: logarithm of prefactor and energy above, the same below. */
final class JumpShape implements LawShape {
    @Override
    public Kind kind() {
        return Kind.JUMP;
    }

    @Override
    public int size() {
        return 4;
    }

    @Override
    public double lowestK(LawData data) {
        double[] kelvin = data.differentK();
        return Math.nextUp(kelvin[Math.min(BreakShape.FEWEST, kelvin.length) - 1]);
    }

    @Override
    public double highestK(LawData data) {
        double[] kelvin = data.differentK();
        return Math.nextDown(kelvin[Math.max(0, kelvin.length - BreakShape.FEWEST)]);
    }

    @Override
    public double offset(double kelvin) {
        return 0;
    }

    @Override
    public double[] basis(double kelvin, double jumpK) {
        return of(kelvin > jumpK, 1, -1 / (BOLTZMANN_EV_PER_K * kelvin));
    }

    @Override
    public double energyOffset(double kelvin) {
        return 0;
    }

    @Override
    public double[] energyBasis(double kelvin, double jumpK) {
        return of(kelvin > jumpK, 0, 1);
    }

    @Override
    public double[] prefactorBasis(double kelvin, double jumpK) {
        return of(kelvin > jumpK, 1, 0);
    }

    /** ln σ just above the jump minus ln σ just below. */
    static double[] jumpBasis(double jumpK) {
        double x = -1 / (BOLTZMANN_EV_PER_K * jumpK);
        return new double[] {1, x, -1, -x};
    }

    private static double[] of(boolean above, double first, double second) {
        return above ? new double[] {first, second, 0, 0} : new double[] {0, 0, first, second};
    }
}
