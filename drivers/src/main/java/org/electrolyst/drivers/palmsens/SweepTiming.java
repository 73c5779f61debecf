package org.electrolyst.drivers.palmsens;

import java.time.Duration;
import org.electrolyst.drivers.potentiostat.Sweep;

/** When the points of a sweep come: each takes 0.2 s and three periods (protocol sheet, simulator checklist 4). */
final class SweepTiming {
    private static final double OVERHEAD_S = 0.2;
    private static final double PERIODS = 3;

    private final Sweep sweep;

    SweepTiming(Sweep sweep) {
        this.sweep = sweep;
    }

    /** Frequency of a point, from 0; logarithmic spacing, ends included. */
    double frequencyHz(int index) {
        if (sweep.points() == 1) {
            return sweep.fromHz();
        }
        double part = Math.min(1, index / (sweep.points() - 1.0));
        return sweep.fromHz() * Math.pow(sweep.toHz() / sweep.fromHz(), part);
    }

    Duration point(int index) {
        return Duration.ofNanos(Math.round((OVERHEAD_S + PERIODS / frequencyHz(index)) * 1e9));
    }

    Duration total() {
        Duration total = Duration.ZERO;
        for (int i = 0; i < sweep.points(); i++) {
            total = total.plus(point(i));
        }
        return total;
    }
}
