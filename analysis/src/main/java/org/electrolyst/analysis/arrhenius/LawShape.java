package org.electrolyst.analysis.arrhenius;

import org.electrolyst.model.result.ArrheniusLaw.Kind;

/**
 * A law y(T) = offset(T) + Σ c_j basis_j(T), y = ln(σT) or ln σ, whose coefficients c are linear once one temperature is
 * given: T0 of a law that bends, or where two lines part. All coefficients are in eV or pure numbers.
 */
interface LawShape {
    Kind kind();

    /** How many coefficients. */
    int size();

    /** The least value of the given temperature, K; no law of this shape is possible if it is not below {@link #highestK}. */
    double lowestK(LawData data);

    /** Its largest value, K. */
    double highestK(LawData data);

    /** What no coefficient touches of y. */
    double offset(double kelvin);

    double[] basis(double kelvin, double givenK);

    /** What no coefficient touches of the local energy -k dy/d(1/T), eV. */
    double energyOffset(double kelvin);

    double[] energyBasis(double kelvin, double givenK);

    /** The logarithm of the prefactor of the law that holds at this temperature. */
    double[] prefactorBasis(double kelvin, double givenK);
}
