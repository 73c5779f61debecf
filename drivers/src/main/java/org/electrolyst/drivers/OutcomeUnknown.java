package org.electrolyst.drivers;

/** A command that changes something was sent, and it is not known whether it was carried out. */
public final class OutcomeUnknown extends InstrumentException {
    private static final long serialVersionUID = 1L;

    public OutcomeUnknown(String message) {
        super(message);
    }

    public OutcomeUnknown(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public String code() {
        return "outcomeUnknown";
    }
}
