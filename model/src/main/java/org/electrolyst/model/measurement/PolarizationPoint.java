package org.electrolyst.model.measurement;

/**
 * One measured point of a polarization curve, as the instrument gave it.
 *
 * @param timeS since the voltage was applied, by the instrument's clock, s
 * @param currentA measured current, A
 * @param voltageV measured cell voltage (never the set value), V
 * @param status what the instrument said of it
 */
public record PolarizationPoint(double timeS, double currentA, double voltageV, PointStatus status) {}
