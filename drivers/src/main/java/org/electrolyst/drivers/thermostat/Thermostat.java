package org.electrolyst.drivers.thermostat;

import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/** What goes to a setpoint at its own speed and holds it: a circulator, a chamber, a controller without ramps. */
public interface Thermostat {
    /** The device and its port, for messages. */
    String where();

    /**
     * The temperature that is controlled, K.
     *
     * @throws org.electrolyst.drivers.DeviceFault if its sensor is broken, or the device has another fault
     */
    double temperatureK(Cancel cancel) throws InstrumentException, Cancelled;

    /** Where it goes, or what it holds, K. */
    double setpointK(Cancel cancel) throws InstrumentException, Cancelled;

    /** Gives it another setpoint, K, and verifies that it has it. */
    void setSetpointK(double kelvin, Cancel cancel) throws InstrumentException, Cancelled;

    /** Whether it controls its temperature. */
    boolean isRunning(Cancel cancel) throws InstrumentException, Cancelled;

    /** Makes it control its temperature, and verifies that it does. */
    void start(Cancel cancel) throws InstrumentException, Cancelled;

    /**
     * Makes it neither heat nor cool, and verifies that.
     *
     * @return what was verified, in words
     */
    String stop(Cancel cancel) throws InstrumentException, Cancelled;
}
