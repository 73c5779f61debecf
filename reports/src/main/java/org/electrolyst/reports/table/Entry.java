package org.electrolyst.reports.table;

import java.util.OptionalDouble;

/** What one place of a table shows. */
public sealed interface Entry {
    /** A number in the unit of its column. */
    record Numeric(double value, Digits digits) implements Entry {
        public Numeric {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("a table shows finite numbers, not " + value);
            }
        }
    }

    /** Text that is never anything but text. */
    record Text(String text, Tone tone) implements Entry {}

    /** How text is meant. */
    enum Tone {
        PLAIN,
        /** Stands where a number would, and says why there is none. */
        INSTEAD_OF_NUMBER,
        WARNING,
        NEEDS_PERSON
    }

    static Entry text(String text) {
        return new Text(text, Tone.PLAIN);
    }

    /** The reason why there is no number. */
    static Entry instead(String reason) {
        return new Text(reason, Tone.INSTEAD_OF_NUMBER);
    }

    static Entry number(double value, Digits digits) {
        return new Numeric(value, digits);
    }

    static Entry integer(long value) {
        return new Numeric(value, Digits.fixed(0));
    }

    /** The number, or the reason why there is none. */
    static Entry number(OptionalDouble value, Digits digits, String reason) {
        return value.isPresent() ? new Numeric(value.getAsDouble(), digits) : instead(reason);
    }

    /** A value to the place that its standard uncertainty allows. */
    static Entry value(double value, OptionalDouble standardUncertainty) {
        return new Numeric(value, Digits.ofValue(value, standardUncertainty));
    }

    /** As {@link #value}, always with a power of ten. */
    static Entry scientificValue(double value, OptionalDouble standardUncertainty) {
        return new Numeric(value, Digits.ofValue(value, standardUncertainty).asScientific(value));
    }

    /** As {@link #uncertainty}, always with a power of ten. */
    static Entry scientificUncertainty(double value, OptionalDouble standardUncertainty, String reason) {
        return number(
                standardUncertainty,
                Digits.ofUncertainty(value, standardUncertainty).asScientific(standardUncertainty.orElse(0)),
                reason);
    }

    /** The standard uncertainty of {@code value} to two significant digits, or the reason why there is none. */
    static Entry uncertainty(double value, OptionalDouble standardUncertainty, String reason) {
        return number(standardUncertainty, Digits.ofUncertainty(value, standardUncertainty), reason);
    }
}
