package org.electrolyst.drivers;

/** The device did not answer within its deadline. The command did not change anything, or may be repeated. */
public final class NoReply extends InstrumentException {
    private static final long serialVersionUID = 1L;

    public NoReply(String message) {
        super(message);
    }

    public NoReply(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public String code() {
        return "noReply";
    }
}
