package org.electrolyst.drivers;

/** The device reports a fault of its own, such as an overload or an open sensor. */
public final class DeviceFault extends InstrumentException {
    private static final long serialVersionUID = 1L;

    public DeviceFault(String message) {
        super(message);
    }

    public DeviceFault(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public String code() {
        return "deviceFault";
    }
}
