package org.electrolyst.model.quantity;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;

/** An immutable sequence of finite numbers. Its array never leaves it. Safe for use by several threads. */
public final class DoubleVector {
    private static final DoubleVector EMPTY = new DoubleVector(new double[0]);

    private final double[] values;

    private DoubleVector(double[] values) {
        this.values = values;
    }

    /**
     * A vector of the given numbers.
     *
     * @throws IllegalArgumentException if one of them is NaN or infinite
     */
    public static DoubleVector of(double... values) {
        return checked(values.clone());
    }

    /** A vector of {@code size} numbers, each computed from its index. */
    public static DoubleVector generate(int size, IntToDoubleFunction value) {
        double[] values = new double[size];
        Arrays.setAll(values, value);
        return checked(values);
    }

    /** The vector without elements. */
    public static DoubleVector empty() {
        return EMPTY;
    }

    private static DoubleVector checked(double[] owned) {
        for (int i = 0; i < owned.length; i++) {
            if (!Double.isFinite(owned[i])) {
                throw new IllegalArgumentException(
                        "element " + i + " is " + owned[i] + ", which is not a finite number");
            }
        }
        return new DoubleVector(owned);
    }

    /** How many elements there are. */
    public int size() {
        return values.length;
    }

    /** The element at {@code index}, counted from 0. */
    public double at(int index) {
        return values[index];
    }

    /** A copy of the elements. */
    public double[] toArray() {
        return values.clone();
    }

    /** The vector whose elements are {@code function} of these. */
    public DoubleVector map(DoubleUnaryOperator function) {
        return generate(values.length, i -> function.applyAsDouble(values[i]));
    }

    /** The smallest element; the vector must not be empty. */
    public double min() {
        return Arrays.stream(values).min().orElseThrow();
    }

    /** The largest element; the vector must not be empty. */
    public double max() {
        return Arrays.stream(values).max().orElseThrow();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DoubleVector that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return values.length <= 8 ? Arrays.toString(values) : "[" + values.length + " numbers]";
    }
}
