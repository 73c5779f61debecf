package org.electrolyst.analysis.arcs;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.electrolyst.model.result.Estimate;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;

/**
 * Where a spectrum meets the real axis, read from the data without a circuit.
 *
 * @param highFrequency Z' where -Z'' changes from inductive to capacitive, Ω; empty where no point is inductive
 * @param spike where the straight line through the low-frequency spike meets the axis, Ω: everything but the electrodes;
 *     empty without a spike
 */
public record Intercepts(Optional<Estimate> highFrequency, Optional<Estimate> spike) {
    /** How far below the minimum of -Z'' the spike is free of arcs. */
    private static final double CLEAR_OF_ARCS = 10;

    private static final int FEWEST_POINTS = 5;
    /** A line flatter than 45° is diffusion or an arc that goes on. */
    private static final double FLATTEST = 1;

    /** A relative uncertainty that leaves nothing to compare: the spike bends, or begins beside an arc. */
    private static final double USELESS = 0.1;

    /** Reads them from a spectrum in any order. */
    public static Intercepts of(ImpedanceSpectrum measured) {
        ImpedanceSpectrum descending = measured.byDescendingFrequency();
        return new Intercepts(highFrequency(descending), spike(descending));
    }

    private static Optional<Estimate> highFrequency(ImpedanceSpectrum s) {
        for (int i = 1; i < s.size(); i++) {
            double before = s.imaginaryOhm().at(i - 1);
            double after = s.imaginaryOhm().at(i);
            if (before <= 0) {
                return Optional.empty();
            }
            if (after <= 0) {
                double share = before / (before - after);
                double from = s.realOhm().at(i - 1);
                double step = s.realOhm().at(i) - from;
                return Optional.of(Estimate.symmetric(from + share * step, Math.abs(step) / 2, 2));
            }
        }
        return Optional.empty();
    }

    /** The line is drawn twice, through all of the spike and through its lower half: their difference is what bends it. */
    private static Optional<Estimate> spike(ImpedanceSpectrum s) {
        int last = s.size() - 1;
        int minimum = last;
        while (minimum > 0
                && s.imaginaryOhm().at(minimum - 1) > s.imaginaryOhm().at(minimum)) {
            minimum--;
        }
        double highestHz = s.frequencyHz().at(minimum) / CLEAR_OF_ARCS;
        int first = IntStream.rangeClosed(minimum, last)
                .filter(i -> s.frequencyHz().at(i) <= highestHz)
                .findFirst()
                .orElse(last);
        if (last - first + 1 < FEWEST_POINTS) {
            return Optional.empty();
        }
        Line whole = Line.through(s, first, last);
        Line lower = Line.through(s, (first + last) / 2, last);
        if (Math.abs(whole.slope) > FLATTEST) {
            return Optional.empty();
        }
        double u = Math.hypot(whole.error, whole.intercept - lower.intercept);
        return u < USELESS * Math.abs(whole.intercept)
                ? Optional.of(Estimate.symmetric(whole.intercept, u, 2))
                : Optional.empty();
    }

    /** Z' = intercept + slope (-Z''), weighted by 1/|Z|². */
    private record Line(double intercept, double slope, double error) {
        static Line through(ImpedanceSpectrum s, int first, int last) {
            int[] points = IntStream.rangeClosed(first, last).toArray();
            double w = 0;
            double x = 0;
            double y = 0;
            for (int i : points) {
                double weight = 1 / Math.pow(s.modulusOhm(i), 2);
                w += weight;
                x -= weight * s.imaginaryOhm().at(i);
                y += weight * s.realOhm().at(i);
            }
            double meanX = x / w;
            double meanY = y / w;
            double xx = 0;
            double xy = 0;
            for (int i : points) {
                double weight = 1 / Math.pow(s.modulusOhm(i), 2);
                double dx = -s.imaginaryOhm().at(i) - meanX;
                xx += weight * dx * dx;
                xy += weight * dx * (s.realOhm().at(i) - meanY);
            }
            double slope = xy / xx;
            double intercept = meanY - slope * meanX;
            double squares = Arrays.stream(points)
                    .mapToDouble(i -> Math.pow(
                            (s.realOhm().at(i)
                                            - intercept
                                            + slope * s.imaginaryOhm().at(i))
                                    / s.modulusOhm(i),
                            2))
                    .sum();
            double variance = squares / Math.max(1, points.length - 2);
            return new Line(intercept, slope, Math.sqrt(variance * (1 / w + meanX * meanX / xx)));
        }
    }
}
