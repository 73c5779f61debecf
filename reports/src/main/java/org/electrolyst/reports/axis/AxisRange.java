package org.electrolyst.reports.axis;

import java.util.DoubleSummaryStatistics;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.electrolyst.model.quantity.DoubleVector;

/**
 * A linear axis between two of its ticks.
 *
 * @param min first tick
 * @param max last tick, above {@code min}
 * @param step distance of the ticks, positive
 */
public record AxisRange(double min, double max, double step) {
    private static final double[] NICE = {1, 2, 5, 10};
    private static final double ROOM = 0.03;

    public AxisRange {
        if (!(max > min) || !(step > 0) || !Double.isFinite(max - min)) {
            throw new IllegalArgumentException("no axis runs from " + min + " to " + max + " by " + step);
        }
    }

    /** An axis with about {@code ticks} ticks that shows everything from {@code low} to {@code high}. */
    public static AxisRange covering(double low, double high, int ticks) {
        return snapped(low, high, niceStep(high - low, ticks));
    }

    /** An axis with about {@code ticks} ticks that shows all of these numbers, of which there is at least one, with some room. */
    public static AxisRange around(Stream<DoubleVector> shown, int ticks) {
        DoubleSummaryStatistics all =
                shown.flatMapToDouble(v -> DoubleStream.of(v.toArray())).summaryStatistics();
        double room = ROOM * (all.getMax() - all.getMin());
        return covering(all.getMin() - room, all.getMax() + room, ticks);
    }

    /** The shortest axis with ticks at multiples of {@code step} that shows everything from {@code low} to {@code high}. */
    static AxisRange snapped(double low, double high, double step) {
        double first = Math.floor(low / step + 1e-9);
        double last = Math.max(Math.ceil(high / step - 1e-9), first + 1);
        return new AxisRange(first * step, last * step, step);
    }

    /** 1, 2 or 5 times a power of ten, so that {@code span} has about {@code ticks} of it. */
    static double niceStep(double span, int ticks) {
        if (!(span > 0)) {
            return 1;
        }
        double raw = span / ticks;
        double decade = Math.pow(10, Math.floor(Math.log10(raw)));
        for (double factor : NICE) {
            if (raw <= factor * decade * (1 + 1e-9)) {
                return factor * decade;
            }
        }
        return 10 * decade;
    }

    /** How many steps the axis has. */
    public int steps() {
        return (int) Math.round((max - min) / step);
    }

    /** How many decimals its tick labels need in a unit of {@code unit}. */
    public int decimals(double unit) {
        return Math.max(0, (int) -Math.floor(Math.log10(step / unit) + 1e-9));
    }
}
