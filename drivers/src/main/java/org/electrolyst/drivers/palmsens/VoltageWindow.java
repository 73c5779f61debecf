package org.electrolyst.drivers.palmsens;

/**
 * How far apart the voltages of one script may lie. An EmStat Pico has a window that is moved, and another one in each mode
 * (MethodSCRIPT manual v1.8, appendix B).
 *
 * @param highSpeedV in the mode that impedance needs, V
 * @param maxRangeV in the widest mode, V
 */
record VoltageWindow(double highSpeedV, double maxRangeV) {
    static final VoltageWindow PICO = new VoltageWindow(1.214, 2.6);

    /** No window narrower than what the model applies at all. */
    static VoltageWindow ofAll(double largestVoltageV) {
        return new VoltageWindow(2 * largestVoltageV, 2 * largestVoltageV);
    }

    /** The mode for a script that needs no impedance. */
    Mode modeFor(double spanV) {
        return spanV <= highSpeedV ? Mode.HIGH_SPEED : Mode.MAX_RANGE;
    }
}
