package org.electrolyst.analysis.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.electrolyst.model.quantity.QuantityFormat;

/**
 * Whether a fitted circuit means something, whatever its criterion: every resistance is significant, or a sum of them is;
 * capacitances are those of matter; arcs stand clear of the tail; nothing ended at the end of its range.
 */
final class Soundness {
    private static final double SIGNIFICANT = 0.3;
    private static final double PART_OF_A_SPLIT = 0.15;
    private static final double DETERMINED_SUM = 0.05;
    /** Larger errors of a logarithm leave a quantity unknown within a factor of e. */
    private static final double DETERMINED = 1;

    private static final double SMALLEST_EXPONENT_OF_AN_ARC = 0.6;
    private static final double SMALLEST_CAPACITANCE_F = 1e-14;
    private static final double LARGEST_CAPACITANCE_F = 1e4;
    private static final double CLEAR_OF_TAIL = 1.2;
    private static final double LARGEST_MISFIT = 0.1;
    private static final double APART = 5;
    private static final double SMALLEST_EXPONENT_OF_A_TAIL = 0.4;
    /** How far an arc may lie beyond the highest and below the lowest frequency. */
    private static final double ABOVE_WINDOW = 10;

    private static final double BELOW_WINDOW = 3;
    /** The same where the flank that is measured tells the capacitance. */
    private static final double FAR_ABOVE_WINDOW = 100;

    private final ShapeFit fit;
    private final CircuitShape shape;
    private final ShapeValues values;
    private final List<Integer> split;

    Soundness(ShapeFit fit) {
        this.fit = fit;
        shape = fit.shape();
        values = fit.values();
        split = findSplit();
    }

    /** Arcs, from 0, whose resistances the data do not tell apart although they determine the sum. */
    List<Integer> split() {
        return split;
    }

    /** What the data do not determine; empty where they determine everything that matters. */
    Optional<String> undetermined() {
        if (fit.relativeMisfit() > LARGEST_MISFIT) {
            return Optional.of("it misses the data by " + percent(fit.relativeMisfit()));
        }
        Optional<String> objection = shape.ohmic() ? insignificant(shape.ohmicAt(), SIGNIFICANT) : Optional.empty();
        for (int k = 0; k < shape.arcs().size() && objection.isEmpty(); k++) {
            objection = split.contains(k) ? Optional.empty() : insignificant(shape.arcAt(k), SIGNIFICANT);
        }
        return objection.or(this::tail).or(() -> shape.inductive() ? insignificant(0, SIGNIFICANT) : Optional.empty());
    }

    /** Which part cannot be what it stands for; empty where each can. */
    Optional<String> implausible() {
        Optional<String> objection = Optional.empty();
        for (int k = 0; k < shape.arcs().size() && objection.isEmpty(); k++) {
            objection = implausible(k);
        }
        if (objection.isEmpty()
                && shape.tail() == Tail.CONSTANT_PHASE
                && values.tail().form() < SMALLEST_EXPONENT_OF_A_TAIL) {
            return Optional.of(
                    "the exponent " + QuantityFormat.number(values.tail().form(), 2)
                            + " of its tail is neither that of an electrode nor of diffusion");
        }
        return objection;
    }

    private Optional<String> implausible(int k) {
        ArcValues arc = values.arcs().get(k);
        String number = Integer.toString(k + 1);
        if (shape.arcs().get(k) && arc.exponent() < SMALLEST_EXPONENT_OF_AN_ARC) {
            return Optional.of("the exponent " + QuantityFormat.number(arc.exponent(), 2) + " of CPE" + number
                    + " is not that of an arc");
        }
        double omega = 1 / arc.timeConstantS();
        SpectrumEnds ends = fit.subject().ends();
        double above = insignificant(shape.arcAt(k) + 1, SIGNIFICANT).isEmpty() ? FAR_ABOVE_WINDOW : ABOVE_WINDOW;
        if (omega > above * ends.highestOmega() || omega < ends.lowestOmega() / BELOW_WINDOW) {
            return Optional.of("arc " + number + " lies outside the measured frequencies");
        }
        for (int other = 0; other < k; other++) {
            if (areAlike(k, other) && !(split.contains(k) && split.contains(other))) {
                return Optional.of("arcs " + (other + 1) + " and " + number
                        + " have almost the same time constant: they describe the shape of one");
            }
        }
        double capacitance = arc.timeConstantS() / arc.resistanceOhm();
        if (!(capacitance > SMALLEST_CAPACITANCE_F && capacitance < LARGEST_CAPACITANCE_F)) {
            return Optional.of(
                    "arc " + number + " would have a capacitance of " + QuantityFormat.number(capacitance, 2) + " F");
        }
        return shape.tail().modulusOhm(values.tail(), omega) > CLEAR_OF_TAIL * arc.resistanceOhm()
                ? Optional.of("arc " + number + " lies inside the tail, whose bend it only describes")
                : Optional.empty();
    }

    private Optional<String> tail() {
        int at = shape.tailAt();
        return switch (shape.tail()) {
            case NONE -> Optional.empty();
            case CONSTANT_PHASE, CAPACITOR -> insignificant(at, DETERMINED);
            case WARBURG -> insignificant(at, SIGNIFICANT);
            case OPEN, SHORT ->
                insignificant(at, SIGNIFICANT)
                        .or(() -> insignificant(at + 1, DETERMINED))
                        .or(this::diffusionOvertaken);
        };
    }

    private Optional<String> diffusionOvertaken() {
        boolean overtaken = values.arcs().stream()
                .anyMatch(arc -> arc.timeConstantS() > values.tail().form());
        return overtaken ? Optional.of("its diffusion is faster than an arc") : Optional.empty();
    }

    private Optional<String> insignificant(int parameter, double limit) {
        String name = fit.trial().circuit().parameters().get(parameter).name();
        OptionalDouble error = fit.trial().error(parameter);
        if (error.isEmpty()) {
            return Optional.of("the data do not determine " + name);
        }
        return error.getAsDouble() < limit
                ? Optional.empty()
                : Optional.of(name + " is known to " + percent(error.getAsDouble()) + " only");
    }

    private static String percent(double fraction) {
        return QuantityFormat.number(100 * fraction, 2) + " %";
    }

    private List<Integer> findSplit() {
        List<Integer> poor = new ArrayList<>();
        boolean indistinct = false;
        for (int k = 0; k < shape.arcs().size(); k++) {
            double error = fit.trial().error(shape.arcAt(k)).orElse(Double.POSITIVE_INFINITY);
            if (error >= PART_OF_A_SPLIT && !fit.trial().isAtBound(shape.arcAt(k))) {
                int arc = k;
                indistinct |= error >= SIGNIFICANT || poor.stream().anyMatch(other -> areAlike(other, arc));
                poor.add(k);
            }
        }
        if (!indistinct || poor.size() < 2) {
            return List.of();
        }
        OptionalDouble sum =
                fit.trial().errorOfSum(poor.stream().map(shape::arcAt).toList());
        return sum.isPresent() && sum.getAsDouble() < DETERMINED_SUM ? List.copyOf(poor) : List.of();
    }

    /** Whether two arcs have almost the same time constant. */
    private boolean areAlike(int one, int other) {
        double ratio = values.arcs().get(one).timeConstantS()
                / values.arcs().get(other).timeConstantS();
        return Math.abs(Math.log(ratio)) < Math.log(APART);
    }
}
