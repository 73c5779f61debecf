package org.electrolyst.analysis.drt;

import java.util.ArrayList;
import java.util.List;

/** Peaks of a distribution on a grid of ln τ: the area between minima, and the position of the maximum. */
final class PeakReading {
    /** A minimum is one if γ falls to this share of the lower maximum beside it; otherwise there is a shoulder. */
    private static final double VALLEY = 0.9;

    private final TauGrid grid;
    private final double[] gamma;

    /**
     * A peak.
     *
     * @param lnTau its position
     * @param area ∫γ d ln τ
     * @param height γ at the maximum
     */
    record Found(double lnTau, double area, double height) {}

    /** {@code gamma}: one value for each point of the grid. */
    PeakReading(TauGrid grid, double[] gamma) {
        this.grid = grid;
        this.gamma = gamma;
    }

    /** Peaks that hold at least this area, fastest first. */
    List<Found> peaks(double smallestArea) {
        List<Found> found = new ArrayList<>();
        int from = 0;
        int top = 0;
        int valley = 0;
        for (int k = 1; k < gamma.length; k++) {
            if (gamma[k] > gamma[top] && gamma[valley] >= VALLEY * gamma[top]) {
                top = k;
                valley = k;
            } else if (gamma[k] < gamma[valley]) {
                valley = k;
            } else if (gamma[valley] < VALLEY * Math.min(gamma[top], gamma[k])) {
                add(from, top, valley, smallestArea, found);
                from = valley;
                top = k;
                valley = k;
            }
        }
        add(from, top, gamma.length - 1, smallestArea, found);
        return found;
    }

    private void add(int from, int top, int to, double smallestArea, List<Found> found) {
        double area = 0;
        for (int k = from; k <= to; k++) {
            // A minimum belongs to both sides by half.
            boolean shared = (k == from && from > 0) || (k == to && to < gamma.length - 1);
            area += (shared ? 0.5 : 1) * gamma[k] * grid.step();
        }
        if (gamma[top] > 0 && area >= smallestArea) {
            found.add(new Found(grid.lnTau(0) + (top + offset(top)) * grid.step(), area, gamma[top]));
        }
    }

    /** Vertex of the parabola through the maximum and its neighbours, in steps of the grid. */
    private double offset(int top) {
        if (top == 0 || top == gamma.length - 1) {
            return 0;
        }
        double bend = gamma[top - 1] - 2 * gamma[top] + gamma[top + 1];
        return bend < 0 ? 0.5 * (gamma[top - 1] - gamma[top + 1]) / bend : 0;
    }
}
