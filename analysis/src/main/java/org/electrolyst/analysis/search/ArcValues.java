package org.electrolyst.analysis.search;

/**
 * An arc in the terms that carry over from one circuit to another.
 *
 * @param resistanceOhm R
 * @param timeConstantS τ = (RQ)^(1/n)
 * @param exponent n, 1 for a capacitor
 */
record ArcValues(double resistanceOhm, double timeConstantS, double exponent) {}
