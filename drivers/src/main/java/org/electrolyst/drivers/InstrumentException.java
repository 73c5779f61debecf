package org.electrolyst.drivers;

/** An instrument or its line did not do what it was asked. The message says what, at which port, and what to do next. */
public abstract sealed class InstrumentException extends Exception
        permits PortUnavailable, LinkLost, NoReply, Malformed, Rejected, OutcomeUnknown, DeviceFault {
    private static final long serialVersionUID = 1L;

    protected InstrumentException(String message) {
        super(message);
    }

    protected InstrumentException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Stable name for scripts, in camel case. */
    public abstract String code();
}
