package org.electrolyst.analysis.circuit;

/**
 * What a spectrum suggests for one element, from which the element derives start values of its parameters: a modulus
 * with the time constant at which it is seen. For a resistance in series that is the intercept, for an inductive
 * element the highest frequency, for a blocking or diffusive tail the lowest, and for a relaxation its height and
 * place.
 */
public interface StartHint {
    /** Modulus of the element's impedance near ω = 1/{@link #timeConstantS}; for a relaxation its resistance. Ω. */
    double resistanceOhm();

    /** Time constant at which the element is seen, s. */
    double timeConstantS();

    /** A draw from the uniform distribution between two numbers: what the data leave open. */
    double uniform(double low, double high);
}
