package org.electrolyst.model.quantity;

import java.util.OptionalDouble;

/**
 * A physical quantity, kept in SI.
 *
 * @param si value in the SI unit of {@code dimension}; finite
 * @param standardUncertainty one standard uncertainty in the same unit, finite and not negative; empty where none is stated
 * @param dimension what it measures
 */
public record Quantity(double si, OptionalDouble standardUncertainty, Dimension dimension) {
    public Quantity {
        if (!Double.isFinite(si)) {
            throw new IllegalArgumentException(dimension.withArticle() + " must be a finite number, not " + si);
        }
        standardUncertainty.ifPresent(u -> {
            if (!Double.isFinite(u) || u < 0) {
                throw new IllegalArgumentException("an uncertainty must be finite and not negative, not " + u);
            }
        });
    }

    /** A quantity without stated uncertainty. */
    public static Quantity of(double si, Dimension dimension) {
        return new Quantity(si, OptionalDouble.empty(), dimension);
    }

    /** A quantity with one standard uncertainty. */
    public static Quantity of(double si, double standardUncertainty, Dimension dimension) {
        return new Quantity(si, OptionalDouble.of(standardUncertainty), dimension);
    }

    /**
     * Reads {@code 5 mV}, {@code 0.52 mm ± 0.01 mm} or {@code (0.52 ± 0.01) mm}; {@code +/-} is read as {@code ±}.
     *
     * @throws QuantityFormatException if the text is no such quantity; says how to write it
     */
    public static Quantity parse(String text, Dimension dimension) {
        return new QuantityParser(text, dimension).parse();
    }

    /** The same quantity with this standard uncertainty instead of its own. */
    public Quantity withStandardUncertainty(double uncertainty) {
        return of(si, uncertainty, dimension);
    }

    /** Uncertainty divided by the magnitude of the value; empty without uncertainty or for a value of 0. */
    public OptionalDouble relativeUncertainty() {
        return si == 0 || standardUncertainty.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(standardUncertainty.getAsDouble() / Math.abs(si));
    }

    /** For people: the SI prefix that suits the value, and as many digits as the uncertainty allows. */
    @Override
    public String toString() {
        return QuantityFormat.engineering(this);
    }
}
