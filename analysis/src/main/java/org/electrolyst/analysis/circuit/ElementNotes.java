package org.electrolyst.analysis.circuit;

/**
 * What the documentation says of an element.
 *
 * @param title what it is, in a few words
 * @param formula its impedance, in the symbols of its parameters; s = jω
 * @param slow what becomes of Z as ω goes to 0
 * @param fast what becomes of Z as ω goes to infinity
 * @param source where the formula is from
 * @param elsewhere what other programs call the element and its parameters
 */
public record ElementNotes(String title, String formula, String slow, String fast, String source, String elsewhere) {}
