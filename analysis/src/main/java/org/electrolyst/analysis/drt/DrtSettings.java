package org.electrolyst.analysis.drt;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How a distribution of relaxation times is computed. Immutable.
 *
 * @param lambda weight of the penalty if given by the user, positive; empty to choose it by {@code criterion}
 * @param criterion that chooses lambda; empty for the middle one of all three
 * @param tail what stands for the blocking electrodes
 * @param derivative of the distribution that is penalised, 1 or 2
 * @param basis that the distribution is built of
 * @param pointsPerDecade time constants per decade, 3 to 40
 */
public record DrtSettings(
        OptionalDouble lambda,
        Optional<LambdaCriterion> criterion,
        Tail tail,
        int derivative,
        Basis basis,
        int pointsPerDecade) {

    /** What stands in series with the distribution for electrodes that block direct current. */
    public enum Tail {
        NONE("none"),
        /** Z = 1/(sC). */
        CAPACITOR("capacitor"),
        /** Z = 1/(Q sⁿ) with the exponent that suits the data best. */
        CPE("cpe"),
        /** Whichever of the others the data ask for. */
        AUTO("auto");

        private final String code;

        Tail(String code) {
            this.code = code;
        }

        /** The word that commands and JSON use. */
        public String code() {
            return code;
        }
    }

    /** Functions of ln τ that the distribution is a sum of. */
    public enum Basis {
        /** Triangles: the distribution is piecewise linear. */
        PIECEWISE_LINEAR,
        /** Gaussian bells whose full width at half maximum is two steps of the grid. */
        GAUSSIAN
    }

    private static final DrtSettings DEFAULTS =
            new DrtSettings(OptionalDouble.empty(), Optional.empty(), Tail.AUTO, 2, Basis.PIECEWISE_LINEAR, 10);

    public DrtSettings {
        if (lambda.isPresent() && !(lambda.getAsDouble() >= 1e-10 && lambda.getAsDouble() <= 1e10)) {
            throw new IllegalArgumentException(
                    "lambda must lie between 1e-10 and 1e10, not be " + lambda.getAsDouble());
        }
        if (derivative != 1 && derivative != 2) {
            throw new IllegalArgumentException(
                    "the derivative penalised is the first or the second, not " + derivative);
        }
        if (pointsPerDecade < 3 || pointsPerDecade > 40) {
            throw new IllegalArgumentException("time constants per decade must be 3 to 40, not " + pointsPerDecade);
        }
    }

    /**
     * Lambda is the middle one of three criteria, the tail what the data ask for; second derivative, piecewise linear, ten
     * time constants per decade.
     */
    public static DrtSettings defaults() {
        return DEFAULTS;
    }

    /** The same with this lambda. */
    public DrtSettings withLambda(double value) {
        return new DrtSettings(OptionalDouble.of(value), Optional.empty(), tail, derivative, basis, pointsPerDecade);
    }

    /** The same with lambda chosen by one criterion. */
    public DrtSettings with(LambdaCriterion other) {
        return new DrtSettings(OptionalDouble.empty(), Optional.of(other), tail, derivative, basis, pointsPerDecade);
    }

    public DrtSettings with(Tail other) {
        return new DrtSettings(lambda, criterion, other, derivative, basis, pointsPerDecade);
    }

    public DrtSettings with(Basis other) {
        return new DrtSettings(lambda, criterion, tail, derivative, other, pointsPerDecade);
    }

    /** The same with another derivative penalised. */
    public DrtSettings withDerivative(int other) {
        return new DrtSettings(lambda, criterion, tail, other, basis, pointsPerDecade);
    }

    /** The same with a finer or coarser grid. */
    public DrtSettings withPointsPerDecade(int other) {
        return new DrtSettings(lambda, criterion, tail, derivative, basis, other);
    }
}
