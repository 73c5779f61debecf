package org.electrolyst.analysis.circuit;

import java.util.List;

/** A kind of circuit element. Stateless; safe for use by several threads. */
interface Element {
    /** Its letters in a circuit code, such as {@code CPE}. */
    String symbol();

    /** Its parameters in the order in which {@link #evaluate} takes them. */
    List<ParameterSpec> parameters();

    /**
     * Writes the impedance Z and its derivatives at every frequency.
     *
     * @param f where to evaluate
     * @param p parameters of the whole circuit; this element's begin at {@code at}
     * @param at position of the first parameter
     * @param z receives Z, Ω
     * @param dz receives dZ/dp at positions {@code at}, {@code at + 1}, ...
     */
    void evaluate(Frequencies f, double[] p, int at, ComplexSeries z, ComplexSeries[] dz);
}
