package org.electrolyst.analysis.polarization;

import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * The slowest mode of a salt gradient between planar electrodes: t1 = τ/x² with τ = L²/4D. Under a voltage x is the root of
 * tan x = -x (R_e + R_i)/R_d between π/2 and π, where Z(s) = R_e + R_i + R_d tanh(√(sτ))/√(sτ) vanishes; at open circuit it is π/2.
 */
public final class SlowestMode {
    private static final double TOLERANCE = 1e-9;

    private SlowestMode() {}

    /**
     * τ/t1 under a voltage.
     *
     * @param ratio R_d/(R_e + R_i), 0 or more
     */
    public static double underVoltage(double ratio) {
        double x =
                new BrentSolver(TOLERANCE).solve(200, y -> ratio * Math.sin(y) + y * Math.cos(y), Math.PI / 2, Math.PI);
        return x * x;
    }

    /** How many times longer the mode takes at open circuit than under a voltage; 1 to 4. */
    public static double slowerWhenOpen(double ratio) {
        return underVoltage(ratio) / (Math.PI * Math.PI / 4);
    }
}
