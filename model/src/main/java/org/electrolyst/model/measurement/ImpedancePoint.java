package org.electrolyst.model.measurement;

/**
 * One measured point of a spectrum, as the instrument gave it.
 *
 * @param timeS laboratory time since the series began, s
 * @param frequencyHz positive
 * @param realOhm Z', Ω
 * @param imaginaryOhm Z'', Ω; negative where capacitive
 * @param status what the instrument said of it
 */
public record ImpedancePoint(
        double timeS, double frequencyHz, double realOhm, double imaginaryOhm, PointStatus status) {}
