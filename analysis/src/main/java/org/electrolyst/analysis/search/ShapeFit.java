package org.electrolyst.analysis.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.electrolyst.analysis.fit.Trial;
import org.electrolyst.analysis.fit.TrialFits;
import org.electrolyst.model.quantity.DoubleVector;

/**
 * A shape fitted to one spectrum.
 *
 * @param shape which
 * @param subject to what
 * @param trial how
 */
record ShapeFit(CircuitShape shape, Subject subject, Trial trial) {
    private static final int PROBES = 2;
    private static final double APART = 10;

    ShapeValues values() {
        return shape.values(trial.values().toArray());
    }

    /** Start values for one arc more: where the residuals ask for one, and two in place of the largest. */
    List<ShapeValues> grown() {
        ShapeValues now = values();
        List<ShapeValues> starts = new ArrayList<>();
        new ArcProbe(trial.circuit(), trial.values().toArray(), subject.spectrum(), subject.ends())
                .best(PROBES, this::isClearOfTail)
                .forEach(arc -> starts.add(now.withArc(arc)));
        IntStream.range(0, now.arcs().size())
                .boxed()
                .max(Comparator.comparingDouble(k -> now.arcs().get(k).resistanceOhm()))
                .ifPresent(largest -> starts.add(now.withArcSplit(largest, APART)));
        return starts;
    }

    /** Whether an arc of this time constant would stand out before the tail. */
    private boolean isClearOfTail(double timeConstantS) {
        ShapeValues now = values();
        double resistance = now.ohmicOhm()
                + now.arcs().stream().mapToDouble(ArcValues::resistanceOhm).sum();
        return shape.tail().modulusOhm(now.tail(), 1 / timeConstantS) < resistance;
    }

    /** What Akaike's and Schwarz's criteria make of it, with the penalty of each parameter. */
    double akaike() {
        int n = trial.data();
        int p = trial.freeParameters();
        return misfit() + 2 * p + 2.0 * p * (p + 1) / Math.max(1, n - p - 1);
    }

    double schwarz() {
        return misfit() + trial.freeParameters() * Math.log(trial.data());
    }

    private double misfit() {
        int n = trial.data();
        return n * Math.log((trial.sumOfSquares() + subject.resolvedSumOfSquares()) / n);
    }

    /** Root mean square of the residuals over |Z|, whatever they are weighted by. */
    double relativeMisfit() {
        return Math.sqrt(trial.sumOfSquares() / subject.resolvedSumOfSquares()) * TrialFits.BEST_ACCURACY;
    }

    /** Durbin and Watson's statistic along the frequency, the smaller one of both parts; 2 for random residuals. */
    double durbinWatson() {
        DoubleVector r = trial.residuals();
        int half = r.size() / 2;
        return Math.min(durbinWatson(r, 0, half), durbinWatson(r, half, r.size()));
    }

    private static double durbinWatson(DoubleVector r, int from, int to) {
        double differences = 0;
        double squares = r.at(from) * r.at(from);
        for (int i = from + 1; i < to; i++) {
            double d = r.at(i) - r.at(i - 1);
            differences += d * d;
            squares += r.at(i) * r.at(i);
        }
        return squares > 0 ? differences / squares : 2;
    }
}
