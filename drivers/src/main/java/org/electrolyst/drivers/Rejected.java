package org.electrolyst.drivers;

/** The device understood the command and refused it. */
public final class Rejected extends InstrumentException {
    private static final long serialVersionUID = 1L;

    public Rejected(String message) {
        super(message);
    }

    public Rejected(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public String code() {
        return "rejected";
    }
}
