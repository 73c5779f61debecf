package org.electrolyst.analysis.circuit;

/**
 * A parameter of a circuit.
 *
 * @param name {@code R0}, {@code CPE1.Q}, ...
 * @param element the element it belongs to, {@code CPE1}
 * @param spec unit, scale and range
 */
public record CircuitParameter(String name, String element, ParameterSpec spec) {}
