package org.electrolyst.drivers.potentiostat;

/**
 * What a model of potentiostat can do.
 *
 * @param lowestFrequencyHz of an impedance sweep
 * @param highestFrequencyHz of an impedance sweep
 * @param largestAmplitudeRmsV of an impedance sweep, V rms
 * @param largestVoltageV magnitude of the cell voltage, V
 * @param largestCurrentA magnitude of the cell current, A
 */
public record PotentiostatLimits(
        double lowestFrequencyHz,
        double highestFrequencyHz,
        double largestAmplitudeRmsV,
        double largestVoltageV,
        double largestCurrentA) {}
