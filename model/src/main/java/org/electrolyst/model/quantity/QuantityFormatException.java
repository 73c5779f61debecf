package org.electrolyst.model.quantity;

/** A text is not a quantity of the wanted dimension. The message says what is wrong and how to write it. */
public final class QuantityFormatException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    QuantityFormatException(String message) {
        super(message);
    }
}
