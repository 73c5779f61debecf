package org.electrolyst.model.quantity;

/**
 * A unit of measurement: {@code SI value = factor * number + offset}.
 *
 * @param symbol how it is printed, such as {@code mm} or {@code °C}
 * @param dimension what it measures
 * @param factor SI units in one of it; positive
 * @param offset the SI value of its zero (273.15 for °C, else 0)
 */
public record Unit(String symbol, Dimension dimension, double factor, double offset) {
    public Unit {
        if (!(factor > 0) || !Double.isFinite(factor) || !Double.isFinite(offset)) {
            throw new IllegalArgumentException("unit " + symbol + " needs a positive finite factor");
        }
    }

    static Unit scaled(String symbol, Dimension dimension, double factor) {
        return new Unit(symbol, dimension, factor, 0);
    }

    /** The SI value of {@code number} of this unit. */
    public double toSi(double number) {
        return number * factor + offset;
    }

    /** The number of this unit that equals the SI value {@code si}. */
    public double fromSi(double si) {
        return (si - offset) / factor;
    }
}
