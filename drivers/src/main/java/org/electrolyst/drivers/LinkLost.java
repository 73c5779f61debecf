package org.electrolyst.drivers;

/** The line was there and is gone. Nothing can be sent any more. */
public final class LinkLost extends InstrumentException {
    private static final long serialVersionUID = 1L;

    public LinkLost(String message) {
        super(message);
    }

    public LinkLost(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public String code() {
        return "linkLost";
    }
}
