package org.electrolyst.analysis.dc;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.electrolyst.analysis.linear.LinearFit;
import org.electrolyst.model.polarization.PolarizationCurve;
import org.electrolyst.model.result.Estimate;
import org.electrolyst.model.result.Flag;

/**
 * A sweep up to its turn: distance from its first voltage against current density in the direction of the sweep, and the
 * line through the first quarter, the baseline.
 */
final class SweepBranch {
    private static final double BASELINE = 0.25;
    private static final int FEWEST_BASELINE = 5;
    private static final int IN_A_ROW = 3;
    private static final int SHORTEST_TANGENT = 7;
    /** Shorter ones would pick the steepest noise. */
    private static final double TANGENT = 0.05;

    private final double startV;
    private final double direction;
    private final double[] distanceV;
    private final double[] density;
    private final double scanRateVPerS;
    private final Line baseline;

    private SweepBranch(double startV, double direction, double[] distanceV, double[] density, double scanRateVPerS) {
        this.startV = startV;
        this.direction = direction;
        this.distanceV = distanceV;
        this.density = density;
        this.scanRateVPerS = scanRateVPerS;
        double end = Arrays.stream(distanceV).max().orElse(0);
        int quiet = 0;
        while (quiet < distanceV.length && distanceV[quiet] <= BASELINE * end) {
            quiet++;
        }
        if (quiet < FEWEST_BASELINE) {
            throw new IllegalArgumentException("the first quarter of the sweep, its baseline, has " + quiet
                    + " samples and needs " + FEWEST_BASELINE);
        }
        baseline = new Line(0, quiet);
    }

    static SweepBranch of(PolarizationCurve sweep, double areaM2, double seriesOhm, List<Flag> flags) {
        double start = sweep.voltageV().at(0);
        int highest = 0;
        int lowest = 0;
        for (int i = 1; i < sweep.size(); i++) {
            highest = sweep.voltageV().at(i) > sweep.voltageV().at(highest) ? i : highest;
            lowest = sweep.voltageV().at(i) < sweep.voltageV().at(lowest) ? i : lowest;
        }
        boolean up =
                sweep.voltageV().at(highest) - start >= start - sweep.voltageV().at(lowest);
        int turn = up ? highest : lowest;
        if (turn == 0) {
            throw new IllegalArgumentException("the voltage does not move in this sweep");
        }
        if (turn < sweep.size() - 1) {
            flags.add(Flag.info("turned", "only the " + (turn + 1) + " samples up to the turn of the sweep are used"));
        }
        double direction = up ? 1 : -1;
        double[] distance = new double[turn + 1];
        double[] density = new double[turn + 1];
        for (int i = 0; i <= turn; i++) {
            double current = sweep.currentA().at(i);
            distance[i] = direction * (sweep.voltageV().at(i) - current * seriesOhm - start);
            density[i] = direction * current / areaM2;
        }
        double rate = Math.abs(sweep.voltageV().at(turn) - start)
                / (sweep.timeS().at(turn) - sweep.timeS().at(0));
        SweepBranch branch = new SweepBranch(start, direction, distance, density, rate);
        if (-Arrays.stream(density).min().orElse(0) > branch.largestAPerM2()) {
            flags.add(Flag.needsPerson(
                    "currentAgainstSweep", "the current flows against the sweep: check the signs of both columns"));
        }
        return branch;
    }

    double scanRateVPerS() {
        return scanRateVPerS;
    }

    double largestAPerM2() {
        return Arrays.stream(density).max().orElse(0);
    }

    /** Where the current density reaches this one and stays above it for three samples, between samples by a straight line. */
    Optional<Estimate> threshold(double aPerM2) {
        for (int i = 1; i < density.length; i++) {
            if (stays(i, aPerM2)) {
                double rise = density[i] - density[i - 1];
                double step = distanceV[i] - distanceV[i - 1];
                double part = rise > 0 ? (aPerM2 - density[i - 1]) / rise : 0;
                double u = Math.hypot(rise > 0 ? baseline.scatter() * step / rise : 0, step / Math.sqrt(12));
                return Optional.of(at(distanceV[i - 1] + Math.max(0, part) * step, u));
            }
        }
        return Optional.empty();
    }

    private boolean stays(int i, double aPerM2) {
        for (int k = i; k < Math.min(density.length, i + IN_A_ROW); k++) {
            if (density[k] < aPerM2) {
                return false;
            }
        }
        return true;
    }

    /** The first of three samples in a row that far above the baseline, in standard deviations; empty without noise to tell. */
    Optional<Estimate> aboveBaseline(double deviations) {
        for (int i = 0; i + IN_A_ROW <= density.length && baseline.scatter() > 0; i++) {
            boolean all = true;
            for (int k = i; k < i + IN_A_ROW; k++) {
                double allowed = deviations * Math.hypot(baseline.scatter(), baseline.uncertainty(distanceV[k]));
                all &= density[k] - baseline.at(distanceV[k]) > allowed;
            }
            if (all) {
                double step = i > 0 ? distanceV[i] - distanceV[i - 1] : 0;
                return Optional.of(at(distanceV[i], Math.abs(step) / Math.sqrt(12)));
            }
        }
        return Optional.empty();
    }

    /** Where the steepest line through a twentieth of the samples meets the baseline; empty where none is steeper. */
    Optional<Estimate> tangent() {
        int length = Math.max(SHORTEST_TANGENT, (int) (TANGENT * density.length));
        Optional<Line> steepest = Optional.empty();
        for (int i = 0; i + length <= density.length; i++) {
            if (distanceV[i + length - 1] > distanceV[i]) {
                Line line = new Line(i, i + length);
                if (steepest.isEmpty() || line.slope() > steepest.get().slope()) {
                    steepest = Optional.of(line);
                }
            }
        }
        return steepest.filter(line -> line.slope() > baseline.slope()).map(line -> {
            double slope = line.slope() - baseline.slope();
            double x = (baseline.at(0) - line.at(0)) / slope;
            return at(x, Math.hypot(line.uncertainty(x), baseline.uncertainty(x)) / slope);
        });
    }

    private Estimate at(double distance, double u) {
        return Estimate.symmetric(startV + direction * distance, u, 2);
    }

    /** The straight line through some samples, centred at their mean. */
    private final class Line {
        private final double mean;
        private final LinearFit fit;

        Line(int from, int to) {
            double[] x = Arrays.copyOfRange(distanceV, from, to);
            mean = Arrays.stream(x).average().orElse(0);
            double[] ones = Arrays.stream(x).map(v -> 1).toArray();
            double[] centred = Arrays.stream(x).map(v -> v - mean).toArray();
            fit = new LinearFit(
                    new double[][] {ones, centred}, Arrays.copyOfRange(density, from, to), Optional.empty());
        }

        double slope() {
            return fit.value(1);
        }

        double at(double x) {
            return fit.value(0) + fit.value(1) * (x - mean);
        }

        double uncertainty(double x) {
            return Math.hypot(fit.uncertainty(0), fit.uncertainty(1) * (x - mean));
        }

        double scatter() {
            return Math.sqrt(fit.sumOfSquares() / fit.degreesOfFreedom());
        }
    }
}
