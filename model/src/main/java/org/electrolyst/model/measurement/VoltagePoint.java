package org.electrolyst.model.measurement;

/**
 * One point of an open-circuit measurement.
 *
 * @param timeS since its start, s
 * @param voltageV cell voltage, V
 */
public record VoltagePoint(double timeS, double voltageV) {}
