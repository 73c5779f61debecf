package org.electrolyst.analysis.fit;

import java.util.OptionalDouble;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.quantity.QuantityFormat;
import org.electrolyst.model.result.RefittedInterval;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/**
 * The interval of one target in which the sum of squares, all else fitted again, stays below S_min (1 + F/ν): with F the
 * 95 % point of F(1, ν), the square of Student's t; with known standard deviations below S_min + 3.84. Bates and Watts,
 * Nonlinear Regression Analysis (Wiley 1988), section 6.1.2, doi 10.1002/9780470316757.
 */
final class ProfileLikelihood {
    /** Beyond this distance of a logarithm, twelve decades, there is no limit. */
    private static final double FARTHEST = Math.log(1e12);

    private static final double LARGEST_FIRST_STEP = 1;
    private static final double STRENGTH = 300;
    private static final double CLOSE_ENOUGH = 1e-3;
    private static final int MOST_STEPS = 40;
    private static final double BETTER = 1e-4;

    private final FittedMinimum minimum;
    private final IntervalTarget target;
    private final double best;
    private final double firstStep;
    /** The height of the cut above the minimum. */
    private final double rise;

    private final PulledProblem problem;
    private final LevenbergMarquardt solver;
    private final Cancel cancel;
    private int refits;
    private int unfinished;
    private String note = "";

    /** {@code coverageFactor}: the factor on a standard error that gives a two-sided 95 % interval. */
    ProfileLikelihood(
            FittedMinimum minimum, IntervalTarget target, double standardError, double coverageFactor, Cancel cancel) {
        this.minimum = minimum;
        this.target = target;
        this.cancel = cancel;
        best = target.coordinate(minimum.values());
        rise = coverageFactor * coverageFactor * minimum.variance();
        firstStep = Math.min(coverageFactor * standardError, LARGEST_FIRST_STEP);
        problem = new PulledProblem(minimum.problem(), target, STRENGTH * Math.sqrt(rise) / firstStep);
        solver = new LevenbergMarquardt(problem);
    }

    /** A refit: where the target came to rest, and how high above the minimum. */
    private record Place(double coordinate, double height, DoubleVector x) {}

    RefittedInterval interval() throws Cancelled {
        OptionalDouble lower = limit(-1);
        OptionalDouble upper = limit(1);
        if (unfinished > 0) {
            add(unfinished + " of " + refits
                    + " refits ended before a minimum, so that the interval may be too narrow");
        }
        return new RefittedInterval(
                RefittedInterval.Method.PROFILE,
                target.name(),
                target.unit(),
                target.value(best),
                lower,
                upper,
                refits,
                note);
    }

    private OptionalDouble limit(int side) throws Cancelled {
        Place inside = new Place(best, 0, minimum.x());
        double distance = firstStep;
        for (int step = 0; step < MOST_STEPS && distance <= 2 * FARTHEST; step++) {
            Place next = refit(best + side * distance, inside.x());
            if (next.height() < -BETTER * rise) {
                add("a better optimum was found at "
                        + QuantityFormat.number(target.value(next.coordinate())) + " " + target.unit()
                        + ", where the sum of squares is lower by "
                        + QuantityFormat.number(-next.height(), 3) + ": fit again from there");
                return OptionalDouble.empty();
            }
            if (next.height() >= rise) {
                return OptionalDouble.of(target.value(cut(inside, next)));
            }
            boolean stuck = Math.abs(next.coordinate() - inside.coordinate()) < 1e-9 * distance;
            if (stuck && !target.logarithmic()) {
                add("the " + (side < 0 ? "lower" : "upper") + " end is that of its range");
                return OptionalDouble.of(next.coordinate());
            }
            inside = next;
            distance *= 2;
        }
        add("no " + (side < 0 ? "lower" : "upper") + " limit: "
                + QuantityFormat.number(target.value(inside.coordinate()), 2) + " "
                + target.unit() + " suits the data as well");
        return OptionalDouble.empty();
    }

    /** Where the profile crosses the cut: its square root is nearly straight, so that a secant finds it in few steps. */
    private double cut(Place inside, Place outside) throws Cancelled {
        double wanted = Math.sqrt(rise);
        Place low = inside;
        Place high = outside;
        for (int step = 0; step < MOST_STEPS; step++) {
            double a = Math.sqrt(Math.max(0, low.height()));
            double b = Math.sqrt(high.height());
            // Never so near to an end that the bracket would not shrink.
            double share = Math.min(Math.max((wanted - a) / (b - a), 0.02), 0.98);
            Place middle = refit(low.coordinate() + share * (high.coordinate() - low.coordinate()), low.x());
            if (Math.abs(Math.sqrt(Math.max(0, middle.height())) - wanted) < CLOSE_ENOUGH * wanted) {
                return middle.coordinate();
            }
            if (middle.height() < rise) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low.coordinate() + high.coordinate()) / 2;
    }

    private Place refit(double coordinate, DoubleVector from) throws Cancelled {
        problem.towards(coordinate);
        LevenbergMarquardt.Outcome outcome = solver.minimize(from.toArray(), cancel);
        DoubleVector x = outcome.x();
        refits++;
        unfinished += outcome.converged() ? 0 : 1;
        double height = FittedMinimum.sumOfSquares(minimum.problem(), x) - minimum.sumOfSquares();
        return new Place(target.coordinate(minimum.problem().parameterValues(x.toArray())), height, x);
    }

    private void add(String words) {
        note = note.isEmpty() ? words : note + "; " + words;
    }
}
