package org.electrolyst.model.measurement;

/**
 * One reading of a temperature stage.
 *
 * @param timeS laboratory time since the series began, s
 * @param temperatureK measured, K
 * @param targetK what the stage was told, K
 */
public record TemperaturePoint(double timeS, double temperatureK, double targetK) {}
