package org.electrolyst.analysis.circuit;

import java.util.List;

/**
 * A kind of circuit element. Stateless; safe for use by several threads. A new one is one file and a line in the
 * registry.
 */
public abstract class Element {
    /** What an element does in a cell, as far as start values and the reading of a fit need to know. */
    public enum Kind {
        /** A resistance. */
        OHMIC,
        /** An impedance that grows with frequency: leads, coils. */
        INDUCTIVE,
        /** Stores charge at a surface: a capacitor, a constant phase element. */
        CAPACITIVE,
        /** Transport into a depth: diffusion, pores, transmission lines. */
        DIFFUSIVE,
        /** A relaxation of its own, with a resistance at direct current. */
        ARC
    }

    private final String symbol;
    private final Kind kind;
    private final ElementNotes notes;
    private final List<ParameterSpec> parameters;

    /** {@code parameters}: in the order of a circuit's list. */
    Element(String symbol, Kind kind, ElementNotes notes, ParameterSpec... parameters) {
        this.symbol = symbol;
        this.kind = kind;
        this.notes = notes;
        this.parameters = List.of(parameters);
    }

    /** Its letters in a circuit code, such as {@code CPE}. */
    public final String symbol() {
        return symbol;
    }

    /** What it does in a cell. */
    public final Kind kind() {
        return kind;
    }

    /** What its documentation says of it. */
    public final ElementNotes notes() {
        return notes;
    }

    /** Its parameters in the order of a circuit's list. */
    public final List<ParameterSpec> parameters() {
        return parameters;
    }

    /**
     * Writes start values of its parameters.
     *
     * @param hint what the data suggest
     * @param p parameters of the whole circuit; this element's begin at {@code at}
     * @param at position of the first parameter
     */
    abstract void start(StartHint hint, double[] p, int at);

    /**
     * Writes the impedance at every frequency.
     *
     * @param f where to evaluate
     * @param p parameters of the whole circuit; this element's begin at {@code at}
     * @param at position of the first parameter
     * @param z receives Z, Ω
     */
    abstract void impedance(Frequencies f, double[] p, int at, ComplexSeries z);

    /**
     * Writes the derivatives of the impedance at every frequency.
     *
     * @param f where to evaluate
     * @param p parameters of the whole circuit; this element's begin at {@code at}
     * @param at position of the first parameter
     * @param z what {@link #impedance} has written for these parameters
     * @param dz receives dZ/dp at positions {@code at}, {@code at + 1}, ...
     */
    abstract void derivatives(Frequencies f, double[] p, int at, ComplexSeries z, ComplexSeries[] dz);
}
