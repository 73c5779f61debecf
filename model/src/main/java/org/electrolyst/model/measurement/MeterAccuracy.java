package org.electrolyst.model.measurement;

/**
 * How well a potentiostat measures direct voltage and current: one standard uncertainty each, from its data sheet.
 *
 * @param voltageGain relative uncertainty of a voltage
 * @param voltageOffsetV uncertainty of the zero of voltage, V
 * @param voltageResolutionV smallest step of voltage, V
 * @param currentGain relative uncertainty of a current
 * @param currentOffsetOfRange uncertainty of the zero of current over the full scale of the range
 * @param currentResolutionOfRange smallest step of current over the full scale of the range
 */
public record MeterAccuracy(
        double voltageGain,
        double voltageOffsetV,
        double voltageResolutionV,
        double currentGain,
        double currentOffsetOfRange,
        double currentResolutionOfRange) {
    public MeterAccuracy {
        for (double part : new double[] {
            voltageGain, voltageOffsetV, voltageResolutionV, currentGain, currentOffsetOfRange, currentResolutionOfRange
        }) {
            if (!(part >= 0) || Double.isInfinite(part)) {
                throw new IllegalArgumentException("an accuracy must be 0 or more, not " + part);
            }
        }
    }
}
