package org.electrolyst.drivers.meter;

/**
 * What an instrument says of one frequency.
 *
 * @param frequencyHz at which it measured, as it says
 * @param realOhm Z', Ω
 * @param imaginaryOhm Z'', Ω
 * @param overload whether it says that this is beyond its range
 */
public record MeasuredImpedance(double frequencyHz, double realOhm, double imaginaryOhm, boolean overload) {}
