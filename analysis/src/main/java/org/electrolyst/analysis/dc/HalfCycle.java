package org.electrolyst.analysis.dc;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.electrolyst.model.polarization.PolarizationCurve;

/**
 * One stretch of constant current.
 *
 * @param startS time of its first sample, s
 * @param currentDensityAPerM2 magnitude, A/m²
 * @param overpotentialV mean voltage of its last fifth, positive where it drives the current, V
 * @param drop largest fall of the voltage below an earlier level of the same stretch, as a share of that
 * @param rise of the voltage from the first to the last tenth of its samples, as a share; at least -1
 */
public record HalfCycle(double startS, double currentDensityAPerM2, double overpotentialV, double drop, double rise) {
    private static final double RESTS_BELOW = 0.01;
    private static final double SAME_CURRENT = 0.1;
    private static final int LEVELS = 10;

    /** Ω m²: both interfaces and the electrolyte. */
    public double areaResistanceOhmM2() {
        return overpotentialV / currentDensityAPerM2;
    }

    static List<HalfCycle> all(PolarizationCurve curve, double areaM2) {
        double largest = Math.max(
                Math.abs(curve.currentA().min()), Math.abs(curve.currentA().max()));
        List<HalfCycle> halves = new ArrayList<>();
        int from = 0;
        while (from < curve.size()) {
            double current = curve.currentA().at(from);
            int to = from + 1;
            while (to < curve.size()
                    && Math.abs(curve.currentA().at(to) - current) <= SAME_CURRENT * Math.abs(current)) {
                to++;
            }
            if (Math.abs(current) > RESTS_BELOW * largest) {
                halves.add(of(curve, from, to, areaM2));
            }
            from = to;
        }
        if (halves.isEmpty()) {
            throw new IllegalArgumentException("no current flows in this test");
        }
        return halves;
    }

    private static HalfCycle of(PolarizationCurve curve, int from, int to, double areaM2) {
        double sign = Math.signum(curve.currentA().at(from));
        int n = Math.min(LEVELS, to - from);
        double[] level = IntStream.range(0, n)
                .mapToDouble(k -> sign * mean(curve, from + k * (to - from) / n, from + (k + 1) * (to - from) / n))
                .toArray();
        double highest = level[0];
        double drop = 0;
        for (double v : level) {
            highest = Math.max(highest, v);
            drop = highest > 0 ? Math.max(drop, 1 - v / highest) : drop;
        }
        double current = IntStream.range(from, to)
                .mapToDouble(curve.currentA()::at)
                .average()
                .orElse(0);
        return new HalfCycle(
                curve.timeS().at(from),
                Math.abs(current) / areaM2,
                sign * mean(curve, to - Math.max(1, (to - from) / 5), to),
                drop,
                level[0] > 0 ? level[n - 1] / level[0] - 1 : 0);
    }

    private static double mean(PolarizationCurve curve, int from, int to) {
        return IntStream.range(from, to)
                .mapToDouble(curve.voltageV()::at)
                .average()
                .orElse(0);
    }
}
