package org.electrolyst.drivers;

/** The device sent something that its protocol does not allow. */
public final class Malformed extends InstrumentException {
    private static final long serialVersionUID = 1L;

    public Malformed(String message) {
        super(message);
    }

    public Malformed(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public String code() {
        return "malformed";
    }
}
