package org.electrolyst.analysis.fit;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.electrolyst.model.quantity.DoubleVector;

/**
 * How a coordinate of all spectra follows from unknowns that they have in common: its one value, or its values at the lowest
 * and at the highest temperature, with a straight line between. The values at the ends are as little correlated as level and
 * slope about a centre, and bounds that hold for them hold for every temperature between.
 */
final class Course {
    private static final double DIFFERENT_K = 0.5;

    private final int coordinate;
    private final int at;
    private final double coldestK;
    private final double hottestK;
    /** Share of the value at the highest temperature in that of each spectrum; empty where all have the same. */
    private final double[] hotShare;

    /** What each spectrum has besides. */
    private final double[] offset;
    /** Power of the temperature that the prefactor of the law holds, 1 or 0. */
    private final int prefactorPower;

    private final boolean arrhenius;

    private Course(int coordinate, int at, double[] temperatureK, boolean arrhenius, int prefactorPower) {
        this.coordinate = coordinate;
        this.at = at;
        this.arrhenius = arrhenius;
        this.prefactorPower = prefactorPower;
        coldestK = Arrays.stream(temperatureK).min().orElse(0);
        hottestK = Arrays.stream(temperatureK).max().orElse(0);
        if (temperatureK.length > 0 && hottestK - coldestK < DIFFERENT_K) {
            throw new IllegalArgumentException(
                    "nothing can follow the temperature between " + coldestK + " K and " + hottestK + " K");
        }
        DoubleUnaryOperator abscissa = arrhenius ? t -> 1 / t : t -> t;
        double cold = abscissa.applyAsDouble(coldestK);
        double hot = abscissa.applyAsDouble(hottestK);
        hotShare = Arrays.stream(temperatureK)
                .map(t -> (abscissa.applyAsDouble(t) - cold) / (hot - cold))
                .toArray();
        offset = new double[temperatureK.length];
        Arrays.setAll(
                offset,
                s -> prefactorPower
                        * (Math.log(temperatureK[s])
                                - (1 - hotShare[s]) * Math.log(coldestK)
                                - hotShare[s] * Math.log(hottestK)));
    }

    /** The same for all spectra. */
    static Course common(int coordinate, int at) {
        return new Course(coordinate, at, new double[0], false, 0);
    }

    /** Linear in the temperature. */
    static Course linear(int coordinate, int at, DoubleVector temperatureK) {
        return new Course(coordinate, at, temperatureK.toArray(), false, 0);
    }

    /** Linear in 1/T once {@code prefactorPower} times ln T is taken off. */
    static Course arrhenius(int coordinate, int at, DoubleVector temperatureK, int prefactorPower) {
        return new Course(coordinate, at, temperatureK.toArray(), true, prefactorPower);
    }

    /** The coordinate of a spectrum that it gives. */
    int coordinate() {
        return coordinate;
    }

    /** Its first unknown. */
    int at() {
        return at;
    }

    /** How many unknowns it has. */
    int unknowns() {
        return hotShare.length == 0 ? 1 : 2;
    }

    /** The coordinate of a spectrum. */
    double value(int spectrum, double[] x) {
        return unknowns() == 1 ? x[at] : x[at] + hotShare[spectrum] * (x[at + 1] - x[at]) + offset[spectrum];
    }

    /** Derivative of the coordinate of a spectrum by unknown {@code j} of this course. */
    double share(int spectrum, int j) {
        if (unknowns() == 1) {
            return 1;
        }
        return j == 0 ? 1 - hotShare[spectrum] : hotShare[spectrum];
    }

    /** Whether it is a law of Arrhenius. */
    boolean isArrhenius() {
        return arrhenius;
    }

    /** d(coordinate - power ln T)/d(1/T), K. */
    double slopeK(double[] x) {
        double change = x[at + 1] - x[at] - prefactorPower * Math.log(hottestK / coldestK);
        return change * slopePerHotK();
    }

    /** Derivative of {@link #slopeK} by the value at the highest temperature; that by the other is its negative. */
    double slopePerHotK() {
        return 1 / (1 / hottestK - 1 / coldestK);
    }

    /** Writes the unknowns that give these coordinates of the spectra best, with these weights. */
    void start(double[] coordinates, double[] weights, double[] x) {
        double w = 0;
        double u = 0;
        double v = 0;
        for (int s = 0; s < coordinates.length; s++) {
            w += weights[s];
            u += weights[s] * hotShareOf(s);
            v += weights[s] * (coordinates[s] - offsetOf(s));
        }
        double square = 0;
        double product = 0;
        for (int s = 0; s < coordinates.length; s++) {
            double du = hotShareOf(s) - u / w;
            square += weights[s] * du * du;
            product += weights[s] * du * (coordinates[s] - offsetOf(s) - v / w);
        }
        double slope = square > 0 ? product / square : 0;
        x[at] = v / w - slope * u / w;
        if (unknowns() == 2) {
            x[at + 1] = x[at] + slope;
        }
    }

    private double hotShareOf(int spectrum) {
        return unknowns() == 1 ? 0 : hotShare[spectrum];
    }

    private double offsetOf(int spectrum) {
        return unknowns() == 1 ? 0 : offset[spectrum];
    }
}
