package org.electrolyst.drivers;

/** The port does not exist, cannot be opened, or is held by someone else. Nothing was sent. */
public final class PortUnavailable extends InstrumentException {
    private static final long serialVersionUID = 1L;

    public PortUnavailable(String message) {
        super(message);
    }

    public PortUnavailable(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public String code() {
        return "portUnavailable";
    }
}
